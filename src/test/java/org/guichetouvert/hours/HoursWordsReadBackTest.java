package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Words lose nothing: {@link WordsReader} reads each sentence back to the same hours, in French, Dutch and English. */
class HoursWordsReadBackTest {

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"), Locale.ENGLISH);

	private static final Pattern HOURS = Pattern.compile("\\bhours: *(?:\"([^\"]+)\"|([^\"{},\n][^{}\n]*))");

	private static final String[] DAYS = { "Mo", "Mo-Fr", "Sa,Su", "We", "Mo-Su", "Tu[1]", "Fr[-1]", "We[2,4]", "PH", "SH", "Sa,PH",
			"SH Mo-Fr", "PH -1 day", "Jul-Aug", "Jul-Aug Mo-Fr", "Dec 24-Jan 02", "Dec 25", "week 2-52/2", "week 10-20/2 Mo",
			"easter -2 days", "2026 Oct 20-2026 Nov 05", "Nov-Mar Mo-Su", "Oct", "Mar Su[-1]-Oct Su[-1]" };

	private static final String[] TIMES = { "09:00-12:00", "08:30-12:30,13:30-16:00", "13:00-17:00", "10:00-16:00", "20:00-24:00",
			"off", "off", "off \"congé\"", "20:00-08:00", "12:00-14:00 off", "09:00-12:00 \"sur rendez-vous\"",
			"14:00-16:00 open \"guichet\"", "18:00-22:00+", "09:00-12:00 unknown", "sunrise-sunset" };

	private static final String[] SEPARATORS = { "; ", "; ", ", ", " || " };

	/** What was read and found true already, in another language or of the same value. */
	private static final Set<String> TRUE = new HashSet<>();

	/** Values that shops and offices in Brussels really have, and those of the grid. */
	@Test
	void tellsTheHoursOfTheStreet() {
		Optional<ReferenceData> data = ReferenceData.find();
		assumeTrue(data.isPresent(), "shared/data is not here");
		for (String file : List.of("real_osm_be_humanized_fr_nl.jsonl", "oh_grid_dev.jsonl")) {
			List<String> values = data.orElseThrow().lines(file).stream().map(line -> line.get("value").asString()).toList();
			assertThat(shareTold(values)).as(file).isEqualTo(1.0);
		}
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/hours/hours-words.csv", numLinesToSkip = 1)
	void readsTheTable(String value, String french, String dutch, String english) {
		OpeningHours hours = OpeningHours.find(value).orElseThrow();
		if (!french.equals("as written")) {
			assertReadBack(hours, french, Locale.FRENCH);
			assertReadBack(hours, dutch, LANGUAGES.get(1));
			assertReadBack(hours, english, Locale.ENGLISH);
		}
	}

	@Test
	void tellsAllHoursOfTheDemonstration() throws IOException {
		Set<String> values = new LinkedHashSet<>();
		try (Stream<Path> files = Files.list(Path.of("db/demo"))) {
			for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
				for (Matcher hours = HOURS.matcher(Files.readString(file)); hours.find();) {
					values.add(hours.group(1) != null ? hours.group(1) : hours.group(2).strip());
				}
			}
		}
		values.removeIf(value -> OpeningHours.find(value).isEmpty());
		assertThat(values).hasSizeGreaterThan(200);
		assertThat(shareTold(values)).isEqualTo(1.0);
	}

	/** Four rules put together by chance are harder than what anybody writes: most are told, and none wrongly. */
	@Test
	void whateverIsToldIsTrue() {
		Random random = new Random(1836);
		List<String> values = new ArrayList<>();
		while (values.size() < 120) {
			StringBuilder value = new StringBuilder(pick(DAYS, random) + " " + pick(TIMES, random));
			for (int more = random.nextInt(4); more > 0; more--) {
				value.append(pick(SEPARATORS, random)).append(pick(DAYS, random)).append(' ').append(pick(TIMES, random));
			}
			if (OpeningHours.find(value.toString()).isPresent()) {
				values.add(value.toString());
			}
		}
		assertThat(shareTold(values)).isGreaterThan(0.75);
	}

	private static String pick(String[] choices, Random random) {
		return choices[random.nextInt(choices.length)];
	}

	/** How many have words; that these are read back to the same hours is asserted for each. */
	private static double shareTold(Collection<String> values) {
		Set<String> untold = new LinkedHashSet<>();
		Set<String> distinct = new LinkedHashSet<>(values);
		for (String value : distinct) {
			OpeningHours hours = OpeningHours.find(value).orElseThrow();
			for (Locale language : LANGUAGES) {
				String words = HoursWords.sentence(hours, language);
				if (words.equals(hours.value())) {
					untold.add(value);
				}
				else {
					assertReadBack(hours, words, language);
				}
			}
		}
		return 1 - (double) untold.size() / distinct.size();
	}

	private static void assertReadBack(OpeningHours hours, String words, Locale language) {
		try {
			ToldHours told = WordsReader.read(words, language);
			if (!TRUE.add(hours.value() + told)) {
				return;
			}
			for (LocalDate from : List.of(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 6, 28), LocalDate.of(2026, 10, 12),
					LocalDate.of(2026, 12, 15))) {
				assertThat(told.differenceTo(hours, from, 35, CALENDAR, Phrases.in(language))).as("%s: %s", hours, words).isNull();
			}
		}
		catch (RuntimeException unread) {
			throw new AssertionError(hours + ": " + words, unread);
		}
	}

	/** Public holidays on the 11th and 21st; school holidays for some weeks in summer, autumn and winter. */
	private static final HolidayCalendar CALENDAR = new HolidayCalendar() {

		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return date.getDayOfMonth() == 11 || date.getDayOfMonth() == 21;
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			int day = 100 * date.getMonthValue() + date.getDayOfMonth();
			return 703 <= day && day <= 823 || 1019 <= day && day <= 1101 || day >= 1219 || day <= 104 || 412 <= day && day <= 426;
		}

	};

}
