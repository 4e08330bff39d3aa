package org.guichetouvert.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DayScaleTest {

	private final DayScale day = new DayScale(8, 20, "h", false);

	@Test
	void placesMinutesInPercent() {
		assertThat(day.at(8 * 60)).isEqualTo("0.00%");
		assertThat(day.at(10 * 60 + 42)).isEqualTo("22.50%");
		assertThat(day.at(20 * 60)).isEqualTo("100.00%");
	}

	@Test
	void cutsWhatIsOffTheScale() {
		var bar = day.bar(6 * 60, 23 * 60, "6h–23h", true);

		assertThat(bar.start()).isEqualTo("0.00%");
		assertThat(bar.width()).isEqualTo("100.00%");
		assertThat(day.covers(6 * 60)).isFalse();
	}

	@Test
	void goesIntoTheNight() {
		var night = new DayScale(18, 30, "h", false);

		assertThat(night.at(24 * 60)).isEqualTo("50.00%");
		assertThat(night.ticks()).extracting(DayScale.Tick::label).containsExactly("18h", "20h", "22h", "0h", "2h", "4h", "6h");
	}

	@Test
	void labelsOnlyBarsWithRoom() {
		assertThat(day.bar(9 * 60, 12 * 60, "9h–12h", false).fit()).isEqualTo("all");
		assertThat(day.bar(9 * 60, 11 * 60, "9h–11h", false).fit()).isEqualTo("wide");
		assertThat(day.bar(9 * 60, 10 * 60, "9h–10h", false).fit()).isEqualTo("none");
	}

	@Test
	void leavesRoomForTheFlagOfNow() {
		assertThat(day.ticksBeside(day.at(10 * 60 + 42))).filteredOn(tick -> tick.fit().equals("none"))
			.extracting(DayScale.Tick::label).containsExactly("10h");
	}

	@Test
	void runsFromTheRightWhereTheLanguageDoes() {
		var arabic = new DayScale(8, 20, "h", true);
		var morning = arabic.bar(8 * 60, 11 * 60, "8h–11h", false);

		assertThat(arabic.at(8 * 60)).isEqualTo("100.00%");
		assertThat(morning.start()).isEqualTo("75.00%");
		assertThat(morning.end()).isEqualTo("100.00%");
		assertThat(morning.width()).isEqualTo("25.00%");
	}

	@Test
	void rejectsStretchEndingBeforeItStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DayScale(20, 8, "h", false)).withMessageContaining("20 to 8");
	}

}
