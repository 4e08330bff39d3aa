package org.guichetouvert.reports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.guichetouvert.editing.ways.ServiceWays;
import org.guichetouvert.editing.ways.WayPeriods;
import org.guichetouvert.shared.LocalizedText;

/** What is done about reports that are accepted. Most are changes of the way in that they are about, ready made. */
public enum Outcome {

	/** Out of use until somebody says otherwise. */
	SUSPENDED,

	/** Closed on that one day. */
	CLOSED_DAY,

	/** Over for good. */
	ENDED,

	/** By appointment from that day on. */
	APPOINTMENT,

	/** Nobody receives there any more: it is done online. */
	ONLINE_ONLY,

	/** To be looked at again, at once. */
	CHECK,

	/** The entry stays, the refusal counts. */
	COUNTED,

	/** The entry stays, and nothing is counted: of services where that is safer, or of no institution. */
	HEARD,

	/** Somebody corrected the entry before, by hand. */
	FIXED,

	/** The entry stays as it is. */
	NOTED,

	/** Somebody corrected the entry by a form of the desk. */
	CORRECTED;

	/** The word in the database, in forms and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Outcome of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	public static Optional<Outcome> find(String code) {
		return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
	}

	/** What may be done about reports of a kind by one gesture, the mildest first. */
	public static List<Outcome> forKind(ReportKind kind) {
		return switch (kind) {
			case DOOR_CLOSED -> List.of(CLOSED_DAY, SUSPENDED, ENDED, FIXED, NOTED);
			case WRONG_HOURS, MOVED, OTHER -> List.of(FIXED, NOTED);
			case NO_ANSWER -> List.of(CHECK, SUSPENDED, ENDED, FIXED, NOTED);
			case APPOINTMENT_NEEDED -> List.of(APPOINTMENT, FIXED, NOTED);
			case REFUSED -> List.of(COUNTED, APPOINTMENT);
			case SENT_TO_WEBSITE -> List.of(COUNTED, ONLINE_ONLY, APPOINTMENT);
			case NO_ACKNOWLEDGEMENT -> List.of(COUNTED);
		};
	}

	/**
	 * What is chosen already where nobody chose. Nothing that could send people away, or be untrue: a door that was closed is said
	 * to be so on the days that the visitors name, or somebody has to say what holds.
	 */
	public static Optional<Outcome> usual(ReportKind kind, boolean allNameTheirDay) {
		return switch (kind) {
			case DOOR_CLOSED -> allNameTheirDay ? Optional.of(CLOSED_DAY) : Optional.empty();
			case WRONG_HOURS, MOVED, OTHER -> Optional.empty();
			default -> Optional.of(forKind(kind).get(0));
		};
	}

	/** Whether the entry says something else afterwards. */
	public boolean isChange() {
		return switch (this) {
			case SUSPENDED, CLOSED_DAY, ENDED, APPOINTMENT, ONLINE_ONLY, CHECK -> true;
			case COUNTED, HEARD, FIXED, NOTED, CORRECTED -> false;
		};
	}

	/** Whether something is verified by it, so that one must say how one knows. */
	public boolean asksHow() {
		return isChange() && this != CHECK;
	}

	/** Whether it holds from, or on, a day that must be known. */
	public boolean asksDay() {
		return asksHow();
	}

	/**
	 * What the service says once this is done.
	 *
	 * @param channelId of the way in
	 * @param day from which on it is so; of {@link #CLOSED_DAY} the day itself
	 * @param checked that somebody made sure of it; what is new or different is verified so
	 * @throws ImpossibleDate when the way in can't change on that day
	 * @throws IllegalArgumentException when it is no change, or there is no such way in
	 */
	ServiceSnapshot change(ServiceSnapshot service, UUID channelId, LocalDate day, Verification checked) throws ImpossibleDate {
		var ways = new ServiceWays(service);
		Channel channel = ways.find(channelId).orElseThrow(() -> new IllegalArgumentException("No way in " + channelId));
		var periods = new WayPeriods(channel.periods());
		DatedPoint from = DatedPoint.day(day);
		return switch (this) {
			case SUSPENDED -> with(ways, channel, periods.suspendedFrom(from, null, null), checked);
			case ENDED -> with(ways, channel, periods.endedOn(from, PeriodEnd.UNEXPLAINED, false), checked);
			case ONLINE_ONLY -> with(ways, channel, periods.endedOn(from, replaced(service, day), false), checked);
			case APPOINTMENT -> with(ways, channel, periods.changedFrom(from, null, UUID.randomUUID(),
					details -> details.withAdmission(Admission.APPOINTMENT)), checked);
			case CLOSED_DAY -> isClosed(service, channelId, day) ? service
					: ways.withException(UUID.randomUUID(), new ServiceWays.About(null, channelId),
							new ExceptionDetails(day, day.plusDays(1), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null));
			case CHECK -> with(ways, channel, toCheck(periods, checked.on()));
			case COUNTED, HEARD, FIXED, NOTED, CORRECTED -> throw new IllegalArgumentException("No change of the entry: " + this);
		};
	}

	/** Whether it is said of that way in and day already: what is said twice shows twice. */
	private static boolean isClosed(ServiceSnapshot service, UUID channelId, LocalDate day) {
		return service.exceptions().stream().anyMatch(one -> channelId.equals(one.channelId()) && one.details().holdsOn(day)
				&& one.details().effect() == ExceptionEffect.CLOSED);
	}

	/** The site of the service takes its place, where it has one. */
	private static PeriodEnd replaced(ServiceSnapshot service, LocalDate day) {
		UUID site = service.channels().stream().filter(channel -> channel.details().kind() == ChannelKind.ONLINE)
			.filter(channel -> new WayPeriods(channel.periods()).on(day).isPresent()).map(Channel::id).findFirst().orElse(null);
		return new PeriodEnd(null, LocalizedText.EMPTY, site, null);
	}

	private static WayPeriods toCheck(WayPeriods periods, LocalDate today) {
		Optional<Period> known = periods.current(today).filter(period -> period.verification() != null);
		return known.map(period -> periods.verified(period.id(), nextCheck(period, today))).orElse(periods);
	}

	private static Verification nextCheck(Period period, LocalDate today) {
		Verification before = Objects.requireNonNull(period.verification());
		return new Verification(before.on(), before.by(), before.byPersonId(), before.how(), today);
	}

	private static ServiceSnapshot with(ServiceWays ways, Channel channel, WayPeriods changed, Verification checked) {
		List<Period> verified = changed.all().stream().map(period -> channel.periods().contains(period) ? period
				: new Period(period.id(), period.start(), period.end(), period.details(), period.ending(),
						checked.keepingNext(period.verification()))).toList();
		return with(ways, channel, new WayPeriods(verified));
	}

	private static ServiceSnapshot with(ServiceWays ways, Channel channel, WayPeriods changed) {
		return ways.with(new Channel(channel.id(), channel.placeId(), channel.details(), changed.all()));
	}

}
