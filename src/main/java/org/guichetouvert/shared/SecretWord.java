package org.guichetouvert.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Words that only who was given one knows: in the link of a letter, in a cookie. The database holds hashes of them only. */
public final class SecretWord {

	/** 192 bits: too many to guess, so the hash needs neither salt nor time. */
	private static final int BYTES = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SecretWord() {
	}

	/** A new one: 32 letters, digits, dashes and underscores. */
	public static String create() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** What is kept of it: 32 bytes (SHA-256). */
	public static byte[] hash(String word) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

}
