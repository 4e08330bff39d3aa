package org.guichetouvert.site.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ICalParameters;
import biweekly.property.Status;
import biweekly.util.Duration;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.DayHours;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.Reason;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.guichetouvert.platform.GuichetSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The openings of the coming 90 days as iCalendar (RFC 5545, and 7986 for name and refreshing), for agendas that subscribe:
 * each day as the engine says, so that holidays, closures and disruptions are taken out already, and nothing repeats by rule.
 * Doors; telephone lines only where no door has hours. What is for colleagues only is left out.
 */
@Component
class OpeningsCalendar {

	private static final int DAYS = 90;

	private static final Duration REFRESH = Duration.builder().hours(6).build();

	private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

	private final StatusEngine engine;

	private final PageAddresses addresses;

	private final String host;

	OpeningsCalendar(StatusEngine engine, PageAddresses addresses, GuichetSettings settings) {
		this.engine = engine;
		this.addresses = addresses;
		this.host = Optional.of(settings.publicUrl()).map(URI::getHost).orElse("localhost");
	}

	/** Where the openings of a place are to be had; empty where none has hours that can be read, or the service ended. */
	Optional<String> findHref(Listing place, LocalDate today) {
		if (place.service().snapshot().state() != ServiceState.PUBLISHED || ways(place, today).isEmpty()) {
			return Optional.empty();
		}
		boolean several = place.service().snapshot().places().size() > 1;
		return Optional.of(place.href() + "/horaire.ics" + (several ? "?lieu=" + place.place().id() : ""));
	}

	/** The file of some places of one service. */
	String write(List<Listing> places, Showing showing) {
		Wording words = showing.words();
		Listing first = places.get(0);
		String page = addresses.whole(first.href(), words.language());
		String name = words.name(first.service().snapshot().details().name()).text();
		var calendar = new ICalendar();
		calendar.setProductId("-//Guichet ouvert//Horaire//" + words.language().toUpperCase(words.locale()));
		calendar.setMethod("PUBLISH");
		calendar.setName(name);
		calendar.addExperimentalProperty("X-WR-CALNAME", name);
		calendar.setUrl(page);
		calendar.setRefreshInterval(REFRESH).setParameter(ICalParameters.VALUE, "DURATION");
		calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
		ZoneId zone = words.now().getZone();
		calendar.getTimezoneInfo().setDefaultTimezone(CalendarZone.around(words.today().atStartOfDay(zone), DAYS));
		for (Listing place : places) {
			ways(place, words.today()).forEach(way -> events(place, way, showing).forEach(event -> {
				event.setUrl(page);
				calendar.addEvent(event);
			}));
		}
		return Biweekly.write(calendar).go();
	}

	private static List<ChannelFacts> ways(Listing place, LocalDate today) {
		List<ChannelFacts> doors = withHours(place, today, true);
		return doors.isEmpty() ? withHours(place, today, false) : doors;
	}

	private static List<ChannelFacts> withHours(Listing place, LocalDate today, boolean doors) {
		return place.channels().stream()
			.filter(channel -> doors ? channel.details().kind().isDoor() : channel.details().kind() == ChannelKind.PHONE)
			.filter(channel -> channel.periods().stream().anyMatch(period -> comes(period, today))).toList();
	}

	private static boolean comes(ServiceSnapshot.Period period, LocalDate today) {
		boolean soon = (period.end() == null || period.end().date().isAfter(today))
				&& (period.start() == null || period.start().date().isBefore(today.plusDays(DAYS)));
		return soon && period.details().hours() != null && !period.details().professionalsOnly();
	}

	private List<VEvent> events(Listing place, ChannelFacts way, Showing showing) {
		return openings(way, showing.words()).stream().map(opening -> event(place, way, opening, showing)).toList();
	}

	/** What meets at midnight is one opening. */
	private List<Opening> openings(ChannelFacts way, Wording words) {
		var openings = new ArrayList<Opening>();
		for (int ahead = 0; ahead < DAYS; ahead++) {
			LocalDate day = words.today().plusDays(ahead);
			Optional<PeriodDetails> details = way.findPeriodOn(day).map(ServiceSnapshot.Period::details)
				.filter(period -> !period.professionalsOnly());
			if (details.isPresent()) {
				DayHours hours = engine.hoursOn(way, day, words.now().getZone());
				hours.intervals().forEach(one -> add(openings, new Opening(one, hours.reason(), details.get())));
			}
		}
		return openings;
	}

	private static void add(List<Opening> openings, Opening next) {
		Opening last = openings.isEmpty() ? null : openings.get(openings.size() - 1);
		if (last != null && last.runsInto(next)) {
			openings.set(openings.size() - 1, last.until(next.hours().end()));
		}
		else {
			openings.add(next);
		}
	}

	private VEvent event(Listing place, ChannelFacts way, Opening opening, Showing showing) {
		Wording words = showing.words();
		ZonedDateTime start = opening.hours().start();
		String doubt = doubt(way, opening, words);
		boolean full = engine.findStatus(way, start).filter(status -> status.sign() == Sign.FULL).isPresent();
		String summary = words.say("site.calendar.summary", words.name(place.service().snapshot().details().name()).text(),
				received(way, opening, words));
		var event = new VEvent();
		event.setUid(way.id() + "-" + START.format(start) + "@" + host);
		event.setDateTimeStamp(Date.from(words.today().atStartOfDay(start.getZone()).toInstant()));
		event.setDateStart(Date.from(start.toInstant()));
		event.setDateEnd(Date.from(opening.hours().end().toInstant()));
		event.setSummary(doubt != null ? words.say("site.calendar.unverified", summary)
				: full ? words.say("site.calendar.full", summary) : summary);
		event.setStatus(doubt == null ? Status.confirmed() : Status.tentative());
		event.setTransparency(true);
		where(place, way, showing).ifPresent(event::setLocation);
		String more = Stream.of(Optional.ofNullable(doubt), label(way, words), Optional.ofNullable(opening.hours().comment()),
				showing.phone(place).map(PhoneView::number)).flatMap(Optional::stream).collect(Collectors.joining("\n"));
		if (!more.isEmpty()) {
			event.setDescription(more);
		}
		return event;
	}

	private static Optional<String> label(ChannelFacts way, Wording words) {
		return Optional.ofNullable(words.text(way.details().label())).map(TextView::text);
	}

	/** Why it is not sure; null where it is. */
	private @Nullable String doubt(ChannelFacts way, Opening opening, Wording words) {
		if (opening.reason() == Reason.UNKNOWN_HOLIDAY) {
			return words.capitalize(words.say("site.status.holidayUnknown")) + ".";
		}
		if (opening.hours().state() == HoursState.UNKNOWN) {
			return words.say("site.calendar.unsure");
		}
		Reason reason = engine.findStatus(way, words.now()).map(OpeningStatus::reason).orElse(Reason.HOURS);
		LocalDate verified = engine.findStatus(way, words.now()).map(OpeningStatus::verifiedOn).orElse(null);
		if (reason == Reason.STALE && verified != null) {
			return words.say("site.calendar.stale", words.dayOfMonth(verified));
		}
		return reason == Reason.NEVER_VERIFIED ? words.say("site.verified.never") + "." : null;
	}

	private static String received(ChannelFacts way, Opening opening, Wording words) {
		if (way.details().kind() != ChannelKind.COUNTER) {
			return words.uncapitalize(words.say("site.channel." + way.details().kind().code()));
		}
		Admission admission = opening.hours().isByAppointment() ? Admission.APPOINTMENT : opening.details().admission();
		return words.uncapitalize(words.say("site.channel.counter." + admission.code()));
	}

	/** Where one goes; a hidden place never tells. */
	private static Optional<String> where(Listing place, ChannelFacts way, Showing showing) {
		if (place.isHidden() || !way.details().kind().isDoor()) {
			return Optional.empty();
		}
		String outside = way.details().kind() == ChannelKind.OUTREACH ? way.details().address() : null;
		return outside != null ? Optional.of(outside) : place.location().map(location -> address(location, showing))
			.filter(address -> !address.isEmpty());
	}

	private static String address(LocationDetails location, Showing showing) {
		Optional<String> street = location.address().street() == null ? Optional.empty() : showing.streetOf(location);
		String town = Stream.of(Optional.ofNullable(location.address().postcode()), showing.city(location.address()))
			.flatMap(Optional::stream).collect(Collectors.joining(" "));
		return Stream.of(street, Optional.of(town)).flatMap(Optional::stream).filter(part -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private record Opening(HoursInterval hours, Reason reason, PeriodDetails details) {

		boolean runsInto(Opening next) {
			return hours.end().isEqual(next.hours.start()) && hours.state() == next.hours.state() && reason == next.reason
					&& details.equals(next.details) && Objects.equals(hours.comment(), next.hours.comment());
		}

		Opening until(ZonedDateTime end) {
			return new Opening(new HoursInterval(hours.start(), end, hours.state(), hours.comment()), reason, details);
		}

	}

}
