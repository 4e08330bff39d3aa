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

	/** The same without when; what is for colleagues only comes last of all. */
	private static final Comparator<Decision> LIKELIEST = Comparator
		.comparing((Decision decision) -> decision.reason() == Reason.PROFESSIONALS_ONLY).thenComparing(Decision::sign)
		.thenComparing(decision -> decision.knownHours() == null ? Sign.UNVERIFIED : decision.knownHours());

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
		return each.stream().filter(status -> !forEverybody || status.reason() != Reason.PROFESSIONALS_ONLY).min(BEST)
			.map(best -> best.trueUntil(soonest))
			.orElseGet(() -> new OpeningStatus(Sign.UNVERIFIED, null, null, null, Reason.NOTHING_KNOWN, null, null, null, soonest));
	}

	/** Sign and reason of {@link #statusOf}, in a fraction of the time: nothing is looked for that comes after the instant. */
	public Decision decisionOf(List<ChannelFacts> channels, ZonedDateTime at) {
		Decision best = null;
		for (ChannelFacts channel : channels) {
			Optional<ServiceSnapshot.Period> period = channel.findPeriodOn(at.toLocalDate());
			Decision decision = period.isEmpty() ? null : decide(channel, period.get(), openings(channel, at), at);
			if (decision != null && (best == null || LIKELIEST.compare(decision, best) < 0)) {
				best = decision;
			}
		}
		return best == null ? Decision.unknown(Reason.NOTHING_KNOWN) : best;
	}

	/** The status of one way in; empty when it ended or has not begun and nothing is known of when it will. */
	public Optional<OpeningStatus> findStatus(ChannelFacts channel, ZonedDateTime at) {
		return channel.findPeriodOn(at.toLocalDate()).map(period -> {
			Openings openings = openings(channel, at);
			return new Draft(channel, period, openings, at).of(decide(channel, period, openings, at));
		});
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

	/** Whether what was verified on a day, or never where that is null, is no longer sure. */
	public boolean isDoubtful(@Nullable LocalDate verifiedOn, LocalDate day) {
		return verifiedOn == null || verifiedOn.isBefore(day.minus(staleAfter));
	}

	/** The precedence of DESIGN in the order of the lines. */
	private Decision decide(ChannelFacts channel, ServiceSnapshot.Period period, Openings openings, ZonedDateTime at) {
		return doubt(judge(channel, period, openings, at), period, at);
	}

	private static Decision judge(ChannelFacts channel, ServiceSnapshot.Period period, Openings openings, ZonedDateTime at) {
		switch (openings.today().kind()) {
			case SUSPENDED:
				return Decision.of(Sign.SUSPENDED, Reason.SUSPENDED);
			case EXCEPTION_CLOSED:
				return Decision.of(Sign.SUSPENDED, Reason.EXCEPTION);
			case DISRUPTED:
				return Decision.of(Sign.SUSPENDED, Reason.DISRUPTION);
			default:
				break;
		}
		Optional<Sign> fixed = fixedSign(channel.details(), period);
		if (fixed.isPresent()) {
			return Decision.of(fixed.get(), period.details().professionalsOnly() ? Reason.PROFESSIONALS_ONLY : Reason.CONDITIONS);
		}
		if (openings.today().kind() == DaySchedule.Kind.NO_HOURS) {
			return Decision.unknown(period.details().hoursText() == null ? Reason.HOURS_MISSING : Reason.HOURS_UNREADABLE);
		}
		HoursInterval running = openings.running();
		Decision decision = running != null ? during(running, channel, openings, at) : between(period, openings, at);
		return openings.today().kind() == DaySchedule.Kind.HOLIDAY_UNKNOWN ? decision.unverified(Reason.UNKNOWN_HOLIDAY) : decision;
	}

	private static Decision during(HoursInterval running, ChannelFacts channel, Openings openings, ZonedDateTime at) {
		if (running.isByAppointment()) {
			return Decision.of(Sign.APPOINTMENT, Reason.CONDITIONS);
		}
		if (running.state() == HoursState.UNKNOWN) {
			return Decision.unknown(Reason.HOURS_UNSURE);
		}
		if (openings.intake().isFullAt(at)) {
			return Decision.of(Sign.FULL, Reason.INTAKE);
		}
		if (openings.intake().areTicketsGone(openings.today().intervals(), running, at)) {
			return Decision.of(Sign.FULL, Reason.TICKETS_GONE);
		}
		return Decision.of(channel.details().kind() == ChannelKind.OUTREACH ? Sign.OUTREACH : Sign.OPEN, Reason.HOURS);
	}

	/** Nothing runs now. A door that will not let anybody in at its next opening is full already. */
	private static Decision between(ServiceSnapshot.Period period, Openings openings, ZonedDateTime at) {
		if (openings.passedFull()) {
			return Decision.of(Sign.FULL, Reason.INTAKE);
		}
		if (openings.next() == null) {
			HoursInterval later = openings.later();
			boolean ends = period.end() != null && period.end().date().isBefore(at.toLocalDate().plusDays(DAYS_AHEAD));
			return later != null && later.isByAppointment() ? Decision.of(Sign.APPOINTMENT, Reason.CONDITIONS)
					: ends ? Decision.of(Sign.CLOSED, Reason.HOURS) : Decision.unknown(Reason.HOURS_UNSURE);
		}
		boolean holiday = openings.today().kind() == DaySchedule.Kind.HOLIDAY_CLOSED;
		return Decision.of(Sign.CLOSED, holiday ? Reason.PUBLIC_HOLIDAY : Reason.HOURS);
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
	private Decision doubt(Decision decision, ServiceSnapshot.Period period, ZonedDateTime at) {
		Verification verification = period.verification();
		if (verification == null) {
			return decision.unverified(Reason.NEVER_VERIFIED);
		}
		return isDoubtful(verification.on(), at.toLocalDate()) ? decision.unverified(Reason.STALE) : decision;
	}

	private Openings openings(ChannelFacts channel, ZonedDateTime at) {
		return new Openings(channel, at, day -> schedule(channel, day, at.getZone()));
	}

	private DaySchedule schedule(ChannelFacts channel, LocalDate day, ZoneId zone) {
		HolidayCalendar calendar = calendars.of(channel.calendar());
		return DaySchedule.of(channel, day, calendar, zone);
	}

	private static ZonedDateTime midnightAfter(ZonedDateTime at) {
		return at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
	}

	/** The parts of a status that do not depend on which sign it gets. */
	private record Draft(ChannelFacts channel, ServiceSnapshot.Period period, Openings openings, ZonedDateTime at) {

		OpeningStatus of(Decision decision) {
			Sign known = decision.knownHours() == null ? decision.sign() : decision.knownHours();
			HoursInterval now = openings.now();
			HoursInterval next = openings.next();
			ZonedDateTime opens = next == null ? null : next.start();
			return switch (known) {
				case UNVERIFIED -> status(decision, null, null, null);
				case SUSPENDED -> status(decision, null, opens == null ? reopening() : opens, null);
				default -> status(decision, now == null ? null : now.end(), opens,
						now != null ? now.comment() : next != null ? next.comment() : null);
			};
		}

		private OpeningStatus status(Decision decision, @Nullable ZonedDateTime until, @Nullable ZonedDateTime next,
				@Nullable String comment) {
			LocalDate verifiedOn = period.verification() == null ? null : period.verification().on();
			return new OpeningStatus(decision.sign(), until, next, channel.id(), decision.reason(), decision.knownHours(), comment,
					verifiedOn, trueUntil());
		}

		/** Where no opening is known after it: the end of the time out of use. */
		private @Nullable ZonedDateTime reopening() {
			return period.details().suspended() && period.end() != null ? period.end().date().atStartOfDay(at.getZone()) : null;
		}

		private ZonedDateTime trueUntil() {
			var moments = new ArrayList<ZonedDateTime>(openings.intake().moments(at));
			moments.add(midnightAfter(at));
			HoursInterval now = openings.now();
			if (now != null) {
				moments.add(now.end());
				moments.add(now.end().minus(OpeningStatus.SOON));
			}
			HoursInterval later = openings.later();
			if (later != null) {
				moments.add(later.start());
			}
			return moments.stream().filter(moment -> moment.isAfter(at)).min(Comparator.naturalOrder()).orElseThrow();
		}

	}

}
