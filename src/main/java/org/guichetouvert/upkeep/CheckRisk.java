package org.guichetouvert.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.upkeep.Check.Reason;
import org.guichetouvert.upkeep.CheckFacts.Way;
import org.jspecify.annotations.Nullable;

/**
 * The formula: when each way in is looked at next, by risk. The earliest day of its ways in and of what is about the service
 * itself is the service's; what is due is put in the order of its points.
 * <pre>
 * way in                                     usual time    reason           due                                  points
 * team in the street, at changing places        90 days    CORRECTED        when the service says it                120
 * counter without appointment                  120 days    REPORTED         when it came     100, 10 more for each other, at most 150
 * counter otherwise, home visit, telephone     150 days    ASKED            when it was asked                        70
 * e-mail, website, post                        180 days    NO_WAY NEVER     now                                      60
 * looked for much: three quarters of it                    STALE            when the sign turns                      60
 * never later than 14 days before the sign                 CONTRADICTING    30 days after the last look              50
 * turns "à vérifier" (six months)                          REOPENING        7 days before                            50
 *                                                          LISTED           when the list was applied                50
 *                                                          ENDING           14 days before                           40
 *                                                          EXCEPTION NOTICE 3 days before                            40
 *                                                          CONSENT          30 days before                           30
 *                                                          AGREED           on the day, instead of the usual time    25
 *                                                          ROUTINE          when the usual time is over              10
 * </pre>
 * A reason is answered by a look at the service on the day when it became due or later; a report by one after that day, or by who
 * decides on it; a wish by one after that day, if whoever read the facts knew of none later on it; what the service itself says only
 * by who deals with it. Points of all reasons that are due are added; each three
 * days that it is overdue add one, at most 40. Pure and thread-safe.
 */
public final class CheckRisk {

	private static final int MOST_FOR_REPORTS = 150;

	private static final int MOST_FOR_WAITING = 40;

	private static final int BEFORE_LIMIT_DAYS = 14;

	private static final int UNCHANGED_CONTRADICTION_DAYS = 30;

	private final Period limit;

	/** @param limit how long a verification counts, after which the sign turns */
	public CheckRisk(Period limit) {
		this.limit = limit;
	}

	public Check of(CheckFacts facts, LocalDate today) {
		LocalDate oldest = oldest(facts);
		List<Reason> all = new ArrayList<>();
		facts.ways().forEach(way -> addOfWay(all, way, facts.sought(), today));
		addOfService(all, facts, oldest, today);
		if (facts.ways().isEmpty()) { // says nothing that could be true
			all.add(new Reason(CheckReason.NO_WAY, today, 60, null, 1));
		}
		List<Reason> due = all.stream().filter(reason -> !reason.due().isAfter(today)).sorted(
				Comparator.comparingInt(Reason::points).reversed().thenComparing(Reason::due)).toList();
		if (due.isEmpty()) {
			return all.stream().min(Comparator.comparing(Reason::due)).map(next -> new Check(facts.serviceId(), next.due(), 0, List.of(next),
					oldest, facts.sought())).orElseThrow();
		}
		List<Reason> each = once(due);
		LocalDate since = due.stream().map(Reason::due).min(Comparator.naturalOrder()).orElseThrow();
		int waiting = (int) Math.min(MOST_FOR_WAITING, ChronoUnit.DAYS.between(since, today) / 3);
		return new Check(facts.serviceId(), since, each.stream().mapToInt(Reason::points).sum() + waiting, each, oldest, facts.sought());
	}

	/** Several ways in may give the same reason; the first stands for them. */
	private static List<Reason> once(List<Reason> due) {
		List<Reason> each = new ArrayList<>();
		due.stream().filter(reason -> each.stream().noneMatch(one -> one.why() == reason.why())).forEach(each::add);
		return each;
	}

	private static @Nullable LocalDate oldest(CheckFacts facts) {
		boolean never = facts.ways().isEmpty() || facts.ways().stream().anyMatch(way -> way.verifiedOn() == null);
		return never ? null : facts.ways().stream().map(way -> Objects.requireNonNull(way.verifiedOn())).min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private void addOfWay(List<Reason> all, Way way, boolean sought, LocalDate today) {
		LocalDate verified = way.verifiedOn();
		if (verified == null) {
			all.add(new Reason(CheckReason.NEVER, today, 60, null, 1));
		}
		else {
			all.add(usual(way, verified, sought, today));
		}
		if (way.contradicting()) {
			add(all, CheckReason.CONTRADICTING, verified == null ? today : verified.plusDays(UNCHANGED_CONTRADICTION_DAYS), 50, null, null);
		}
		if (way.endsOn() != null) {
			add(all, way.suspended() ? CheckReason.REOPENING : CheckReason.ENDING, way.endsOn().minusDays(way.suspended() ? 7 : 14),
					way.suspended() ? 50 : 40, way.endsOn(), verified);
		}
	}

	private Reason usual(Way way, LocalDate verified, boolean sought, LocalDate today) {
		if (verified.isBefore(today.minus(limit))) {
			return new Reason(CheckReason.STALE, verified.plus(limit), 60, verified, 1);
		}
		LocalDate last = verified.plus(limit).minusDays(BEFORE_LIMIT_DAYS);
		LocalDate agreed = way.nextCheckOn();
		boolean isAgreed = agreed != null && agreed.isAfter(verified) && !agreed.isAfter(last);
		int days = usualDays(way);
		LocalDate routine = isAgreed ? agreed : verified.plusDays(sought ? days * 3 / 4 : days);
		return new Reason(isAgreed ? CheckReason.AGREED : CheckReason.ROUTINE, routine.isAfter(last) ? last : routine, isAgreed ? 25 : 10,
				isAgreed ? agreed : null, 1);
	}

	private static int usualDays(Way way) {
		return switch (way.kind()) {
			case OUTREACH -> 90;
			case COUNTER -> way.admission() == Admission.WALK_IN ? 120 : 150;
			case HOME_VISIT, PHONE -> 150;
			case EMAIL, ONLINE, POST -> 180;
		};
	}

	private static void addOfService(List<Reason> all, CheckFacts facts, @Nullable LocalDate oldest, LocalDate today) {
		if (facts.correctedOn() != null) {
			all.add(new Reason(CheckReason.CORRECTED, facts.correctedOn(), 120, null, 1));
		}
		CheckFacts.Report report = facts.report();
		if (report != null && (oldest == null || !oldest.isAfter(report.on()))) {
			int points = Math.min(MOST_FOR_REPORTS, 100 + 10 * (report.count() - 1));
			all.add(new Reason(CheckReason.REPORTED, report.on(), points, null, report.count()));
		}
		if (facts.askedOn() != null && (oldest == null || !oldest.isAfter(facts.askedOn()))) {
			all.add(new Reason(CheckReason.ASKED, facts.askedOn(), 70, null, 1));
		}
		if (facts.listedOn() != null) {
			add(all, CheckReason.LISTED, facts.listedOn(), 50, facts.listedOn(), oldest);
		}
		facts.exceptionEnds().forEach(end -> add(all, CheckReason.EXCEPTION, end.minusDays(3), 40, end, oldest));
		facts.noticeEnds().forEach(end -> add(all, CheckReason.NOTICE, end.minusDays(3), 40, end, oldest));
		facts.consentEnds().forEach(end -> add(all, CheckReason.CONSENT, end.minusDays(30), 30, end, oldest));
	}

	/** @param verified a look on the day when it became due, or later, answers it */
	private static void add(List<Reason> all, CheckReason why, LocalDate due, int points, @Nullable LocalDate on,
			@Nullable LocalDate verified) {
		if (verified == null || verified.isBefore(due)) {
			all.add(new Reason(why, due, points, on, 1));
		}
	}

}
