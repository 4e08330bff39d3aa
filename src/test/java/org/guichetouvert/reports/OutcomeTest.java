package org.guichetouvert.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each ready-made change makes of a service. */
class OutcomeTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static final LocalDate SEEN = LocalDate.of(2026, 11, 17);

	private static final Verification BEFORE = new Verification(LocalDate.of(2026, 11, 3), "la coordination", null, VerificationMethod.CALL, null);

	private static final Verification CHECKED = new Verification(TODAY, "coordination d'essai", null, VerificationMethod.VISIT, null);

	private static final Channel COUNTER = way(ChannelKind.COUNTER);

	private static final Channel SITE = way(ChannelKind.ONLINE);

	private static final ServiceSnapshot SERVICE = new ServiceSnapshot(ServiceDetails.named(LocalizedText.french("Accueil")), null,
			ServiceState.PUBLISHED, null, List.of(), List.of(), List.of(), List.of(), List.of(COUNTER, SITE), List.of(), List.of());

	private static Channel way(ChannelKind kind) {
		return new Channel(UUID.randomUUID(), null, ChannelDetails.of(kind),
				List.of(new Period(UUID.randomUUID(), null, null, PeriodDetails.of(Admission.WALK_IN), null, BEFORE)));
	}

	private static List<Period> periods(Outcome outcome) throws ImpossibleDate {
		ServiceSnapshot changed = outcome.change(SERVICE, COUNTER.id(), SEEN, CHECKED);
		assertThat(changed.channels().get(1)).isEqualTo(SITE);
		return changed.channels().get(0).periods();
	}

	@Test
	void suspendsFromTheDayOn() throws ImpossibleDate {
		List<Period> periods = periods(Outcome.SUSPENDED);
		assertThat(periods).hasSize(2);
		assertThat(periods.get(0).end().date()).isEqualTo(SEEN);
		assertThat(periods.get(1).details().suspended()).isTrue();
		assertThat(periods.get(1).end()).isNull();
		assertThat(periods.get(1).verification()).isEqualTo(CHECKED);
	}

	@Test
	void closesForOneDay() throws ImpossibleDate {
		ServiceSnapshot changed = Outcome.CLOSED_DAY.change(SERVICE, COUNTER.id(), SEEN, CHECKED);
		assertThat(changed.channels()).isEqualTo(SERVICE.channels());
		assertThat(changed.exceptions()).singleElement().satisfies(one -> {
			assertThat(one.channelId()).isEqualTo(COUNTER.id());
			assertThat(one.details().holdsOn(SEEN)).isTrue();
			assertThat(one.details().holdsOn(TODAY)).isFalse();
		});
	}

	@Test
	void saysOnceThatADayWasClosed() throws ImpossibleDate {
		ServiceSnapshot once = Outcome.CLOSED_DAY.change(SERVICE, COUNTER.id(), SEEN, CHECKED);
		assertThat(Outcome.CLOSED_DAY.change(once, COUNTER.id(), SEEN, CHECKED)).isEqualTo(once);
		assertThat(Outcome.CLOSED_DAY.change(once, COUNTER.id(), TODAY, CHECKED).exceptions()).hasSize(2);
	}

	@Test
	void choosesNothingThatCouldBeUntrueOrSendPeopleAway() {
		assertThat(Outcome.usual(ReportKind.DOOR_CLOSED, true)).contains(Outcome.CLOSED_DAY);
		assertThat(Outcome.usual(ReportKind.DOOR_CLOSED, false)).isEmpty();
		for (ReportKind kind : List.of(ReportKind.WRONG_HOURS, ReportKind.MOVED, ReportKind.OTHER)) {
			assertThat(Outcome.usual(kind, true)).isEmpty();
			assertThat(Outcome.forKind(kind)).containsExactly(Outcome.FIXED, Outcome.NOTED);
		}
	}

	@Test
	void endsForGood() throws ImpossibleDate {
		assertThat(periods(Outcome.ENDED)).singleElement().satisfies(period -> {
			assertThat(period.end().date()).isEqualTo(SEEN);
			assertThat(period.verification()).isEqualTo(CHECKED);
		});
	}

	@Test
	void isOnlineOnlyWithTheSiteInItsPlace() throws ImpossibleDate {
		assertThat(periods(Outcome.ONLINE_ONLY)).singleElement()
			.satisfies(period -> assertThat(period.ending().replacingChannelId()).isEqualTo(SITE.id()));
	}

	@Test
	void isByAppointmentFromTheDayOn() throws ImpossibleDate {
		assertThat(periods(Outcome.APPOINTMENT)).extracting(period -> period.details().admission())
			.containsExactly(Admission.WALK_IN, Admission.APPOINTMENT);
	}

	@Test
	void isToBeCheckedAtOnceAndVerifiedByNobody() throws ImpossibleDate {
		assertThat(periods(Outcome.CHECK)).singleElement().extracting(Period::verification)
			.isEqualTo(new Verification(BEFORE.on(), BEFORE.by(), null, BEFORE.how(), TODAY));
	}

	@Test
	void refusesADayOnWhichNothingHolds() {
		Channel fresh = new Channel(COUNTER.id(), null, COUNTER.details(), List.of(new Period(UUID.randomUUID(),
				DatedPoint.day(TODAY), null, PeriodDetails.of(Admission.WALK_IN), null, null)));
		assertThatThrownBy(() -> Outcome.SUSPENDED.change(SERVICE.withChannels(List.of(fresh)), COUNTER.id(), SEEN, CHECKED))
			.isInstanceOf(ImpossibleDate.class);
	}

	@ParameterizedTest
	@EnumSource(ReportKind.class)
	void everyKindCanBeAccepted(ReportKind kind) {
		assertThat(Outcome.forKind(kind)).isNotEmpty().doesNotContain(Outcome.CORRECTED);
		assertThat(Outcome.forKind(kind).contains(Outcome.COUNTED)).isEqualTo(kind.isRefusal());
	}

}
