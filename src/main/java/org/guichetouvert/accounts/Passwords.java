package org.guichetouvert.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, for those who would rather have one than wait for a letter each time. */
@Component
public class Passwords {

	public static final int FEWEST_LETTERS = 12;

	/** Bcrypt reads no further. */
	private static final int MOST_BYTES = 72;

	private final Accounts accounts;

	private final OneTimeTokens tokens;

	private final PasswordEncoder encoder;

	private final Postbox postbox;

	private final MessageSource messages;

	private final CompromisedPasswordChecker easy = new EasyPasswords();

	Passwords(Accounts accounts, OneTimeTokens tokens, PasswordEncoder encoder, Postbox postbox, MessageSource messages) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.encoder = encoder;
		this.postbox = postbox;
		this.messages = messages;
	}

	/** Why a password is refused. */
	public enum Problem {
		SHORT, LONG, EASY
	}

	public Optional<Problem> check(String password) {
		if (password.codePointCount(0, password.length()) < FEWEST_LETTERS) {
			return Optional.of(Problem.SHORT);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			return Optional.of(Problem.LONG);
		}
		return easy.check(password).isCompromised() ? Optional.of(Problem.EASY) : Optional.empty();
	}

	/**
	 * Ends the sessions of the account and the links that would begin one, and writes to its owner, who may not be the one who
	 * sits there.
	 *
	 * @throws IllegalArgumentException for a password with a {@link Problem}
	 */
	@Transactional
	public void choose(UUID accountId, String password, Locale locale) {
		check(password).ifPresent(problem -> {
			throw new IllegalArgumentException("Not a password: " + problem);
		});
		Account account = accounts.get(accountId);
		account.choosePassword(encoder.encode(password));
		tokens.revokeAllOf(accountId);
		postbox.send(new Letter(account.email(), messages.getMessage("accounts.letter.password.subject", null, locale),
				messages.getMessage("accounts.letter.password.body", null, locale)));
	}

	/** Whether this is the account's; without one none is. */
	@Transactional(readOnly = true)
	public boolean isOwn(UUID accountId, String typed) {
		return accounts.find(accountId).map(Account::passwordHash).filter(hash -> encoder.matches(typed, hash)).isPresent();
	}

	@Transactional(readOnly = true)
	public boolean hasOne(UUID accountId) {
		return accounts.find(accountId).map(Account::passwordHash).isPresent();
	}

}
