package org.guichetouvert.platform;

/**
 * A mail of plain text, ready to go.
 *
 * @param to one address
 * @param subject one line
 * @param body lines of text; a link stands alone on its line
 * @throws IllegalArgumentException when address or subject hold a line break, which could slip in another header
 */
public record Letter(String to, String subject, String body) {

	public Letter {
		requireOneLine(to, "address");
		requireOneLine(subject, "subject");
	}

	private static void requireOneLine(String text, String what) {
		if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("Not one line of text: the %s of a letter".formatted(what));
		}
	}

}
