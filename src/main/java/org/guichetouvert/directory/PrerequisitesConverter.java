package org.guichetouvert.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A set of prerequisites as a PostgreSQL {@code text[]} of their codes. */
@Converter
class PrerequisitesConverter implements AttributeConverter<Set<Prerequisite>, String[]> {

	@Override
	public String[] convertToDatabaseColumn(Set<Prerequisite> prerequisites) {
		return prerequisites.stream().map(Prerequisite::code).sorted().toArray(String[]::new);
	}

	@Override
	public Set<Prerequisite> convertToEntityAttribute(String[] codes) {
		return Arrays.stream(codes).map(code -> Prerequisite.valueOf(code.toUpperCase(Locale.ROOT)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
