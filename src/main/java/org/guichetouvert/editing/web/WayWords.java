package org.guichetouvert.editing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.guichetouvert.hours.ClockText;
import org.guichetouvert.hours.HoursWarning;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.TypedWeek;
import org.jspecify.annotations.Nullable;

/** What forms of ways in say, in the words of their page. */
final class WayWords {

	private static final int DAY = 24 * 60;

	private final Words words;

	private final Locale locale;

	WayWords(Words words) {
		this.words = words;
		this.locale = words.locale();
	}

	Problems problems() {
		return new Problems(words);
	}

	String say(String key, Object... arguments) {
		return words.say(key, arguments);
	}

	Locale locale() {
		return locale;
	}

	LocalDate today() {
		return words.today();
	}

	/** "mardi 3 novembre 2026", "novembre 2026", "2026": so that whoever typed a date sees what was understood. */
	String date(DatedPoint point) {
		return point.precision() == DatePrecision.DAY ? words.date(point.date()) : words.point(point);
	}

	String date(LocalDate day) {
		return date(DatedPoint.day(day));
	}

	/** @param row as {@link TypedWeek} counts them */
	String day(int row) {
		String name = row == TypedWeek.HOLIDAYS ? say("editing.ways.holidays.row") : weekday(row);
		return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
	}

	private String weekday(int day) {
		return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, locale);
	}

	String title(ChannelDetails channel, @Nullable PeriodDetails period) {
		String label = channel.label().in(locale.getLanguage());
		if (label != null && !label.isBlank()) {
			return label;
		}
		if (channel.kind() == ChannelKind.COUNTER && period != null) {
			return say("site.channel.counter." + period.admission().code());
		}
		return say("editing.ways.kind." + channel.kind().code());
	}

	/** "depuis mars 2020", "de 2015 à mars 2020", "à partir du mardi 1er décembre 2026". */
	String when(Period period) {
		DatedPoint start = period.start();
		DatedPoint end = period.end();
		if (start == null) {
			return end == null ? say("editing.ways.period.ever") : say("editing.ways.period.until", date(end));
		}
		if (end != null) {
			return say("editing.ways.period.between", date(start), date(end));
		}
		return start.date().isAfter(today()) ? say("editing.ways.period.from", date(start)) : say("editing.ways.period.since", date(start));
	}

	/** What holds in a period, in a few words. */
	String what(PeriodDetails period) {
		if (period.suspended()) {
			return say("editing.ways.suspended");
		}
		if (period.hoursText() != null) {
			return say("editing.ways.textonly", period.hoursText());
		}
		return sentence(period.hours());
	}

	String sentence(@Nullable String value) {
		return value == null ? say("editing.ways.hours.unknown")
				: OpeningHours.find(value).map(hours -> HoursWords.sentence(hours, locale)).orElse(value);
	}

	String impossible(ImpossibleDate refused) {
		return say("editing.ways.impossible." + refused.reason().name().toLowerCase(Locale.ROOT), date(refused.day()));
	}

	String warning(HoursWarning warning) {
		String days = String.join(", ", warning.days().stream().map(day -> warning.days().get(0).equals(day) ? day(day) : weekday(day)).toList());
		List<Integer> span = List.of(warning.from(), warning.to() > DAY ? warning.to() - DAY : warning.to());
		return say("editing.ways.warning." + warning.kind().name().toLowerCase(Locale.ROOT), days,
				warning.from() < 0 ? "" : ClockText.of(span.get(0), locale), warning.from() < 0 ? "" : ClockText.of(span.get(1), locale));
	}

}
