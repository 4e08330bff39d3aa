package org.guichetouvert.site.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.HoursInterval;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the board of a quartier: doors open now, next, and today's line of time. */
@Component
class BoardPage {

	private static final int FIRST_HOUR = 8;

	private static final int LAST_HOUR = 20;

	/** Of others what comes next is no open door, but somebody at the telephone. */
	private static final Set<Sign> DOORS_THAT_OPEN = EnumSet.of(Sign.CLOSED, Sign.FULL, Sign.SUSPENDED);

	private static final int NEEDS_SHOWN = 2;

	/** In the order of the page. */
	private static final List<String> GROUPS = List.of("open", "later", "none", "unverified");

	private final StatusEngine engine;

	private final Listings listings;

	BoardPage(StatusEngine engine, Listings listings) {
		this.engine = engine;
		this.listings = listings;
	}

	Made<BoardView> of(AreaNode area, Showing showing) {
		Wording words = showing.words();
		List<Listing> all = listings.within(area, showing);
		List<Listing> doors = all.stream().filter(listing -> listing.hasDoorOn(words.today())).toList();
		Map<Listing, Day> days = new LinkedHashMap<>();
		doors.forEach(door -> days.put(door, day(door, words)));
		DayScale scale = scale(days.values().stream().toList(), showing.words());
		int minute = words.now().getHour() * 60 + words.now().getMinute();
		List<BoardView.Group> groups = groups(doors, days, scale, showing);
		ZonedDateTime next = doors.stream().map(Listing::status).filter(status -> DOORS_THAT_OPEN.contains(status.sign()))
			.map(OpeningStatus::next).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
		var view = new BoardView(area.slug(), showing.name(area), "/quartiers/" + area.slug(), words.moment(), showing.choices(),
				scale, scale.covers(minute) ? scale.at(minute) : null, groups, next == null ? null : words.nextOpening(next),
				answering(all, showing));
		return Made.of(view, all, words).under(Banners.of(all, words));
	}

	private List<BoardView.Group> groups(List<Listing> doors, Map<Listing, Day> days, DayScale scale, Showing showing) {
		Comparator<Listing> order = Comparator.<Listing, Sign>comparing(door -> door.status().sign())
			.thenComparing(door -> door.status().next(), Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(door -> showing.words().name(door.service().snapshot().details().name()).text(), showing.words().alphabet());
		Map<String, List<BoardView.Row>> rows = doors.stream().sorted(order).collect(Collectors.groupingBy(
				door -> group(door.status(), showing.today()), LinkedHashMap::new,
				Collectors.mapping(door -> row(door, days.get(door), scale, showing), Collectors.toList())));
		return GROUPS.stream().filter(group -> group.equals("open") || rows.containsKey(group))
			.map(group -> new BoardView.Group(group, rows.getOrDefault(group, List.of()))).toList();
	}

	private static String group(OpeningStatus status, LocalDate today) {
		if (status.isOpen()) {
			return "open";
		}
		if (status.sign() == Sign.UNVERIFIED) {
			return "unverified";
		}
		boolean shut = status.sign() == Sign.CLOSED || status.sign() == Sign.FULL;
		boolean laterToday = shut && status.next() != null && status.next().toLocalDate().equals(today);
		return laterToday ? "later" : "none";
	}

	private BoardView.Row row(Listing door, Day day, DayScale scale, Showing showing) {
		Wording words = showing.words();
		String about = Stream.concat(showing.street(door).stream(), door.service().snapshot().needs().stream().limit(NEEDS_SHOWN)
			.map(NeedServed::needId).map(showing::needLabel)).collect(Collectors.joining(" · "));
		return new BoardView.Row(showing.tags(door), words.name(door.service().snapshot().details().name()), door.href(),
				showing.status().of(door), about.isEmpty() ? null : TextView.of(about), bars(day.doors(), scale, words, door.status().isOpen()),
				bars(day.calls(), scale, words, true), said(day, words));
	}

	/** @param receiving whether the stretch that runs now is filled: not where the door is full or nobody is sure */
	private static List<DayScale.Bar> bars(List<HoursInterval> intervals, DayScale scale, Wording words, boolean receiving) {
		return intervals.stream().map(one -> {
			boolean current = receiving && !one.start().isAfter(words.now()) && one.end().isAfter(words.now());
			return scale.bar(minute(one.start(), words.today()), minute(one.end(), words.today()),
					words.span(one.start(), one.end()), current);
		}).toList();
	}

	private static String said(Day day, Wording words) {
		String doors = day.doors().isEmpty() ? words.say("site.board.row.none") : words.say("site.board.row.today", spans(day.doors(), words));
		return day.calls().isEmpty() ? doors : doors + " " + words.say("site.board.row.phone", spans(day.calls(), words));
	}

	private static String spans(List<HoursInterval> intervals, Wording words) {
		return intervals.stream().map(one -> words.span(one.start(), one.end())).collect(Collectors.joining(", "));
	}

	private Day day(Listing listing, Wording words) {
		return new Day(intervals(listing, words, true), intervals(listing, words, false));
	}

	/** Stretches in which one is received, or answered, without more: an hour by appointment is no open door. */
	private List<HoursInterval> intervals(Listing listing, Wording words, boolean doors) {
		return listing.channels().stream()
			.filter(channel -> doors ? channel.details().kind().isDoor() : channel.details().kind() == ChannelKind.PHONE)
			.filter(channel -> channel.findPeriodOn(words.today())
				.filter(period -> !period.details().professionalsOnly() && period.details().admission() == Admission.WALK_IN).isPresent())
			.flatMap(channel -> engine.intervalsOn(channel, words.today(), words.now().getZone()).stream())
			.filter(HoursInterval::isOpenDoor).distinct().sorted(Comparator.comparing(HoursInterval::start)).toList();
	}

	/** From 8h to 20h, wider where a door opens earlier or closes later. */
	private static DayScale scale(List<Day> days, Wording words) {
		int first = FIRST_HOUR;
		int last = LAST_HOUR;
		for (HoursInterval one : days.stream().flatMap(day -> day.doors().stream()).toList()) {
			LocalDate date = one.start().toLocalDate();
			first = Math.min(first, minute(one.start(), date) / 60);
			last = Math.max(last, (minute(one.end(), date) + 59) / 60);
		}
		return new DayScale(first, last, words.say("site.time.unit"), words.isRightToLeft());
	}

	private static int minute(ZonedDateTime instant, LocalDate day) {
		return (int) Duration.between(day.atStartOfDay(), instant.toLocalDateTime()).toMinutes();
	}

	private List<BoardView.Answering> answering(List<Listing> all, Showing showing) {
		var lines = new ArrayList<BoardView.Answering>();
		for (Listing listing : all) {
			listing.findChannel(ChannelKind.PHONE, showing.today()).ifPresent(channel -> {
				Optional<OpeningStatus> status = engine.findStatus(channel, showing.words().now());
				ZonedDateTime until = status.filter(found -> found.sign() == Sign.PHONE).map(OpeningStatus::until).orElse(null);
				Optional<PhoneView> phone = showing.phone(listing);
				if (until != null && phone.isPresent() && !listing.status().isOpen()) {
					TextView name = showing.words().name(listing.service().snapshot().details().name());
					lines.add(new BoardView.Answering(new LinkView(name, listing.href()), until(until, showing.words()), phone.get()));
				}
			});
		}
		return lines;
	}

	private static @Nullable String until(ZonedDateTime until, Wording words) {
		return Duration.between(words.now(), until).toHours() >= 24 ? words.say("site.status.openDayAndNight")
				: words.say("site.status.until", words.time(until));
	}

	/** Stretches of today: of doors, and of telephone lines. */
	private record Day(List<HoursInterval> doors, List<HoursInterval> calls) {
	}

}
