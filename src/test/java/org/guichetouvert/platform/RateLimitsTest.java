package org.guichetouvert.platform;

import java.time.Duration;

import org.guichetouvert.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitsTest {

	private static final RateLimits.Limit THREE = new RateLimits.Limit("three", 3, Duration.ofMinutes(15));

	private final MutableClock clock = new MutableClock();

	private final RateLimits limits = new RateLimits(clock);

	@Test
	void oneTooManyIsRefusedUntilTimeHasPassed() {
		assertThat(limits.allows(THREE, "a") && limits.allows(THREE, "a") && limits.allows(THREE, "a")).isTrue();
		assertThat(limits.allows(THREE, "a")).isFalse();
		clock.setTo(MutableClock.START.plusMinutes(5));
		assertThat(limits.allows(THREE, "a")).isTrue();
		assertThat(limits.allows(THREE, "a")).isFalse();
	}

	@Test
	void nobodyPaysForAnotherNorForAnotherLimit() {
		for (int time = 0; time < 4; time++) {
			limits.allows(THREE, "a");
		}
		assertThat(limits.allows(THREE, "b")).isTrue();
		assertThat(limits.allows(new RateLimits.Limit("other", 1, Duration.ofMinutes(1)), "a")).isTrue();
	}

	@Test
	void aHouseholdHasManyAddressesOfIpv6AndOneNetwork() {
		assertThat(RateLimits.network("2001:db8:1:2::1")).isEqualTo(RateLimits.network("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(RateLimits.network("2001:db8:1:3::1"));
		assertThat(RateLimits.network("203.0.113.9")).isEqualTo("203.0.113.9");
	}

}
