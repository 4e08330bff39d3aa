package org.guichetouvert.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A set of prerequisites as their codes, parted by commas. */
@Converter
class PrerequisitesConverter implements AttributeConverter<Set<Prerequisite>, String> {

	@Override
	public String convertToDatabaseColumn(Set<Prerequisite> prerequisites) {
		return prerequisites.stream().map(Prerequisite::code).sorted().collect(Collectors.joining(","));
	}

	@Override
	public Set<Prerequisite> convertToEntityAttribute(String codes) {
		return Arrays.stream(codes.split(",")).filter(code -> !code.isEmpty())
			.map(code -> Prerequisite.valueOf(code.toUpperCase(Locale.ROOT)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
