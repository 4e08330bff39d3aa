package org.guichetouvert.search;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

	private final Random random = new Random(5);

	@Test
	void countsWhatWasChangedAddedLostOrSwapped() {
		assertThat(Spelling.distance("loyer", "loyer")).isZero();
		assertThat(Spelling.distance("loyer", "loier")).isOne();
		assertThat(Spelling.distance("loyer", "loer")).isOne();
		assertThat(Spelling.distance("loyer", "loyre")).isOne();
		assertThat(Spelling.distance("loyer", "olyre")).isEqualTo(2);
	}

	@Test
	void tellsOneErrorWithoutCounting() {
		for (int i = 0; i < 20_000; i++) {
			String one = word();
			String other = word();
			assertThat(Spelling.isOneApart(one, other)).as("%s %s", one, other).isEqualTo(Spelling.distance(one, other) == 1);
		}
	}

	/** Of two letters, so that many are alike. */
	private String word() {
		return random.ints(random.nextInt(6), 'a', 'c').mapToObj(Character::toString).collect(Collectors.joining());
	}

}
