package org.guichetouvert.exchange.columns;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be said of whoever checked something or answers for it: a function, never a name. */
final class PersonReaders {

	/** Two to four words with a capital, with small words between them. */
	private static final Pattern LIKE_A_NAME = Pattern
		.compile("\\p{Lu}[\\p{L}'’-]+(\\s+(\\p{Ll}{1,3}\\s+)?\\p{Lu}[\\p{L}'’-]+){1,3}");

	/** Folded words that no name of a person has. */
	private static final Set<String> OF_FUNCTIONS = Set.of("accueil", "agent", "antenne", "asbl", "assistante", "association", "bureau",
			"caw", "cellule", "centre", "commune", "comite", "coordination", "coordinateur", "coordinatrice", "cpas", "equipe", "equipes",
			"guichet", "maison", "mission", "ocmw", "plateforme", "region", "reseau", "responsable", "secretariat", "service", "services",
			"ville", "vzw");

	private PersonReaders() {
	}

	/** Text that looks like a first and last name is left out, and its value is not repeated anywhere. */
	static CellReader function() {
		CellReader line = CellReaders.line();
		return (raw, today) -> looksLikeName(raw) ? Cell.refused("", "exchange.cell.name") : line.read(raw, today);
	}

	private static boolean looksLikeName(String text) {
		return LIKE_A_NAME.matcher(text).matches() && Arrays.stream(Folding.of(text).split(" ")).noneMatch(OF_FUNCTIONS::contains);
	}

}
