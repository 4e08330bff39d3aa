package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.hours.HoursWarnings;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.hours.WeekTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what hours would mean, before they are kept. */
@Component
class HoursPreview {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private final BelgianCalendar calendar;

	HoursPreview(BelgianCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * @param from the day on which it changes; null for a correction
	 * @param schools whose holidays the hours mean
	 */
	HoursView.Preview of(HoursForm.Read read, HolidayRule holidays, @Nullable DatedPoint from, @Nullable Community schools,
			WayWords words) {
		String since = from == null ? "" : from.date().isAfter(words.today()) ? words.say("editing.ways.preview.from", words.date(from))
				: words.say("editing.ways.preview.since", words.date(from));
		OpeningHours hours = read.hours();
		if (hours == null) {
			String sentence = read.text() == null ? words.say("editing.ways.preview.unknown") : words.say("editing.ways.textonly", read.text());
			return new HoursView.Preview(sentence, since, "", List.of(), List.of());
		}
		LocalDate first = from != null && from.date().isAfter(words.today()) ? from.date() : words.today();
		HolidayCalendar days = calendar.forSchools(schools);
		List<String> warnings = HoursWarnings.of(hours, first, days).stream().map(words::warning).toList();
		return new HoursView.Preview(words.sentence(hours.value()), since, words.say("editing.ways.preview.week", words.date(first)),
				days(hours, holidays, first, days, words), warnings);
	}

	private List<HoursView.Day> days(OpeningHours hours, HolidayRule holidays, LocalDate first, HolidayCalendar days, WayWords words) {
		List<HoursView.Day> shown = new ArrayList<>();
		List<WeekTable.Row> rows = WeekTable.of(hours, first, BRUSSELS, days, words.locale()).rows();
		for (int day = 0; day < rows.size(); day++) {
			LocalDate date = first.plusDays(day);
			String name = calendar.findPublicHolidayName(date, words.locale()).orElse("");
			String said = rows.get(day).hours();
			if (!name.isEmpty() && !hours.mentionsPublicHolidays()) {
				said = switch (holidays) {
					case CLOSED -> words.say("editing.ways.preview.closed");
					case UNKNOWN -> words.say("editing.ways.preview.unsure", said);
					case OPEN -> said;
				};
			}
			shown.add(new HoursView.Day(rows.get(day).day(), said, name));
		}
		return shown;
	}

}
