package org.guichetouvert.site.web;

import static java.util.Map.entry;

import java.util.Map;

/** The icon of each family of needs in the reference taxonomy; a family added locally gets a neutral one. */
final class FamilyIcons {

	private static final Map<String, String> BY_FAMILY = Map.ofEntries(
		entry("revenus-droits", "wallet"),
		entry("factures-dettes", "receipt"),
		entry("logement", "key-round"),
		entry("sans-abri", "bed"),
		entry("alimentation-biens", "shopping-basket"),
		entry("sante", "heart-pulse"),
		entry("sante-mentale", "message-circle-heart"),
		entry("famille-enfance", "baby"),
		entry("jeunesse-ecole", "graduation-cap"),
		entry("emploi-formation", "briefcase"),
		entry("exil-langues", "languages"),
		entry("demarches-numerique", "file-pen-line"),
		entry("droits-protection", "scale"),
		entry("aines-handicap", "accessibility"),
		entry("vie-quartier", "users-round"));

	private FamilyIcons() {
	}

	static String of(String familyId) {
		return BY_FAMILY.getOrDefault(familyId, "hand-heart");
	}

}
