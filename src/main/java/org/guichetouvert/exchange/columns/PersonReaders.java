package org.guichetouvert.exchange.columns;

import java.util.regex.Pattern;

/** What may be said of whoever checked something: a function, never a name. */
final class PersonReaders {

	private static final Pattern TWO_CAPITALIZED = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(\\s+(\\p{Ll}{1,3}\\s+)?\\p{Lu}[\\p{L}'’-]+){1,3}");

	private static final Pattern FUNCTION = Pattern.compile("(?i).*\\b(accueil|agent|antenne|asbl|association|bureau|caw|centre|commune|coordinat\\p{L}*|cpas|cellule|comité|équipe|équipes|guichet|maison|mission|ocmw|plateforme|région|réseau|responsable|secrétariat|service|services|ville|vzw)\\b.*",
			Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private PersonReaders() {
	}

	/** Text that looks like a first and last name is left out, and its value is not repeated anywhere. */
	static CellReader function() {
		CellReader line = CellReaders.line();
		return (raw, today) -> looksLikeName(raw) ? Cell.refused("", "exchange.cell.name") : line.read(raw, today);
	}

	static boolean looksLikeName(String text) {
		return TWO_CAPITALIZED.matcher(text).matches() && !FUNCTION.matcher(text).matches();
	}

}
