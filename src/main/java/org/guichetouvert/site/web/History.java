package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.PastState;
import org.guichetouvert.hours.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways in of a service, at all its places, over the years: drawn and in words. What is for colleagues only is left out. */
@Component
class History {

	/** Percent of the line below which a stretch has no room for its sign. */
	private static final int ROOM_FOR_ICON = 7;

	/** Where nobody knows the start, a piece of that length stands for it, in parts of the whole line. */
	private static final int UNKNOWN_PART = 8;

	private static final int FEWEST_YEARS = 3;

	/** Empty where only the present is known. */
	Optional<HistoryView> of(ServiceEntry service, AskedDate asked, Showing showing) {
		List<Way> ways = ways(service, showing);
		Wording words = showing.words();
		boolean onlyPresent = ways.stream().flatMap(way -> way.facts().periods().stream())
			.allMatch(period -> period.start() == null && period.end() == null);
		if (onlyPresent) {
			return Optional.empty();
		}
		return Optional.of(new HistoryView(ask(service, asked, words), line(ways, asked.point(), words), periods(ways, words)));
	}

	static HistoryView.AskView ask(ServiceEntry service, AskedDate asked, Wording words) {
		return new HistoryView.AskView(href(service), asked.typed(),
				asked.problem() == null ? "" : words.say("site.past.problem." + asked.problem()));
	}

	static String href(ServiceEntry service) {
		return "/services/" + service.slug() + "/historique";
	}

	/** Each way in once, with its place where there are several; of a service that ended none goes on. */
	static List<Way> ways(ServiceEntry service, Showing showing) {
		Map<UUID, Way> ways = new LinkedHashMap<>();
		boolean several = service.snapshot().places().size() > 1;
		for (ServiceSnapshot.Place place : service.snapshot().places()) {
			TextView name = several ? service.findLocation(place).map(location -> name(location, showing)).orElse(null) : null;
			ChannelFacts.at(service, place.id()).forEach(channel -> ways.putIfAbsent(channel.id(),
					new Way(ended(channel, service.snapshot()), belongs(service, channel, place) ? name : null, false)));
		}
		List<Way> known = ways.values().stream().filter(way -> !way.facts().periods().isEmpty()).toList();
		return known.stream().map(way -> way.alone(known.stream().noneMatch(other -> other != way && other.isLike(way)))).toList();
	}

	private static boolean belongs(ServiceEntry service, ChannelFacts channel, ServiceSnapshot.Place place) {
		return service.snapshot().channels().stream()
			.anyMatch(one -> one.id().equals(channel.id()) && place.id().equals(one.placeId()));
	}

	/** Name or street; a hidden place tells neither. */
	private static @Nullable TextView name(LocationDetails location, Showing showing) {
		if (location.hidden()) {
			return null;
		}
		TextView name = showing.words().text(location.name());
		return name != null ? name : showing.streetOf(location).map(TextView::of).orElse(null);
	}

	private static ChannelFacts ended(ChannelFacts channel, ServiceSnapshot service) {
		DatedPoint end = service.state() == ServiceState.ENDED && service.endedOn() != null ? DatedPoint.day(service.endedOn()) : null;
		List<ServiceSnapshot.Period> periods = channel.periods().stream().filter(period -> !period.details().professionalsOnly())
			.filter(period -> end == null || period.start() == null || period.start().date().isBefore(end.date()))
			.map(period -> end == null || period.end() != null ? period
					: new ServiceSnapshot.Period(period.id(), period.start(), end, period.details(), null, period.verification()))
			.toList();
		return new ChannelFacts(channel.id(), channel.details(), periods, channel.exceptions(), channel.notices(),
				channel.disruptions(), channel.calendar());
	}

	private static TimelineView line(List<Way> ways, @Nullable DatedPoint asked, Wording words) {
		LocalDate today = words.today();
		YearScale scale = new YearScale(from(ways, today), today, words.isRightToLeft());
		List<TimelineView.Line> lines = ways.stream()
			.map(way -> new TimelineView.Line(way.name(words), bars(way, scale))).filter(line -> !line.bars().isEmpty()).toList();
		return new TimelineView(lines, scale.ticks(), scale.end(), scale.mirrored(), asked == null ? null : asked(asked, scale));
	}

	/** The first year of which something is known; a year or more before it where a start is unknown. */
	private static LocalDate from(List<Way> ways, LocalDate today) {
		LocalDate first = ways.stream().flatMap(way -> way.facts().periods().stream())
			.flatMap(period -> Stream.of(Optional.ofNullable(period.start()), Optional.ofNullable(period.end())))
			.flatMap(Optional::stream).map(DatedPoint::date).min(Comparator.naturalOrder()).orElse(today)
			.withDayOfYear(1);
		boolean unknown = ways.stream().flatMap(way -> way.facts().periods().stream()).anyMatch(period -> period.start() == null);
		int years = today.getYear() - first.getYear();
		LocalDate from = unknown ? first.minusYears(1 + years / UNKNOWN_PART) : first;
		LocalDate latest = today.withDayOfYear(1).minusYears(FEWEST_YEARS);
		return from.isBefore(latest) ? from : latest;
	}

	private static List<TimelineView.Bar> bars(Way way, YearScale scale) {
		var bars = new ArrayList<TimelineView.Bar>();
		for (PastState.Span span : PastState.Span.of(way.facts().periods(), scale.today())) {
			String sign = sign(way.facts().details(), span.period().details());
			LocalDate sureEnd = span.earliestEnd();
			if (span.isStartUnknown()) {
				long part = (scale.today().toEpochDay() - scale.from().toEpochDay()) / UNKNOWN_PART;
				add(bars, sign, "unknown", span.latestStart().minusDays(part), span.latestStart(), scale);
			}
			else {
				add(bars, sign, "vague", span.earliestStart(), span.latestStart(), scale);
			}
			add(bars, sign, "sure", span.latestStart(), sureEnd, scale);
			if (span.period().end() != null) {
				add(bars, sign, "vague", sureEnd, span.latestEnd(), scale);
			}
		}
		return bars;
	}

	private static void add(List<TimelineView.Bar> bars, String sign, String kind, LocalDate first, LocalDate to, YearScale scale) {
		if (first.isBefore(to) && first.isBefore(scale.today()) && to.isAfter(scale.from())) {
			bars.add(bar(sign, kind, scale.stretch(first, to), scale));
		}
	}

	private static TimelineView.Bar bar(String sign, String kind, YearScale.Stretch stretch, YearScale scale) {
		boolean icon = kind.equals("sure") && stretch.share() >= ROOM_FOR_ICON;
		return new TimelineView.Bar(sign, kind, stretch.start(), stretch.width(), stretch.end(),
				icon ? scale.mirrored() ? stretch.end() : stretch.start() : null);
	}

	private static TimelineView.@Nullable Bar asked(DatedPoint asked, YearScale scale) {
		return asked.lastDay().isBefore(scale.from()) ? null
				: bar("", "asked", scale.stretch(asked.date(), asked.lastDay().plusDays(1)), scale);
	}

	private static List<HistoryView.Period> periods(List<Way> ways, Wording words) {
		Comparator<Past> latestFirst = Comparator.comparing(Past::start).reversed();
		return ways.stream().flatMap(way -> way.facts().periods().stream().map(period -> new Past(way, period)))
			.sorted(latestFirst)
			.map(past -> new HistoryView.Period(sign(past.way().facts().details(), past.period().details()),
					when(past.period(), words), said(past, words))).toList();
	}

	static String sign(ChannelDetails channel, PeriodDetails period) {
		if (period.suspended()) {
			return "suspended";
		}
		return switch (channel.kind()) {
			case COUNTER -> period.admission() == Admission.WALK_IN ? "open" : "appointment";
			case OUTREACH -> "outreach";
			case HOME_VISIT -> "home";
			case PHONE -> "phone";
			case EMAIL, ONLINE, POST -> "online";
		};
	}

	/** As exact as it is known, no more. */
	static String when(ServiceSnapshot.Period period, Wording words) {
		DatedPoint start = period.start();
		DatedPoint end = period.end();
		if (start != null && end != null) {
			return words.capitalize(words.say("site.history.fromTo", words.point(start), words.point(end)));
		}
		if (start != null) {
			return start.date().isAfter(words.today()) ? words.point(start, "site.history.from", "site.history.from.day")
					: words.point(start, "site.history.since", "site.history.since.day");
		}
		return end == null ? words.say("site.history.unknown") : words.point(end, "site.history.until", "site.history.until.day");
	}

	/** Title and hours, then how it ended: in pieces, because some may be in another language than the page. */
	private static List<TextView> said(Past past, Wording words) {
		List<TextView> pieces = titled(past.way(), past.period(), words);
		PeriodEnd ending = past.period().ending();
		if (ending != null && ending.reason() != null) {
			pieces.addAll(sentence("site.history.reason", words.written(ending.reason()), words));
		}
		if (ending != null && !ending.replacedBy().isEmpty()) {
			pieces.addAll(sentence("site.history.replaced", words.name(ending.replacedBy()), words));
		}
		return TextView.joined(pieces);
	}

	/** "Sans rendez-vous : du lundi au vendredi de 9h à 12h." */
	static List<TextView> titled(Way way, ServiceSnapshot.Period period, Wording words) {
		PeriodDetails details = period.details();
		var pieces = new ArrayList<>(way.title(period, words));
		TextView hours = hours(details, words);
		if (hours != null && !details.suspended()) {
			pieces.add(TextView.of(words.say("site.colon")));
			pieces.add(hours);
		}
		pieces.add(TextView.of("."));
		return pieces;
	}

	private static @Nullable TextView hours(PeriodDetails details, Wording words) {
		return Optional.ofNullable(details.hours()).flatMap(OpeningHours::find).map(words::hoursWithin).map(TextView::of)
			.orElseGet(() -> details.hoursText() == null ? null : words.written(details.hoursText()));
	}

	private static List<TextView> sentence(String key, TextView rest, Wording words) {
		return List.of(TextView.of(" " + words.say(key) + " "), rest, TextView.of("."));
	}

	/**
	 * A way in.
	 *
	 * @param place where it is; null where the service has one place, or it serves all of them
	 * @param alone whether it is the only one of its kind there
	 */
	record Way(ChannelFacts facts, @Nullable TextView place, boolean alone) {

		Way alone(boolean changed) {
			return new Way(facts, place, changed);
		}

		boolean isLike(Way other) {
			return facts.details().kind() == other.facts.details().kind() && Objects.equals(place, other.place);
		}

		/** What it is, whatever its conditions were; its label only where another is of the same kind. */
		TextView name(Wording words) {
			ChannelDetails channel = facts.details();
			TextView label = alone ? null : words.text(channel.label());
			String kind = channel.kind() == ChannelKind.COUNTER ? words.say("site.history.counter")
					: words.say("site.channel." + channel.kind().code());
			TextView name = label == null ? TextView.of(kind) : new TextView(label.text().replaceFirst("\\.$", ""), label.lang());
			return place == null ? name : new TextView(name.text() + ", " + place.text(), name.lang());
		}

		List<TextView> title(ServiceSnapshot.Period period, Wording words) {
			TextView title = period.details().suspended() ? TextView.of(words.say("site.status.suspended.label"))
					: WaysIn.title(facts.details(), period.details(), words);
			var pieces = new ArrayList<TextView>();
			pieces.add(new TextView(title.text().replaceFirst("\\.$", ""), title.lang()));
			if (place != null) {
				pieces.add(TextView.of(", "));
				pieces.add(place);
			}
			return pieces;
		}

		/** Unknown starts come first. */
		private static LocalDate start(ServiceSnapshot.Period period) {
			return period.start() == null ? LocalDate.MIN : period.start().date();
		}

	}

	private record Past(Way way, ServiceSnapshot.Period period) {

		LocalDate start() {
			return Way.start(period);
		}

	}

}
