package org.guichetouvert.directory;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a contact, which is a function and not a person.
 *
 * @param function "médiatrice de dettes", "accueil"; never empty
 * @param officeHours OSM value
 * @param languages ISO 639 codes
 * @param vacant whether nobody holds the function now
 */
@Embeddable
public record ContactDetails(@JdbcTypeCode(SqlTypes.JSON) @Column(name = "function") LocalizedText function,
		@Nullable String officeHours, @JdbcTypeCode(SqlTypes.ARRAY) List<String> languages, boolean vacant,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText note) {

	public ContactDetails {
		Entries.requireNamed(function);
		languages = List.copyOf(languages);
	}

	public static ContactDetails of(LocalizedText function) {
		return new ContactDetails(function, null, List.of(), false, LocalizedText.EMPTY);
	}

}
