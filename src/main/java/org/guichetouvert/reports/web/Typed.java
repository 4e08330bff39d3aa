package org.guichetouvert.reports.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.VerificationMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a coordinator sent about a group of reports. */
record Typed(MultiValueMap<String, String> fields) {

	private static final int LONGEST_REASON = 600;

	/** The first value of a field, cut where nobody writes so long. */
	String text(String field) {
		String text = Optional.ofNullable(fields.getFirst(field)).orElse("").replace("\u0000", "").strip();
		return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
	}

	@Nullable String textOrNull(String field) {
		String text = text(field);
		return text.isEmpty() ? null : text;
	}

	/** The reports that she saw. */
	List<UUID> ids() {
		return fields.getOrDefault("signalement", List.of()).stream().flatMap(id -> id(id).stream()).distinct().toList();
	}

	Optional<UUID> way() {
		return id(text("porte"));
	}

	Optional<LocalDate> day() {
		return DatedPoint.find(text("jour")).filter(point -> point.precision() == DatePrecision.DAY).map(DatedPoint::date);
	}

	Optional<VerificationMethod> how() {
		return Arrays.stream(VerificationMethod.values()).filter(one -> one.code().equals(text("how"))).findFirst();
	}

	private static Optional<UUID> id(String typed) {
		return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
	}

}
