package org.guichetouvert.directory;

import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.ReferenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public holidays of Belgium (the ten of the law of 4 January 1974) and school holidays of both Communities. Safe for
 * concurrent use.
 */
@Component
public class BelgianCalendar {

	private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("be"));

	private final Map<String, LocalizedText> legal;

	private final Map<Integer, Map<LocalDate, LocalizedText>> byYear = new ConcurrentHashMap<>();

	private final Map<Community, SchoolHolidays> schools;

	public BelgianCalendar() {
		legal = ReferenceFile.of("public_holidays.csv").rows().stream()
			.collect(Collectors.toMap(row -> row.getField("key"), BelgianCalendar::name));
		schools = new EnumMap<>(SchoolHolidays.read(ReferenceFile.of("school_holidays.csv")));
	}

	/** @param community whose schools; null leaves school holidays unknown */
	public HolidayCalendar forSchools(@Nullable Community community) {
		SchoolHolidays holidays = community == null ? SchoolHolidays.UNKNOWN : schools.getOrDefault(community, SchoolHolidays.UNKNOWN);
		return new HolidayCalendar() {

			@Override
			public boolean isPublicHoliday(LocalDate date) {
				return publicHolidays(date.getYear()).containsKey(date);
			}

			@Override
			public @Nullable Boolean isSchoolHoliday(LocalDate date) {
				return holidays.isHoliday(date);
			}

		};
	}

	/** Empty on every other day. */
	public Optional<String> findPublicHolidayName(LocalDate date, Locale locale) {
		return Optional.ofNullable(publicHolidays(date.getYear()).get(date)).map(name -> name.in(locale.getLanguage()));
	}

	/** The last date of which it is known whether schools are closed. */
	public Optional<LocalDate> findLastKnown(Community community) {
		return Optional.ofNullable(schools.get(community)).map(SchoolHolidays::until);
	}

	private Map<LocalDate, LocalizedText> publicHolidays(int year) {
		return byYear.computeIfAbsent(year, this::compute);
	}

	/** The library also lists Easter and Whit Sunday and three observances; the file names the ten legal days. */
	private Map<LocalDate, LocalizedText> compute(int year) {
		synchronized (manager) {
			return manager.getHolidays(Year.of(year)).stream()
				.filter(holiday -> legal.containsKey(holiday.getPropertiesKey()))
				.collect(Collectors.toMap(Holiday::getDate, holiday -> legal.get(holiday.getPropertiesKey()),
						(one, other) -> one));
		}
	}

	private static LocalizedText name(NamedCsvRecord row) {
		var texts = new LinkedHashMap<String, String>();
		List.of("fr", "nl", "en").forEach(language -> texts.put(language, row.getField("name_" + language)));
		return new LocalizedText(texts);
	}

}
