package org.guichetouvert.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.directory.DiscreetServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.ways.WayPeriods;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking a report in: no account, and nothing of who sends it but what she writes herself. */
@Component
public class Reporting {

	private final Reports reports;

	private final ReportLetters letters;

	private final DiscreetServices discreet;

	private final Clock clock;

	Reporting(Reports reports, ReportLetters letters, DiscreetServices discreet, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.discreet = discreet;
		this.clock = clock;
	}

	/**
	 * What a visitor says.
	 *
	 * @param channelId null for all of it, or where she does not know
	 * @param contact address that mail reaches; null for none
	 * @param language in which she reads
	 */
	public record Said(ReportKind kind, @Nullable UUID channelId, @Nullable LocalDate observedOn, @Nullable String message,
			@Nullable String contact, Locale language) {
	}

	/**
	 * Keeps it, and answers that it came. A form that was sent before is kept and answered once. Of a report about a discreet
	 * service only the day is kept: few people come there.
	 */
	@Transactional
	public void receive(ServiceEntry service, FormStamps.Stamp stamp, Said said) {
		Instant now = discreet.isDiscreet(service) ? LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant() : clock.instant();
		var report = new Report(stamp.reportId(), service.id(), onlyWay(service, said), said.kind(), said.message(), said.observedOn(), now,
				ReportState.RECEIVED, said.contact(), said.language(), null, null, null, null);
		if (reports.add(report, stamp.token())) {
			letters.confirm(report, stamp.token());
		}
	}

	/** Ways in that a visitor may have tried, as they are today. */
	public static List<ServiceSnapshot.Channel> waysIn(ServiceSnapshot service, LocalDate today) {
		return service.channels().stream().filter(channel -> new WayPeriods(channel.periods()).on(today)
			.filter(period -> !period.details().professionalsOnly()).isPresent()).toList();
	}

	private @Nullable UUID onlyWay(ServiceEntry service, Said said) {
		List<ServiceSnapshot.Channel> ways = waysIn(service.snapshot(), LocalDate.now(clock));
		return said.channelId() == null && ways.size() == 1 ? ways.get(0).id() : said.channelId();
	}

}
