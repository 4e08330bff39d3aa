package org.guichetouvert.taxonomy;

import java.util.Set;

/**
 * Needs of people who may be watched, or sought: violence and danger. Few have one of these in one quartier on one day; whoever
 * sees that somebody asked may be, or know, the one they flee from.
 */
public final class EndangeringNeeds {

	/** Violence in all its forms, those that are added later too. */
	private static final String VIOLENCE = "violences-";

	private static final Set<String> NEEDS = Set.of(
			"aide-victimes", // where violence, exploitation and trafficking are told first
			"protection-enfant", // a child in danger at home
			"protection-majeurs", // an old person who is ill-treated by those around
			"crise-psy", // thoughts of suicide
			"urgence-vitale", // somebody in danger now
			"travail-sexe" // often under the eyes of somebody who exploits, and hunted down by others
	);

	private EndangeringNeeds() {
	}

	public static boolean contains(String needId) {
		return needId.startsWith(VIOLENCE) || NEEDS.contains(needId);
	}

}
