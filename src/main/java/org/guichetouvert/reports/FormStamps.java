package org.guichetouvert.reports;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs in each form when it was given out, so that what was filled in faster than anybody reads, or long ago, is known for
 * what it is: a program's. The key is the installation's; nobody is asked to solve anything. A form is one report, however
 * often it is sent: its id and its link come from what was signed, and the link can't be computed from the id.
 */
@Component
public class FormStamps {

	/** Nobody reads and chooses sooner. */
	static final Duration LEAST = Duration.ofSeconds(3);

	/** A page that was left open over a day's visits still works. */
	static final Duration MOST = Duration.ofHours(12);

	private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{1,12})-([0-9a-f]{32})-([0-9a-f]{32})");

	private static final int BYTES = 16;

	private final KeyedHash hashes;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	private volatile KeyedHash.@Nullable Hashing key;

	FormStamps(KeyedHash hashes, Clock clock) {
		this.hashes = hashes;
		this.clock = clock;
	}

	/** How a form comes back. */
	public enum Judgement {

		GOOD,

		/** Too soon after it was given out; in a moment it will do. */
		TOO_FAST,

		/** Given out too long ago, for another service, or never. */
		STALE

	}

	/** What came back: its id and token are only of use where it is good. */
	public record Stamp(Judgement judgement, UUID reportId, String token) {
	}

	public String issue(UUID serviceId) {
		byte[] made = new byte[BYTES];
		random.nextBytes(made);
		String when = Long.toHexString(clock.instant().getEpochSecond());
		String nonce = HexFormat.of().formatHex(made);
		return when + "-" + nonce + "-" + sign("form", when + nonce + serviceId);
	}

	public Stamp read(String typed, UUID serviceId) {
		Matcher parts = SHAPE.matcher(typed);
		if (!parts.matches() || !sign("form", parts.group(1) + parts.group(2) + serviceId).equals(parts.group(3))) {
			return new Stamp(Judgement.STALE, UUID.randomUUID(), "");
		}
		Instant begun = Instant.ofEpochSecond(Long.parseLong(parts.group(1), 16));
		return new Stamp(judge(Duration.between(begun, clock.instant())), UUID.nameUUIDFromBytes(key().of("report " + parts.group(2))),
				sign("link", parts.group(2)));
	}

	private static Judgement judge(Duration taken) {
		return taken.compareTo(LEAST) < 0 ? Judgement.TOO_FAST : taken.compareTo(MOST) > 0 ? Judgement.STALE : Judgement.GOOD;
	}

	/** 128 bits are enough for what nobody can try out elsewhere. */
	private String sign(String purpose, String text) {
		return HexFormat.of().formatHex(Arrays.copyOf(key().of("report " + purpose + " " + text), BYTES));
	}

	private KeyedHash.Hashing key() {
		KeyedHash.Hashing known = key;
		if (known == null) {
			known = hashes.begin();
			key = known;
		}
		return known;
	}

}
