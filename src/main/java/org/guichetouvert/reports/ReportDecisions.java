package org.guichetouvert.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.DiscreetServices;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.DatedException;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Decides on reports about a service, as many at once as say the same: all get one decision, in one transaction with the change
 * of the entry that follows from it, and whoever reported is answered after it. Of two coordinators the second is told.
 */
@Component
public class ReportDecisions {

	private final Reports reports;

	private final ReportLetters letters;

	private final RefusalCounts refusals;

	private final Rights rights;

	private final Snapshots snapshots;

	private final Catalogue catalogue;

	private final DiscreetServices discreet;

	private final MessageSource messages;

	private final Clock clock;

	ReportDecisions(Reports reports, ReportLetters letters, RefusalCounts refusals, Rights rights, Snapshots snapshots, Catalogue catalogue,
			DiscreetServices discreet, MessageSource messages, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.refusals = refusals;
		this.rights = rights;
		this.snapshots = snapshots;
		this.catalogue = catalogue;
		this.discreet = discreet;
		this.messages = messages;
		this.clock = clock;
	}

	/** What came of it. */
	public enum Result {

		DONE,

		/** One of them is decided or withdrawn meanwhile; nothing was written. */
		TAKEN,

		/** The way in can't change on that day; nothing was written. */
		NOT_ON_THAT_DAY,

		/** What is asked for does not go with these reports, or with what the entry says now; nothing was written. */
		IMPOSSIBLE

	}

	/**
	 * How reports are accepted.
	 *
	 * @param channelId of the way in that changes; null where none does
	 * @param day from which on it is so; of a door that was closed for a day only for those who did not say which. Null where none
	 * is asked for
	 * @param how by what means the reader knows; null where nothing is verified by it
	 */
	public record Acceptance(Outcome outcome, @Nullable UUID channelId, @Nullable LocalDate day, @Nullable VerificationMethod how) {
	}

	/**
	 * What the service says now.
	 *
	 * @throws AccessDeniedException when the reader may not decide on reports about it, or there is no such service
	 */
	public ServiceSnapshot require(SignedIn reader, UUID serviceId) {
		Object says = snapshots.find(EntryKind.SERVICE, serviceId).map(Snapshots.Present::snapshot)
			.orElseThrow(() -> new AccessDeniedException("No service " + serviceId));
		rights.require(reader, Action.PUBLISH, EntryKind.SERVICE, serviceId, says);
		return (ServiceSnapshot) says;
	}

	/**
	 * Somebody looks into them.
	 *
	 * @param byForm whether she is going to correct the entry by a form: its forms show them for a day, see {@link CorrectedByForm}
	 */
	@Transactional
	public Result review(SignedIn reader, UUID serviceId, Collection<UUID> ids, boolean byForm) {
		require(reader, serviceId);
		List<Report> taken = reports.take(serviceId, ids);
		if (taken.isEmpty() || taken.size() < new HashSet<>(ids).size()) {
			return Result.TAKEN;
		}
		taken.forEach(report -> reports.review(report, reader, byForm ? clock.instant() : null));
		return Result.DONE;
	}

	@Transactional
	public Result accept(SignedIn reader, UUID serviceId, Collection<UUID> ids, Acceptance acceptance) {
		ServiceSnapshot says = require(reader, serviceId);
		List<Report> taken = reports.take(serviceId, ids);
		if (taken.isEmpty() || taken.size() < new HashSet<>(ids).size()) {
			return Result.TAKEN;
		}
		if (!taken.stream().allMatch(report -> Outcome.forKind(report.kind()).contains(acceptance.outcome()))) {
			return Result.IMPOSSIBLE;
		}
		try {
			change(reader, serviceId, says, taken, acceptance);
		}
		catch (ImpossibleDate e) {
			return Result.NOT_ON_THAT_DAY;
		}
		catch (IllegalArgumentException e) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Result.IMPOSSIBLE;
		}
		close(taken, acceptance.outcome(), reader.function(), says);
		return Result.DONE;
	}

	@Transactional
	public Result decline(SignedIn reader, UUID serviceId, Collection<UUID> ids, @Nullable DeclineReason code, @Nullable String words) {
		require(reader, serviceId);
		List<Report> taken = reports.take(serviceId, ids);
		if (taken.isEmpty() || taken.size() < new HashSet<>(ids).size()) {
			return Result.TAKEN;
		}
		String reason = words != null ? words : code != null ? code.code() : "";
		var decision = new Report.Decision(clock.instant(), reader.function(), code, words);
		taken.forEach(report -> {
			reports.decline(report, code, reason, reader.function(), decision.at());
			letters.declined(report, decision);
		});
		return Result.DONE;
	}

	/** Whether refusals by this service count: who comes there is in no danger, and an institution answers for it. */
	public boolean isCounted(ServiceSnapshot says) {
		return says.organizationId() != null && !discreet.isDiscreet(says);
	}

	/** Accepts, counts and answers: nobody is told that it is counted where it is not. */
	void close(List<Report> accepted, Outcome outcome, @Nullable String by, ServiceSnapshot says) {
		boolean counted = isCounted(says);
		Outcome told = outcome == Outcome.COUNTED && !counted ? Outcome.HEARD : outcome;
		accepted.forEach(report -> {
			reports.accept(report, told, by, clock.instant());
			if (counted) {
				refusals.count(report, says.organizationId());
			}
			letters.accepted(report, told);
		});
	}

	private void change(SignedIn reader, UUID serviceId, ServiceSnapshot says, List<Report> taken, Acceptance acceptance)
			throws ImpossibleDate {
		if (!acceptance.outcome().isChange()) {
			return;
		}
		LocalDate today = LocalDate.now(clock);
		UUID channel = acceptance.channelId();
		if (channel == null) {
			throw new IllegalArgumentException("No way in to change");
		}
		var checked = new Verification(today, reader.function(), null, acceptance.how(), null);
		ServiceSnapshot changed = says;
		for (LocalDate day : days(taken, acceptance, today)) {
			changed = acceptance.outcome().change(changed, channel, day, checked);
		}
		ServiceSnapshot result = sourced(changed, says, acceptance);
		var change = new Change(Origin.REPORT, reader.function(), reader.accountId(), null, comment(taken), clock.instant());
		catalogue.change(change, session -> snapshots.apply(session, EntryKind.SERVICE, serviceId, result));
	}

	/** Days on which it was closed are no way in that is verified: what is new of them says itself how the reader knows. */
	private ServiceSnapshot sourced(ServiceSnapshot changed, ServiceSnapshot before, Acceptance acceptance) {
		VerificationMethod how = acceptance.how();
		if (how == null) {
			return changed;
		}
		String source = messages.getMessage("reports.exception.source",
				new Object[] { messages.getMessage("editing.how." + how.code(), null, Locale.FRENCH).toLowerCase(Locale.FRENCH) }, Locale.FRENCH);
		return changed.withExceptions(changed.exceptions().stream().map(one -> before.exceptions().contains(one) ? one
				: new DatedException(one.id(), one.placeId(), one.channelId(), withSource(one.details(), source))).toList());
	}

	private static ExceptionDetails withSource(ExceptionDetails says, String source) {
		return new ExceptionDetails(says.startsOn(), says.endsOn(), says.effect(), says.hours(), says.message(), source);
	}

	/** Each visitor who names a day reads that it is said of that day. */
	private static Set<LocalDate> days(List<Report> taken, Acceptance acceptance, LocalDate today) {
		LocalDate given = acceptance.day() == null ? today : acceptance.day();
		return acceptance.outcome() != Outcome.CLOSED_DAY ? Set.of(given) : taken.stream()
			.map(report -> report.observedOn() == null ? given : report.observedOn()).collect(Collectors.toCollection(TreeSet::new));
	}

	/** What was reported, how often; never what anybody wrote. */
	private String comment(List<Report> taken) {
		String kind = messages.getMessage("reports.kind." + taken.get(0).kind().code(), null, Locale.FRENCH);
		return messages.getMessage("reports.revision", new Object[] { taken.size(), kind }, Locale.FRENCH);
	}

}
