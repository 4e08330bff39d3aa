package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.DayHours;
import org.guichetouvert.directory.status.PastState;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page that tells how one got into a service on a day, in a month or in a year of the past. */
@Component
class PastPage {

	private final StatusEngine engine;

	private final History history;

	private final BelgianCalendar calendar;

	PastPage(StatusEngine engine, History history, BelgianCalendar calendar) {
		this.engine = engine;
		this.history = history;
		this.calendar = calendar;
	}

	/** @param service with the disruptions of the time that is asked for */
	Made<PastView> of(ServiceEntry service, AskedDate asked, Showing showing) {
		Wording words = showing.words();
		List<History.Way> ways = History.ways(service, showing);
		List<ChannelFacts> channels = ways.stream().map(History.Way::facts).toList();
		DatedPoint point = asked.point();
		List<PastState> states = point == null ? List.of() : engine.asOf(channels, point, words.now());
		Map<UUID, History.Way> byId = ways.stream().collect(Collectors.toMap(way -> way.facts().id(), Function.identity()));
		List<DatedPoint> changes = PastState.changes(channels, words.today());
		String unknown = point == null ? null : unknown(service, states, changes, point, words);
		TextView name = words.name(service.snapshot().details().name());
		var view = new PastView(tags(service), new LinkView(name, "/services/" + service.slug()),
				point == null ? null : when(point, words), unknown,
				states.stream().flatMap(state -> there(byId.get(state.channel().id()), state, point, words).stream()).toList(),
				unknown != null ? List.of() : states.stream().filter(state -> state.knowledge().isAbsence())
					.map(state -> absence(byId.get(state.channel().id()), state.knowledge(), point, words)).toList(),
				History.ask(service, asked, words), step(service, changeBefore(changes, point), "site.past.previous", words),
				step(service, changeAfter(changes, point), "site.past.next", words), history.of(service, asked, showing).orElse(null));
		return Made.of(view, List.of(), words);
	}

	private static CardView.Tags tags(ServiceEntry service) {
		return new CardView.Tags(service.slug(), service.snapshot().details().typeId(), List.of());
	}

	private static String when(DatedPoint point, Wording words) {
		return words.point(point, "site.past.in", "site.past.on");
	}

	private static @Nullable String unknown(ServiceEntry service, List<PastState> states, List<DatedPoint> changes, DatedPoint asked,
			Wording words) {
		LocalDate end = service.snapshot().state() == ServiceState.ENDED ? service.snapshot().endedOn() : null;
		if (end != null && !asked.date().isBefore(end)) {
			return words.say("site.service.ended", words.dayOfMonth(end));
		}
		boolean nothing = states.stream().allMatch(state -> state.knowledge() == PastState.Knowledge.NOT_YET
				|| state.knowledge() == PastState.Knowledge.UNKNOWN);
		if (!nothing) {
			return null;
		}
		return changes.isEmpty() ? words.say("site.past.nothing")
				: words.point(changes.get(0), "site.past.nothingBefore", "site.past.nothingBefore.day");
	}

	/** One line for each period that held or may have held. */
	private List<PastView.Way> there(History.Way way, PastState state, DatedPoint asked, Wording words) {
		return state.periods().stream().map(found -> {
			boolean unsure = found.knowledge() == PastState.Knowledge.UNSURE || found.knowledge() == PastState.Knowledge.UNKNOWN;
			String sign = unsure ? "unverified" : History.sign(way.facts().details(), found.period().details());
			return new PastView.Way(sign, TextView.joined(History.titled(way, found.period(), words)),
					details(state, found, asked, words));
		}).toList();
	}

	private List<List<TextView>> details(PastState state, PastState.PastPeriod found, DatedPoint asked, Wording words) {
		var details = new ArrayList<List<TextView>>();
		Optional.ofNullable(state.day()).map(day -> day(state.channel(), day, asked.date(), words)).filter(line -> !line.isEmpty())
			.ifPresent(details::add);
		doubts(found, asked, words).forEach(doubt -> details.add(List.of(TextView.of(doubt))));
		if (found.period().start() != null || found.period().end() != null) {
			details.add(List.of(TextView.of(History.when(found.period(), words) + ".")));
		}
		return details;
	}

	/** What is not sure, or did not last; a change at just the time that was asked for stands in its dates already. */
	private static List<String> doubts(PastState.PastPeriod found, DatedPoint asked, Wording words) {
		if (found.knowledge() == PastState.Knowledge.UNKNOWN) {
			return List.of(words.say("site.past.unknown"));
		}
		boolean changed = found.knowledge() == PastState.Knowledge.CHANGED;
		DatedPoint start = found.startOpen() ? found.period().start() : null;
		DatedPoint end = found.endOpen() ? found.period().end() : null;
		var doubts = new ArrayList<String>();
		if (start != null && !start.equals(asked)) {
			doubts.add(changed ? words.point(start, "site.past.began", "site.past.began.day")
					: words.say("site.past.beganPerhaps", words.point(start)));
		}
		if (end != null && !end.equals(asked)) {
			doubts.add(changed ? words.point(end, "site.past.ended", "site.past.ended.day")
					: words.say("site.past.endedPerhaps", words.point(end)));
		}
		return doubts;
	}

	/** What that day was; nothing where it has no hours. */
	private List<TextView> day(ChannelFacts channel, DayHours day, LocalDate date, Wording words) {
		String holiday = calendar.findPublicHolidayName(date, words.locale()).orElse("");
		return switch (day.reason()) {
			case PUBLIC_HOLIDAY -> List.of(TextView.of(words.say("site.past.day.holiday", holiday)));
			case UNKNOWN_HOLIDAY -> List.of(TextView.of(words.say("site.past.day.holidayUnknown", holiday)));
			case DISRUPTION -> because("site.past.day.disrupted", channel.disruptions().stream().filter(one -> one.holdsOn(date))
				.map(Disruption.Details::statement).findFirst(), words);
			case EXCEPTION -> day.intervals().isEmpty() ? because("site.past.day.closedThen", channel.exceptions().stream()
				.filter(one -> one.holdsOn(date)).map(ExceptionDetails::message).findFirst(), words) : open(day.intervals(), words);
			case HOURS -> day.intervals().isEmpty()
					? List.of(TextView.of(words.say("site.past.day.closed"))) : open(day.intervals(), words);
			default -> List.of();
		};
	}

	private static List<TextView> open(List<HoursInterval> hours, Wording words) {
		String spans = hours.stream().map(one -> one.state() == HoursState.UNKNOWN
				? words.say("site.past.day.unsure", words.span(one.start(), one.end())) : words.span(one.start(), one.end()))
			.collect(Collectors.joining(", "));
		return List.of(TextView.of(words.say("site.past.day.open", spans)));
	}

	private static List<TextView> because(String key, Optional<LocalizedText> why, Wording words) {
		TextView reason = why.map(words::text).orElse(null);
		return reason == null ? List.of(TextView.of(words.say(key)))
				: TextView.joined(List.of(TextView.of(words.say(key) + " "), reason));
	}

	/** "Par téléphone : pas encore connu. Depuis 2012." */
	private static List<TextView> absence(History.Way way, PastState.Knowledge knowledge, DatedPoint asked, Wording words) {
		List<ServiceSnapshot.Period> periods = way.facts().periods();
		DatedPoint before = periods.stream().map(ServiceSnapshot.Period::end).filter(Objects::nonNull)
			.filter(end -> !end.date().isAfter(asked.date())).max((a, b) -> a.date().compareTo(b.date())).orElse(null);
		DatedPoint after = periods.stream().map(ServiceSnapshot.Period::start).filter(Objects::nonNull)
			.filter(start -> start.date().isAfter(asked.date())).min((a, b) -> a.date().compareTo(b.date())).orElse(null);
		String said = switch (knowledge) {
			case BETWEEN -> words.say("site.past.between", said(before, words), said(after, words));
			case OVER -> before == null ? words.say("site.past.over")
					: words.point(before, "site.past.overSince", "site.past.overSince.day");
			default -> after == null ? words.say("site.past.notYet")
					: words.point(after, "site.past.notYetUntil", "site.past.notYetUntil.day");
		};
		return TextView.joined(List.of(way.name(words), TextView.of(words.say("site.colon") + said)));
	}

	private static String said(@Nullable DatedPoint point, Wording words) {
		return point == null ? "?" : words.point(point);
	}

	private static Optional<DatedPoint> changeBefore(List<DatedPoint> changes, @Nullable DatedPoint asked) {
		return asked == null ? changes.stream().reduce((one, next) -> next) : PastState.changeBefore(changes, asked);
	}

	private static Optional<DatedPoint> changeAfter(List<DatedPoint> changes, @Nullable DatedPoint asked) {
		return asked == null ? Optional.empty() : PastState.changeAfter(changes, asked);
	}

	private static @Nullable LinkView step(ServiceEntry service, Optional<DatedPoint> change, String key, Wording words) {
		return change.map(point -> LinkView.of(words.say(key, words.point(point)), History.href(service) + "?le=" + point))
			.orElse(null);
	}

}
