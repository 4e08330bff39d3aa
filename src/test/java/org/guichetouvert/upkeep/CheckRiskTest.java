package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The formula says what {@code checks.csv} says. */
class CheckRiskTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static final CheckRisk RISK = new CheckRisk(Period.ofMonths(6));

	@ParameterizedTest(name = "{16}")
	@CsvFileSource(resources = "/upkeep/checks.csv", delimiter = ';', numLinesToSkip = 3)
	void saysWhenAndWhy(String kind, String admission, String suspended, String contradicting, String ends, String verified, String agreed,
			String sought, String reported, String asked, String corrected, String listed, String exception, String due, int score, String reasons, String name) {
		var way = new CheckFacts.Way(ChannelKind.valueOf(kind.toUpperCase(Locale.ROOT)), Admission.valueOf(admission.toUpperCase(Locale.ROOT)),
				suspended.equals("yes"), contradicting.equals("yes"), day(ends), day(verified), day(agreed));
		var facts = new CheckFacts(UUID.randomUUID(), List.of(way), exception == null ? List.of() : List.of(day(exception)), List.of(), List.of(),
				reported == null ? null : new CheckFacts.Report(1, day(reported)), day(asked), day(corrected), day(listed),
				sought.equals("yes"));
		Check check = RISK.of(facts, TODAY);
		assertThat(check.reasons().stream().map(reason -> reason.why().code()).collect(Collectors.joining(" "))).as(name).isEqualTo(reasons);
		assertThat(check.due()).as(name).isEqualTo(day(due));
		assertThat(check.score()).as(name).isEqualTo(score);
		assertThat(check.isDue(TODAY)).as(name).isEqualTo(score > 0);
	}

	@Test
	void theEarliestWayInCounts() {
		Check check = RISK.of(of(way(ChannelKind.ONLINE, -10), way(ChannelKind.COUNTER, -100), way(ChannelKind.PHONE, -20)), TODAY);
		assertThat(check.due()).isEqualTo(TODAY.plusDays(20));
		assertThat(check.verifiedOn()).isEqualTo(TODAY.minusDays(100));
	}

	@Test
	void aServiceWithoutAnyWayInIsDue() {
		Check check = RISK.of(of(), TODAY);
		assertThat(check.isDue(TODAY)).isTrue();
		assertThat(check.is(CheckReason.NO_WAY)).isTrue();
		assertThat(check.is(CheckReason.NEVER)).isFalse();
	}

	@Test
	void whatIsPressingComesFirst() {
		List<Check> checks = new ArrayList<>(List.of(RISK.of(of(way(ChannelKind.COUNTER, -10)), TODAY), RISK.of(of(way(ChannelKind.COUNTER, -125)), TODAY),
				RISK.of(of(way(ChannelKind.COUNTER, -200)), TODAY), RISK.of(of(way(ChannelKind.COUNTER, -50)), TODAY)));
		checks.sort(Check.ORDER);
		assertThat(checks).extracting(Check::verifiedOn).containsExactly(TODAY.minusDays(200), TODAY.minusDays(125), TODAY.minusDays(50),
				TODAY.minusDays(10));
	}

	private static CheckFacts of(CheckFacts.Way... ways) {
		return new CheckFacts(UUID.randomUUID(), List.of(ways), List.of(), List.of(), List.of(), null, null, null, null, false);
	}

	private static CheckFacts.Way way(ChannelKind kind, int verified) {
		return new CheckFacts.Way(kind, Admission.WALK_IN, false, false, null, TODAY.plusDays(verified), null);
	}

	private static LocalDate day(String days) {
		return days == null ? null : TODAY.plusDays(Integer.parseInt(days));
	}

}
