package org.guichetouvert.hours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Expectations computed with the JavaScript reference, which lie beside the project and not in it: in the folder that the
 * system property {@code shared.data} names, else in {@code shared/data} of a parent folder.
 */
public record ReferenceData(Path folder) {

	private static final ObjectMapper JSON = new ObjectMapper();

	public static Optional<ReferenceData> find() {
		String named = System.getProperty("shared.data");
		Stream<Path> parents = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
			.map(path -> path.resolve("shared/data"));
		return (named == null ? parents : Stream.of(Path.of(named))).map(path -> path.resolve("opening_hours"))
			.filter(Files::isDirectory)
			.findFirst()
			.map(ReferenceData::new);
	}

	public List<JsonNode> lines(String file) {
		try (Stream<String> lines = Files.lines(folder.resolve(file))) {
			return lines.map(JSON::readTree).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The calendar of the reference's grid: Belgian public holidays, school holidays of the French Community. */
	HolidayCalendar calendar() {
		try {
			JsonNode context = JSON.readTree(Files.readString(folder.resolve("oh_grid_context.json")));
			List<String> days = context.get("PH_be").valueStream().map(JsonNode::asString).toList();
			List<LocalDate[]> breaks = context.get("SH_be_fr").valueStream().map(ReferenceData::period).toList();
			return new GridCalendar(days, breaks);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static LocalDate[] period(JsonNode period) {
		return new LocalDate[] { LocalDate.parse(period.get(0).asString()), LocalDate.parse(period.get(1).asString()) };
	}

	private record GridCalendar(List<String> publicHolidays, List<LocalDate[]> schoolHolidays) implements HolidayCalendar {

		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return publicHolidays.stream().anyMatch(day -> isOn(day, date));
		}

		private static boolean isOn(String day, LocalDate date) {
			return day.startsWith("easter")
					? date.equals(YearlyDay.easter(Integer.parseInt(day.substring("easter+".length()))).in(date.getYear()))
					: MonthDay.parse("--" + day).equals(MonthDay.from(date));
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return schoolHolidays.stream().anyMatch(period -> !date.isBefore(period[0]) && !date.isAfter(period[1]));
		}

	}

}
