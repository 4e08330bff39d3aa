package org.guichetouvert.rounds.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.rounds.RoundMaking;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is asked of a round, as it was typed.
 *
 * @param area slug
 * @param needs ids
 * @param minutes at most; blank for any
 * @param stops at most; blank for any
 * @param from words of an address; blank for the middle of the area
 * @param problems by field, in words
 */
public record RoundForm(String area, List<String> needs, boolean onlyToCheck, String minutes, String stops, String day, String time,
		String from, Map<String, String> problems) {

	/** Times that are offered, in minutes. */
	static final List<Integer> TIMES = List.of(30, 60, 90, 120, 180, 240);

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	/** Later nobody sets out on the same day. */
	private static final LocalTime LATEST = LocalTime.of(16, 0);

	private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])\\s*(?:[:hu.]\\s*([0-5]\\d)?)?");

	private static final int FURTHEST_DAYS = 180;

	static RoundForm begin(String area, ZonedDateTime now) {
		boolean today = now.toLocalTime().isBefore(LATEST);
		LocalTime hour = today && now.toLocalTime().isAfter(MORNING) ? now.toLocalTime().withMinute(0).withSecond(0).withNano(0).plusHours(1) : MORNING;
		return new RoundForm(area, List.of(), false, "90", "", now.toLocalDate().plusDays(today ? 0 : 1).toString(), hour.toString(), "", Map.of());
	}

	static RoundForm of(MultiValueMap<String, String> given, Taxonomy taxonomy) {
		return new RoundForm(one(given, "quartier"),
				given.getOrDefault("besoin", List.of()).stream().filter(id -> taxonomy.findNeed(id).isPresent()).distinct().toList(),
				given.containsKey("verifier"), one(given, "duree"), one(given, "portes"), one(given, "jour"), one(given, "heure"),
				one(given, "depart"), new LinkedHashMap<>());
	}

	private static String one(MultiValueMap<String, String> given, String name) {
		String value = given.getFirst(name);
		return value == null ? "" : value.strip();
	}

	public @Nullable String problem(String field) {
		return problems.get(field);
	}

	public boolean asks(String need) {
		return needs.contains(need);
	}

	/** Empty where something can't be read; {@link #problems} then says what. */
	Optional<RoundMaking.Asked> read(AreaTree areas, RoundMaking making, RoundWords words) {
		AreaNode node = areas.findBySlug(area).orElse(null);
		if (node == null) {
			problems.put("quartier", words.say("rounds.problem.area"));
		}
		Integer most = number(stops);
		if (!stops.isEmpty() && (most == null || most < 1 || most > RoundMaking.MOST_STOPS)) {
			problems.put("portes", words.say("rounds.problem.stops", String.valueOf(RoundMaking.MOST_STOPS)));
		}
		LocalDate date = date(words.today());
		if (date == null) {
			problems.put("jour", words.say("rounds.problem.day"));
		}
		LocalTime hour = hour();
		if (hour == null) {
			problems.put("heure", words.say("rounds.problem.time"));
		}
		RoundMaking.Start start = from.isEmpty() || date == null || node == null ? null : making.findStart(from, node, date).orElse(null);
		if (!from.isEmpty() && date != null && node != null && start == null) {
			problems.put("depart", words.say("rounds.problem.from"));
		}
		if (!problems.isEmpty() || node == null || date == null || hour == null) {
			return Optional.empty();
		}
		Integer length = number(minutes);
		return Optional.of(new RoundMaking.Asked(node, needs, onlyToCheck, most, length == null || length < 1 ? null : Duration.ofMinutes(length),
				date.atTime(hour).atZone(words.now().getZone()), start));
	}

	private static @Nullable Integer number(String typed) {
		return typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
	}

	private @Nullable LocalDate date(LocalDate today) {
		try {
			return DatedPoint.find(day).filter(point -> point.precision() == DatePrecision.DAY).map(DatedPoint::date)
				.filter(date -> !date.isBefore(today) && date.isBefore(today.plusDays(FURTHEST_DAYS))).orElse(null);
		}
		catch (DateTimeException e) {
			return null;
		}
	}

	private @Nullable LocalTime hour() {
		Matcher typed = TIME.matcher(time);
		return !typed.matches() ? null : LocalTime.of(Integer.parseInt(typed.group(1)), typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2)));
	}

}
