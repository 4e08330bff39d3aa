package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When a door is to be open, as the search form asks it.
 *
 * @param now whether "ouvert maintenant" is ticked
 * @param day chosen day, {@code 2026-11-28}; empty for none
 * @param hour chosen hour, {@code 10:00}; empty for none
 * @param typed words that could not be used, unchanged; null when there are none
 */
record WhenView(boolean now, String day, String hour, @Nullable String typed, List<OptionGroupView.Option> days,
		List<OptionGroupView.Option> hours) {

	private static final LocalTime FIRST = LocalTime.of(7, 0);

	private static final int HALF_HOURS = 29;

	static WhenView of(OpenAt when, Wording words) {
		ZonedDateTime instant = when.isNow() ? null : when.instant();
		LocalTime chosen = instant == null ? null : instant.toLocalTime();
		LocalDate today = words.present().toLocalDate();
		List<OptionGroupView.Option> days = IntStream.rangeClosed(0, OpenAt.DAYS_AHEAD).mapToObj(today::plusDays)
			.map(day -> new OptionGroupView.Option(day.toString(), words.capitalize(words.date(day)))).toList();
		List<OptionGroupView.Option> hours = Stream.concat(Stream.ofNullable(chosen), IntStream.range(0, HALF_HOURS)
			.mapToObj(half -> FIRST.plusMinutes(30L * half))).distinct().sorted()
			.map(time -> new OptionGroupView.Option(time.toString(), words.time(time))).toList();
		return new WhenView(when.isNow(), instant == null ? "" : instant.toLocalDate().toString(), chosen == null ? "" : chosen.toString(),
				when.problem() == null ? null : when.asked(), days, hours);
	}

	/** Whether another time than now is chosen. */
	public boolean isLater() {
		return !day.isEmpty();
	}

}
