package org.guichetouvert.upkeep;

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
 * The link in a letter by which whoever reads it wishes for no more: the service, the address, and what only this site can make of
 * the two. Nothing is kept, so that the link of a letter goes on working when later letters came.
 */
@Component
class StopLinks {

	private static final int IDS_BYTES = 32;

	private static final int SIGN_BYTES = 16;

	private final KeyedHash hash;

	StopLinks(KeyedHash hash) {
		this.hash = hash;
	}

	/** @param serviceId the first of the letter @param envelopeId of the address that it went to */
	record Stop(UUID serviceId, UUID envelopeId) {
	}

	String token(Stop stop) {
		byte[] both = Arrays.copyOf(bytes(stop), IDS_BYTES + SIGN_BYTES);
		System.arraycopy(sign(stop), 0, both, IDS_BYTES, SIGN_BYTES);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
	}

	/** Empty for what is no link of ours. */
	Optional<Stop> find(String token) {
		byte[] both;
		try {
			both = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IllegalArgumentException e) {
			return Optional.empty();
		}
		if (both.length != IDS_BYTES + SIGN_BYTES) {
			return Optional.empty();
		}
		ByteBuffer ids = ByteBuffer.wrap(both);
		var stop = new Stop(new UUID(ids.getLong(), ids.getLong()), new UUID(ids.getLong(), ids.getLong()));
		return MessageDigest.isEqual(Arrays.copyOfRange(both, IDS_BYTES, both.length), sign(stop)) ? Optional.of(stop) : Optional.empty();
	}

	private static byte[] bytes(Stop stop) {
		return ByteBuffer.allocate(IDS_BYTES).putLong(stop.serviceId().getMostSignificantBits())
			.putLong(stop.serviceId().getLeastSignificantBits()).putLong(stop.envelopeId().getMostSignificantBits())
			.putLong(stop.envelopeId().getLeastSignificantBits()).array();
	}

	private byte[] sign(Stop stop) {
		return Arrays.copyOf(hash.begin().of("stop letters " + stop.serviceId() + " " + stop.envelopeId()), SIGN_BYTES);
	}

}
