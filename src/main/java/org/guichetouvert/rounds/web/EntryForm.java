package org.guichetouvert.rounds.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A sheet as it was typed in.
 *
 * @param day raw, {@code jour}
 * @param typed for each visit {@code reponse-3-<service>}, {@code note-3-<service>} and {@code porte-3-<service>}
 * @param problems in words, by the field that they are about
 */
public record EntryForm(String day, Map<String, String> typed, Map<String, String> problems) {

	/** Rounds are kept no longer. */
	private static final int MOST_MONTHS = 6;

	/** As it begins: the day that was planned, once it came. */
	static EntryForm begin(LocalDate planned, LocalDate today) {
		return new EntryForm((planned.isAfter(today) ? today : planned).toString(), Map.of(), new LinkedHashMap<>());
	}

	static EntryForm of(MultiValueMap<String, String> fields) {
		return new EntryForm(Objects.requireNonNullElse(fields.getFirst("jour"), ""), fields.toSingleValueMap(), new LinkedHashMap<>());
	}

	/** Empty where nobody can have stood there on that day, or it is none. */
	Optional<LocalDate> findDay(LocalDate today) {
		try {
			return Optional.of(LocalDate.parse(day.strip())).filter(on -> !on.isAfter(today) && on.isAfter(today.minusMonths(MOST_MONTHS)));
		}
		catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	static String of(int stop, UUID serviceId) {
		return "-" + stop + "-" + serviceId;
	}

	public String answer(int stop, UUID serviceId) {
		return typed.getOrDefault("reponse" + of(stop, serviceId), "");
	}

	public String note(int stop, UUID serviceId) {
		return typed.getOrDefault("note" + of(stop, serviceId), "");
	}

	/** Of which of several it is said. */
	public String door(int stop, UUID serviceId) {
		return typed.getOrDefault("porte" + of(stop, serviceId), "");
	}

	/** @param field its id */
	public @Nullable String problem(String field) {
		return problems.get(field);
	}

}
