package org.guichetouvert.rounds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * The link by which a colleague walks a round too: its id and what only this site can make of it, so that nothing is kept and
 * nobody makes one up. It works as long as the round is there.
 */
@Component
public class RoundLinks {

	private static final int ID_BYTES = 16;

	private static final int SIGN_BYTES = 16;

	private final KeyedHash hash;

	RoundLinks(KeyedHash hash) {
		this.hash = hash;
	}

	public String token(UUID roundId) {
		byte[] id = ByteBuffer.allocate(ID_BYTES).putLong(roundId.getMostSignificantBits()).putLong(roundId.getLeastSignificantBits()).array();
		byte[] both = Arrays.copyOf(id, ID_BYTES + SIGN_BYTES);
		System.arraycopy(sign(roundId), 0, both, ID_BYTES, SIGN_BYTES);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
	}

	/** Empty for what is no link of ours; whether the round is still there is for the caller to ask. */
	public Optional<UUID> find(String token) {
		byte[] both;
		try {
			both = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IllegalArgumentException e) {
			return Optional.empty();
		}
		if (both.length != ID_BYTES + SIGN_BYTES) {
			return Optional.empty();
		}
		ByteBuffer bytes = ByteBuffer.wrap(both);
		UUID id = new UUID(bytes.getLong(), bytes.getLong());
		return MessageDigest.isEqual(Arrays.copyOfRange(both, ID_BYTES, both.length), sign(id)) ? Optional.of(id) : Optional.empty();
	}

	private byte[] sign(UUID roundId) {
		return Arrays.copyOf(hash.begin().of("round " + roundId), SIGN_BYTES);
	}

}
