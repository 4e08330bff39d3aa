package org.guichetouvert.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * How often somebody may do something, counted in the memory of this node. Whoever it is, an address of the network or of
 * mail, is known by a keyed hash only, whose key goes with the program. Safe for concurrent use.
 */
@Component
public class RateLimits {

	private static final int MOST_KNOWN = 100_000;

	private static final int IPV6_NETWORK_BYTES = 8;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_KNOWN)
		.expireAfterAccess(Duration.ofHours(2)).build();

	private final SecretKeySpec key;

	private final TimeMeter time;

	RateLimits(Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.time = new ClockTime(clock);
	}

	/**
	 * So many times within so long, coming back little by little.
	 *
	 * @param name what is limited; two limits never share one
	 * @param within at most an hour
	 */
	public record Limit(String name, int times, Duration within) {

		public Limit {
			if (times < 1 || within.compareTo(Duration.ofHours(1)) > 0) {
				throw new IllegalArgumentException("Not a limit: %d within %s".formatted(times, within));
			}
		}

	}

	/** Counts one time; false when it is one too many. */
	public boolean allows(Limit limit, String who) {
		return buckets.get(hash(limit.name() + '\n' + who), hash -> Bucket.builder()
			.addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
			.withCustomTimePrecision(time).build()).tryConsume(1);
	}

	/** As {@link #allows(Limit, String)}, for the address that the request came from; of IPv6 for its network of a household. */
	public boolean allows(Limit limit, HttpServletRequest request) {
		return allows(limit, network(request.getRemoteAddr()));
	}

	/** Everybody begins anew. */
	public void forget() {
		buckets.invalidateAll();
	}

	/** The server gives numbers, never names: nothing is looked up. */
	static String network(String address) {
		try {
			InetAddress read = address.indexOf(':') < 0 ? null : InetAddress.getByName(address);
			return read instanceof Inet6Address
					? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), IPV6_NETWORK_BYTES)) : address;
		}
		catch (UnknownHostException e) {
			return address;
		}
	}

	private String hash(String text) {
		try {
			Mac mac = Mac.getInstance(key.getAlgorithm());
			mac.init(key);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = clock.instant();
			return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
