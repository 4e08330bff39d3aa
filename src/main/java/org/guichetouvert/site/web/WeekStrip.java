package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coming seven days of a service at a place, one lane for each sort of way in that has hours. */
@Component
class WeekStrip {

	private static final int DAYS = 7;

	private final StatusEngine engine;

	private final BelgianCalendar calendar;

	WeekStrip(StatusEngine engine, BelgianCalendar calendar) {
		this.engine = engine;
		this.calendar = calendar;
	}

	/** Null where no way in has hours that can be read. */
	@Nullable WeekView of(Listing listing, Wording words) {
		Map<String, List<ChannelFacts>> lanes = new LinkedHashMap<>();
		listing.channels().forEach(channel -> channel.findPeriodOn(words.today())
			.filter(period -> hasHours(channel, period))
			.ifPresent(period -> lanes.computeIfAbsent(sign(channel, period), sign -> new ArrayList<>()).add(channel)));
		if (lanes.isEmpty()) {
			return null;
		}
		List<WeekView.Lane> legend = lanes.keySet().stream().map(sign -> new WeekView.Lane(sign, word(sign, words))).toList();
		List<WeekDayView> days = new ArrayList<>();
		for (int ahead = 0; ahead < DAYS; ahead++) {
			days.add(day(words.today().plusDays(ahead), lanes, words));
		}
		return new WeekView(legend, days);
	}

	private static boolean hasHours(ChannelFacts channel, ServiceSnapshot.Period period) {
		boolean shown = channel.details().kind().isDoor() || channel.details().kind() == ChannelKind.PHONE;
		return shown && period.details().hours() != null && !period.details().professionalsOnly();
	}

	private static String sign(ChannelFacts channel, ServiceSnapshot.Period period) {
		return switch (channel.details().kind()) {
			case PHONE -> "phone";
			case OUTREACH -> "outreach";
			default -> period.details().admission() == Admission.WALK_IN ? "open" : "appointment";
		};
	}

	private static String word(String sign, Wording words) {
		return words.say("site.week.lane." + sign);
	}

	private WeekDayView day(LocalDate day, Map<String, List<ChannelFacts>> lanes, Wording words) {
		List<List<WeekDayView.Slot>> slots = new ArrayList<>();
		List<String> spoken = new ArrayList<>();
		lanes.forEach((sign, channels) -> {
			List<HoursInterval> intervals = channels.stream()
				.flatMap(channel -> engine.intervalsOn(channel, day, words.now().getZone()).stream())
				.sorted(Comparator.comparing(HoursInterval::start)).toList();
			slots.add(intervals.stream().map(interval -> slot(sign, interval, words)).toList());
			spoken.add(words.spoken(intervals, day));
		});
		boolean today = day.equals(words.today());
		String holiday = calendar.findPublicHolidayName(day, words.locale()).orElse(null);
		boolean empty = slots.stream().allMatch(List::isEmpty);
		String nothing = !empty ? null
				: holiday != null ? words.say("site.week.closedHoliday", holiday) : words.say("site.week.closed");
		String note = today ? words.say("site.service.today") : holiday != null ? words.say("site.week.holiday") : null;
		return new WeekDayView(words.shortDate(day), day.toString(), today, note, slots, words.date(day), spoken, nothing);
	}

	private static WeekDayView.Slot slot(String sign, HoursInterval interval, Wording words) {
		String shown = interval.state() == HoursState.UNKNOWN ? "unverified" : sign;
		return new WeekDayView.Slot(shown, word(sign, words).toLowerCase(Locale.ROOT), words.span(interval.start(), interval.end()));
	}

}
