package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.Decision;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What decides the status of a door, without what doesn't: doors of the same hours, exceptions and verification are equal
 * here, so that their status is computed once. A way in is known by its position. Thread-safe.
 */
final class Schedule {

	private static final LocalizedText SAID = LocalizedText.french("-");

	private final List<ChannelFacts> channels;

	/** The last two instants asked for: now, and the one that somebody looks at. */
	private volatile @Nullable Judged latest;

	private volatile @Nullable Judged earlier;

	private volatile @Nullable Decided decided;

	private Schedule(List<ChannelFacts> channels) {
		this.channels = channels;
	}

	static Schedule of(List<ChannelFacts> facts) {
		var bare = new ArrayList<ChannelFacts>();
		facts.forEach(channel -> bare.add(strip(channel, new UUID(0, bare.size()))));
		return new Schedule(List.copyOf(bare));
	}

	/** As the engine says, with the position of the deciding way in for its id. */
	OpeningStatus statusAt(ZonedDateTime at, StatusEngine engine) {
		Judged recent = latest;
		if (recent != null && recent.holdsAt(at)) {
			return recent.status;
		}
		Judged other = earlier;
		if (other != null && other.holdsAt(at)) {
			return other.status;
		}
		OpeningStatus status = engine.statusOf(channels, at);
		earlier = recent;
		latest = new Judged(at, status);
		return status;
	}

	/** Sign and reason at an instant, found without looking further; kept for the last instant that was asked for. */
	Decision decisionAt(ZonedDateTime at, StatusEngine engine) {
		Judged recent = latest;
		if (recent != null && recent.holdsAt(at)) {
			return recent.status.decision();
		}
		Decided known = decided;
		if (known == null || !known.at.equals(at)) {
			known = new Decided(at, engine.decisionOf(channels, at));
			decided = known;
		}
		return known.decision;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Schedule schedule && channels.equals(schedule.channels);
	}

	@Override
	public int hashCode() {
		return channels.hashCode();
	}

	private static ChannelFacts strip(ChannelFacts facts, UUID position) {
		return new ChannelFacts(position, ChannelDetails.of(facts.details().kind()),
				facts.periods().stream().map(period -> strip(period, position)).toList(),
				facts.exceptions().stream().filter(one -> one.effect() != ExceptionEffect.MESSAGE).map(Schedule::strip).toList(),
				facts.notices().stream().map(Schedule::strip).toList(),
				facts.disruptions().stream().map(Schedule::strip).toList(), facts.calendar());
	}

	private static ServiceSnapshot.Period strip(ServiceSnapshot.Period period, UUID id) {
		PeriodDetails details = period.details();
		PeriodDetails bare = PeriodDetails.of(details.admission()).withProfessionalsOnly(details.professionalsOnly())
			.withSuspended(details.suspended()).withHours(details.hours(), details.hoursText() == null ? null : "-")
			.withPublicHolidays(details.publicHolidays()).withTickets(strip(details.tickets()));
		Verification checked = period.verification();
		return new ServiceSnapshot.Period(id, period.start(), period.end(), bare, null,
				checked == null ? null : new Verification(checked.on(), null, null, VerificationMethod.CALL, null));
	}

	/** Of tickets only when they are gone decides anything. */
	private static PeriodDetails.@Nullable Tickets strip(PeriodDetails.@Nullable Tickets tickets) {
		return tickets == null || tickets.goneBy() == null ? null : new PeriodDetails.Tickets(0, null, tickets.goneBy());
	}

	private static ExceptionDetails strip(ExceptionDetails one) {
		return new ExceptionDetails(one.startsOn(), one.endsOn(), one.effect(), one.hours(), LocalizedText.EMPTY, null);
	}

	private static NoticeDetails strip(NoticeDetails one) {
		return new NoticeDetails(one.kind(), one.startsAt(), one.endsAt(), null, LocalizedText.EMPTY, null);
	}

	private static Disruption.Details strip(Disruption.Details one) {
		return new Disruption.Details(SAID, one.startsOn(), one.endsOn(), one.closedKinds(), null);
	}

	private record Decided(ZonedDateTime at, Decision decision) {
	}

	/** A status and the instant it was computed for; holds until it may change, midnight at the latest. */
	private record Judged(ZonedDateTime from, OpeningStatus status) {

		boolean holdsAt(ZonedDateTime at) {
			return !at.isBefore(from) && at.isBefore(status.trueUntil()) && at.getZone().equals(from.getZone());
		}

	}

}
