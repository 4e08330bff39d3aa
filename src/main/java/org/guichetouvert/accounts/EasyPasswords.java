package org.guichetouvert.accounts;

import java.util.List;
import java.util.Locale;

import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;

/**
 * Knows passwords that are guessed first, however long: words that everybody thinks of, rows of keys, digits, one letter many
 * times. Asks nobody elsewhere. A length of twelve does the rest (NIST SP 800-63B, 3.1.1.2).
 */
final class EasyPasswords implements CompromisedPasswordChecker {

	private static final List<String> WORDS = List.of("motdepasse", "password", "passwoord", "wachtwoord", "guichetouvert", "guichet",
			"ouvert", "bonjour", "bienvenue", "welkom", "welcome", "azertyuiop", "azerty", "qwertyuiop", "qwerty", "qsdfghjklm",
			"wxcvbn", "bruxelles", "brussel", "soleil", "doudou", "jetaime", "iloveyou", "admin", "login", "secret", "letmein",
			"abcdefgh");

	private static final int FEWEST_LETTERS_LEFT = 4;

	private static final int FEWEST_DIFFERENT = 6;

	@Override
	public CompromisedPasswordDecision check(String password) {
		String rest = password.toLowerCase(Locale.ROOT).replaceAll("[\\d\\s\\p{Punct}]", "");
		for (String word : WORDS) {
			rest = rest.replace(word, "");
		}
		boolean easy = rest.length() < FEWEST_LETTERS_LEFT || password.chars().distinct().count() < FEWEST_DIFFERENT;
		return new CompromisedPasswordDecision(easy);
	}

}
