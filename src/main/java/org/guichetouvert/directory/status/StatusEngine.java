package org.guichetouvert.directory.status;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.jspecify.annotations.Nullable;

/**
 * Facts and an instant become a status. Badge, filter, board and paper all ask here. Pure: the same facts and instant give
 * the same status. Thread-safe.
 */
public final class StatusEngine {

	/** How many days ahead an opening is looked for: a winter shelter is closed in spring, not of unknown hours. */
	static final int DAYS_AHEAD = 366;

	private static final Comparator<ZonedDateTime> SOONEST = Comparator.nullsLast(Comparator.naturalOrder());

	/** The better sign first; of two open doors the one that stays open longer, of two closed the one that opens sooner. */
	private static final Comparator<OpeningStatus> BEST = Comparator.comparing(OpeningStatus::sign)
		.thenComparing(status -> status.knownHours() == null ? Sign.UNVERIFIED : status.knownHours())
		.thenComparing(OpeningStatus::until, Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing(OpeningStatus::next, SOONEST);

	private final Calendars calendars;

	private final Period staleAfter;

	/** @param staleAfter how long a verification counts; six months unless set otherwise */
	public StatusEngine(Calendars calendars, Period staleAfter) {
		this.calendars = calendars;
		this.staleAfter = staleAfter;
	}

	/** The status of a service at a place: the best of its ways in there; those for colleagues only when there is no other. */
	public OpeningStatus statusOf(List<ChannelFacts> channels, ZonedDateTime at) {
		List<OpeningStatus> each = channels.stream().flatMap(channel -> findStatus(channel, at).stream()).toList();
		ZonedDateTime soonest = each.stream().map(OpeningStatus::trueUntil).min(Comparator.naturalOrder()).orElse(midnightAfter(at));
		boolean forEverybody = each.stream().anyMatch(status -> status.reason() != Reason.PROFESSIONALS_ONLY);
		return each.stream().filter(status -> !forEverybody || status.reason() != Reason.PROFESSIONALS_ONLY).min(BEST).map(best -> best.trueUntil(soonest))
			.orElseGet(() -> new OpeningStatus(Sign.UNVERIFIED, null, null, null, Reason.NOTHING_KNOWN, null, null, null, soonest));
	}

	/** The status of one way in; empty when it ended or has not begun and nothing is known of when it will. */
	public Optional<OpeningStatus> findStatus(ChannelFacts channel, ZonedDateTime at) {
		return channel.findPeriodOn(at.toLocalDate()).map(period -> doubt(judge(channel, period, at), period, at));
	}

	/** What one way in does on a day: open and unsure stretches, in order. */
	public List<HoursInterval> intervalsOn(ChannelFacts channel, LocalDate day, ZoneId zone) {
		return schedule(channel, day, zone).intervals();
	}

	/** As {@link #intervalsOn}, and why. */
	public DayHours hoursOn(ChannelFacts channel, LocalDate day, ZoneId zone) {
		return schedule(channel, day, zone).hours();
	}

	/**
	 * How each way in was on a day of the past, in a month or in a year: by its periods, and for a day by what that day was.
	 * Exceptions and disruptions that are over count where the facts still hold them.
	 */
	public List<PastState> asOf(List<ChannelFacts> channels, DatedPoint asked, ZonedDateTime now) {
		return channels.stream().map(channel -> {
			PastState state = PastState.of(channel, asked, now.toLocalDate());
			boolean sure = asked.precision() == DatePrecision.DAY && state.knowledge() == PastState.Knowledge.HELD;
			return sure ? state.with(hoursOn(channel, asked.date(), now.getZone())) : state;
		}).toList();
	}

	private OpeningStatus judge(ChannelFacts channel, ServiceSnapshot.Period period, ZonedDateTime at) {
		DaySchedule today = schedule(channel, at.toLocalDate(), at.getZone());
		Opening opening = opening(channel, at);
		Draft draft = new Draft(channel, period, opening, at);
		switch (today.kind()) {
			case SUSPENDED:
				return draft.reopening(Reason.SUSPENDED);
			case EXCEPTION_CLOSED:
				return draft.reopening(Reason.EXCEPTION);
			case DISRUPTED:
				return draft.reopening(Reason.DISRUPTION);
			default:
				break;
		}
		Optional<Sign> fixed = fixedSign(channel.details(), period);
		if (fixed.isPresent()) {
			return draft.of(fixed.get(), period.details().professionalsOnly() ? Reason.PROFESSIONALS_ONLY : Reason.CONDITIONS);
		}
		if (today.kind() == DaySchedule.Kind.NO_HOURS) {
			Reason why = period.details().hoursText() == null ? Reason.HOURS_MISSING : Reason.HOURS_UNREADABLE;
			return draft.unknown(why);
		}
		return walkIn(draft, today, opening, at);
	}

	private static OpeningStatus walkIn(Draft draft, DaySchedule today, Opening opening, ZonedDateTime at) {
		boolean unknownHoliday = today.kind() == DaySchedule.Kind.HOLIDAY_UNKNOWN;
		HoursInterval now = opening.now();
		if (now != null && now.isByAppointment()) {
			OpeningStatus appointment = draft.of(Sign.APPOINTMENT, Reason.CONDITIONS);
			return unknownHoliday ? appointment.unverified(Reason.UNKNOWN_HOLIDAY) : appointment;
		}
		if (now != null && now.state() == HoursState.UNKNOWN) {
			return draft.unknown(Reason.HOURS_UNSURE);
		}
		if (now != null) {
			OpeningStatus open = draft.of(draft.channel.details().kind() == ChannelKind.OUTREACH ? Sign.OUTREACH : Sign.OPEN,
					Reason.HOURS);
			OpeningStatus received = draft.intake().isFullAt(at) ? open.full(Reason.INTAKE)
					: draft.intake().areTicketsGone(today.intervals(), now, at) ? open.full(Reason.TICKETS_GONE) : open;
			return unknownHoliday ? received.unverified(Reason.UNKNOWN_HOLIDAY) : received;
		}
		return unknownHoliday ? between(draft, today, opening).unverified(Reason.UNKNOWN_HOLIDAY) : between(draft, today, opening);
	}

	/** Nothing runs now. A door that will not let anybody in at its next opening is full already. */
	private static OpeningStatus between(Draft draft, DaySchedule today, Opening opening) {
		if (opening.passedFull()) {
			return draft.of(Sign.FULL, Reason.INTAKE);
		}
		if (opening.next() == null) {
			boolean appointmentsOnly = opening.later() != null && opening.later().isByAppointment();
			return appointmentsOnly ? draft.of(Sign.APPOINTMENT, Reason.CONDITIONS)
					: draft.endsSoon() ? draft.of(Sign.CLOSED, Reason.HOURS) : draft.unknown(Reason.HOURS_UNSURE);
		}
		return draft.of(Sign.CLOSED, today.kind() == DaySchedule.Kind.HOLIDAY_CLOSED ? Reason.PUBLIC_HOLIDAY : Reason.HOURS);
	}

	/** The signs that do not depend on the hour. */
	private static Optional<Sign> fixedSign(ChannelDetails channel, ServiceSnapshot.Period period) {
		if (period.details().professionalsOnly()) {
			return Optional.of(Sign.APPOINTMENT);
		}
		return switch (channel.kind()) {
			case COUNTER, OUTREACH -> period.details().admission() == Admission.WALK_IN ? Optional.empty()
					: Optional.of(Sign.APPOINTMENT);
			case HOME_VISIT -> Optional.of(Sign.HOME);
			case PHONE -> Optional.of(Sign.PHONE);
			case EMAIL, ONLINE, POST -> Optional.of(Sign.ONLINE);
		};
	}

	/** What was not verified lately is not sure, whatever it says. */
	private OpeningStatus doubt(OpeningStatus status, ServiceSnapshot.Period period, ZonedDateTime at) {
		if (status.sign() == Sign.UNVERIFIED) {
			return status;
		}
		Verification verification = period.verification();
		if (verification == null) {
			return status.unverified(Reason.NEVER_VERIFIED);
		}
		return verification.on().isBefore(at.toLocalDate().minus(staleAfter)) ? status.unverified(Reason.STALE) : status;
	}

	private DaySchedule schedule(ChannelFacts channel, LocalDate day, ZoneId zone) {
		HolidayCalendar calendar = calendars.of(channel.calendar());
		return DaySchedule.of(channel, day, calendar, zone);
	}

	/**
	 * What runs now and what surely comes next, over midnight too: a day that nobody is sure of is not promised, nor is an
	 * opening for which a notice says already that nobody is let in, or to which one needs an appointment.
	 */
	private Opening opening(ChannelFacts channel, ZonedDateTime at) {
		LocalDate today = at.toLocalDate();
		Intake intake = Intake.of(channel, at);
		HoursInterval now = null;
		HoursInterval later = null;
		boolean passedFull = false;
		for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
			DaySchedule day = schedule(channel, today.plusDays(ahead), at.getZone());
			if (ahead > 0 && day.kind() == DaySchedule.Kind.HOLIDAY_UNKNOWN) {
				continue;
			}
			for (HoursInterval interval : day.intervals()) {
				if (!interval.end().isAfter(at)) {
					continue;
				}
				if (!interval.start().isAfter(at)) {
					now = interval;
				}
				else if (now != null && now.state() == interval.state() && now.end().isEqual(interval.start())) {
					now = new HoursInterval(now.start(), interval.end(), now.state(), now.comment());
				}
				else {
					later = later == null ? interval : later;
					if (!interval.isOpenDoor()) {
						continue;
					}
					if (!intake.isFullAt(interval.start())) {
						return new Opening(now, interval, later, passedFull);
					}
					passedFull = true;
				}
			}
		}
		return new Opening(now, null, later, passedFull);
	}

	private static ZonedDateTime midnightAfter(ZonedDateTime at) {
		return at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
	}

	/**
	 * @param later the next stretch of any state, sure or not: there the status may change
	 * @param passedFull whether an opening comes before {@code next} at which nobody new is let in
	 */
	private record Opening(@Nullable HoursInterval now, @Nullable HoursInterval next, @Nullable HoursInterval later,
			boolean passedFull) {
	}

	/** The parts of a status that do not depend on which sign it gets. */
	private record Draft(ChannelFacts channel, ServiceSnapshot.Period period, Opening opening, ZonedDateTime at) {

		OpeningStatus of(Sign sign, Reason reason) {
			ZonedDateTime until = opening.now() == null ? null : opening.now().end();
			ZonedDateTime next = opening.next() == null ? null : opening.next().start();
			String comment = opening.now() != null ? opening.now().comment()
					: opening.next() != null ? opening.next().comment() : null;
			return new OpeningStatus(sign, until, next, channel.id(), reason, null, comment, verifiedOn(), trueUntil());
		}

		OpeningStatus unknown(Reason reason) {
			return new OpeningStatus(Sign.UNVERIFIED, null, null, channel.id(), reason, null, null, verifiedOn(), trueUntil());
		}

		/** Out of use; the next opening after it, where hours or an end are known, is when it reopens. */
		OpeningStatus reopening(Reason reason) {
			ZonedDateTime next = opening.next() != null ? opening.next().start()
					: period.details().suspended() && period.end() != null ? period.end().date().atStartOfDay(at.getZone()) : null;
			return new OpeningStatus(Sign.SUSPENDED, null, next, channel.id(), reason, null, null, verifiedOn(), trueUntil());
		}

		Intake intake() {
			return Intake.of(channel, at);
		}

		/** Whether nothing opens any more because the way in is known to end, or to go out of use. */
		boolean endsSoon() {
			return period.end() != null && period.end().date().isBefore(at.toLocalDate().plusDays(DAYS_AHEAD));
		}

		private @Nullable LocalDate verifiedOn() {
			return period.verification() == null ? null : period.verification().on();
		}

		private ZonedDateTime trueUntil() {
			var moments = new ArrayList<ZonedDateTime>();
			moments.add(midnightAfter(at));
			if (opening.now() != null) {
				moments.add(opening.now().end());
				moments.add(opening.now().end().minus(OpeningStatus.SOON));
			}
			if (opening.later() != null) {
				moments.add(opening.later().start());
			}
			moments.addAll(intake().moments(at));
			return moments.stream().filter(moment -> moment.isAfter(at)).min(Comparator.naturalOrder()).orElseThrow();
		}

	}

}
