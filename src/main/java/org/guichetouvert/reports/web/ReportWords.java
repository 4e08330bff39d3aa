package org.guichetouvert.reports.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.reports.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on these pages what a report is about. */
@Component
class ReportWords {

	private final Snapshots snapshots;

	private final MessageSource messages;

	private final Clock clock;

	ReportWords(Snapshots snapshots, MessageSource messages, Clock clock) {
		this.snapshots = snapshots;
		this.messages = messages;
		this.clock = clock;
	}

	String say(Locale locale, String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

	/** "mardi 3 novembre". */
	String day(LocalDate day, Locale locale) {
		String number = day.getDayOfMonth() == 1 ? say(locale, "site.date.first") : String.valueOf(day.getDayOfMonth());
		return DateTimeFormatter.ofPattern("EEEE", locale).format(day) + " " + number + " " + DateTimeFormatter.ofPattern("MMMM", locale).format(day);
	}

	String day(Instant instant, Locale locale) {
		return day(instant.atZone(clock.getZone()).toLocalDate(), locale);
	}

	/** A way in by its own name, else by its kind; of several places with the street, unless that is hidden. */
	String way(ServiceSnapshot service, ServiceSnapshot.Channel way, Locale locale) {
		String name = way.details().label().findBest(locale.getLanguage()).map(best -> best.text())
			.orElseGet(() -> say(locale, "reports.way." + way.details().kind().code()));
		boolean several = service.places().size() > 1 && way.placeId() != null;
		String street = several ? street(service, way.placeId()) : "";
		return street.isEmpty() ? name : name + ", " + street;
	}

	/** Null where the report names none, or one that is gone. */
	@Nullable String way(ServiceSnapshot service, @Nullable UUID channelId, Locale locale) {
		return service.channels().stream().filter(one -> one.id().equals(channelId)).findFirst().map(one -> way(service, one, locale)).orElse(null);
	}

	private String street(ServiceSnapshot service, @Nullable UUID placeId) {
		return service.places().stream().filter(place -> place.id().equals(placeId) && place.locationId() != null).findFirst()
			.flatMap(place -> snapshots.find(EntryKind.LOCATION, place.locationId())).map(present -> (LocationDetails) present.snapshot())
			.filter(place -> !place.hidden()).map(place -> Stream.of(Optional.ofNullable(place.address().street()),
					Optional.ofNullable(place.address().houseNumber())).flatMap(Optional::stream).collect(Collectors.joining(" ")))
			.orElse("");
	}

	String kind(Report report, Locale locale) {
		return say(locale, "reports.kind." + report.kind().code());
	}

	/** "3 × porte fermée, 1 × horaire faux". */
	String kinds(List<Report> reports, Locale locale) {
		return reports.stream().collect(Collectors.groupingBy(Report::kind, TreeMap::new, Collectors.counting())).entrySet().stream()
			.map(one -> one.getValue() + " × " + say(locale, "reports.kind." + one.getKey().code())).collect(Collectors.joining(", "));
	}

}
