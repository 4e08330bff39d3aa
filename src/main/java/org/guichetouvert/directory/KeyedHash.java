package org.guichetouvert.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 with a key that only this database holds: tells whether a text is one that was erased, and to nobody without the
 * key which one. Whoever has the database can still try names out.
 */
@Component
public class KeyedHash {

	private static final int BYTES = 32;

	private final JdbcTemplate jdbc;

	KeyedHash(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Begins with the key of this database; made when it is first asked for. */
	public Hashing begin() {
		byte[] made = new byte[BYTES];
		new SecureRandom().nextBytes(made);
		jdbc.update("insert into erasure_key (secret) values (?) on conflict (only_one) do nothing", made);
		byte[] secret = jdbc.queryForObject("select secret from erasure_key", byte[].class);
		return new Hashing(secret == null ? made : secret);
	}

	/** Hashes many texts with one key. */
	public static final class Hashing {

		private final Mac mac;

		private Hashing(byte[] secret) {
			try {
				mac = Mac.getInstance("HmacSHA256");
				mac.init(new SecretKeySpec(secret, "HmacSHA256"));
			}
			catch (GeneralSecurityException e) {
				throw new IllegalStateException(e); // each Java has it
			}
		}

		public synchronized byte[] of(String text) {
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}

	}

}
