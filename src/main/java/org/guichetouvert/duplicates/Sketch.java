package org.guichetouvert.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is compared by.
 *
 * @param names in all languages, and acronyms
 * @param organizationId who runs a service; of an organization, whose part it is
 * @param typeId of a service; of an organization, its sector
 * @param phones digits only
 * @param sites without protocol and www: {@code maison.example/accueil}
 * @param enterpriseNumber of an organization
 * @param spots where it is; none for a hidden place
 */
record Sketch(EntryKind kind, UUID id, List<String> names, @Nullable UUID organizationId, @Nullable String typeId, Set<String> needIds,
		Set<String> phones, Set<String> emails, Set<String> sites, @Nullable String enterpriseNumber, List<Spot> spots) {

	/** A place. @param street as somebody wrote it, without number */
	record Spot(@Nullable String street, @Nullable String number, @Nullable String postcode, @Nullable GeoPoint point) {
	}

	/** Belgian numbers as they are dialled here: a country code is left away. */
	static String phone(String written) {
		String digits = written.replaceAll("\\(0\\)|[^0-9+]", "");
		return digits.replaceFirst("^(\\+|00)32", "0").replaceAll("\\D", "");
	}

	static String email(String written) {
		return written.strip().replaceFirst("(?i)^mailto:", "").toLowerCase(Locale.ROOT);
	}

	static String site(String written) {
		return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "").replaceFirst("^www\\.", "")
			.replaceFirst("/(fr|nl|en)?(/(index|accueil|home)[a-z.]*)?/?$", "");
	}

	static String host(String site) {
		int end = site.indexOf('/');
		return end < 0 ? site : site.substring(0, end);
	}

}
