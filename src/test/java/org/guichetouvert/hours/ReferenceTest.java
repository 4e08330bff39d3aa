package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** Agreement with opening_hours.js 3.15, where its expectations are at hand. */
class ReferenceTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	/** Where we differ on purpose. */
	private static final Map<String, String> OTHERWISE = Map.of(
			"Jan-Feb Jan 09-Jan 15", "the grammar has no dates within months",
			"Jan-Feb Jan 09-15", "the grammar has no dates within months");

	private ReferenceData data;

	@BeforeEach
	void findData() {
		Optional<ReferenceData> found = ReferenceData.find();
		assumeTrue(found.isPresent(), "shared/data is not here");
		data = found.orElseThrow();
	}

	@Test
	void agreesOnEachStateAndNextChangeOfTheGrid() {
		HolidayCalendar calendar = data.calendar();
		assertThat(data.lines("oh_grid_dev.jsonl")).isNotEmpty().allSatisfy(line -> {
			ZonedDateTime instant = OffsetDateTime.parse(line.get("at").asString()).atZoneSameInstant(BRUSSELS);
			HoursAt at = OpeningHours.find(line.get("value").asString()).orElseThrow().at(instant, calendar);
			assertThat(at.state().name().toLowerCase(Locale.ROOT)).as(line.toString()).isEqualTo(line.get("state").asString());
			OffsetDateTime expected = line.get("nextChange").isNull() ? null
					: OffsetDateTime.parse(line.get("nextChange").asString());
			assertThat(at.nextChange() == null ? null : at.nextChange().toInstant()).as(line.toString())
				.isEqualTo(expected == null ? null : expected.toInstant());
		});
	}

	/** Its tests of points in time ("Mo 12:00" as a departure) are another question: as opening hours they are refused. */
	@Test
	void agreesOnTheIntervalsOfTheReferencesOwnTests() {
		Map<String, String> differing = new TreeMap<>();
		List<JsonNode> tests = data.lines("ohjs_tests_tier12.jsonl").stream().filter(test -> !test.get("mode").has("mode")).toList();
		for (JsonNode test : tests) {
			String value = test.get("value").asString();
			if (!OpeningHours.find(value).map(hours -> intervals(hours, test)).equals(Optional.of(expected(test)))) {
				differing.put(value, OTHERWISE.getOrDefault(value, "not explained"));
			}
		}
		assertThat(tests).hasSizeGreaterThan(180);
		assertThat(differing).isEqualTo(new TreeMap<>(OTHERWISE));
	}

	private static List<String> intervals(OpeningHours hours, JsonNode test) {
		return hours.intervals(time(test.get("from")), time(test.get("to")), GERMAN_SCHOOLS)
			.stream()
			.map(interval -> interval.start().toLocalDateTime() + "/" + interval.end().toLocalDateTime() + "/"
					+ (interval.state() == HoursState.UNKNOWN) + "/" + interval.comment())
			.toList();
	}

	/** Without the names of holidays, which the reference gives as comments. */
	private static List<String> expected(JsonNode test) {
		boolean namesHolidays = test.get("value").asString().startsWith("SH");
		return test.get("intervals")
			.valueStream()
			.map(interval -> interval.get("start").asString() + "/" + interval.get("end").asString() + "/"
					+ interval.get("unknown").asBoolean() + "/"
					+ (namesHolidays || interval.get("comment").isNull() ? null : interval.get("comment").asString()))
			.toList();
	}

	private static ZonedDateTime time(JsonNode local) {
		return LocalDateTime.parse(local.asString()).atZone(BRUSSELS);
	}

	/** All but the values that only lack a country, or that are good and called wrongly. */
	@Test
	void refusesWithAReasonWhatTheReferenceRefuses() {
		List<JsonNode> invalid = data.lines("ohjs_invalid.jsonl")
			.stream()
			.filter(line -> !line.get("error").asString().contains("Country code") && !line.get("name").asString().startsWith("Wrong c"))
			.toList();
		assertThat(invalid).hasSizeGreaterThan(150).allSatisfy(line -> {
			OpeningHours.Parsed parsed = OpeningHours.parse(line.get("value").asString());
			assertThat(parsed.isUnderstood()).as(line.toString()).isFalse();
			assertThat(parsed.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message()).endsWith("."));
		});
	}

	private static final HolidayCalendar GERMAN_SCHOOLS = new HolidayCalendar() {

		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return false;
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return isBetween(date, "2023-12-23", "2024-01-05") || isBetween(date, "2024-03-23", "2024-04-05");
		}

		private boolean isBetween(LocalDate date, String first, String last) {
			return !date.isBefore(LocalDate.parse(first)) && !date.isAfter(LocalDate.parse(last));
		}

	};

}
