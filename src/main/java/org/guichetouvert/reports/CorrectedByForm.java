package org.guichetouvert.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.AlongWithPublishing;
import org.guichetouvert.editing.Draft;
import org.springframework.stereotype.Component;

/**
 * Accepts reports that somebody says her correction answers, together with publishing it. She went to the form because of them
 * and ticks them where she reads it over; nothing is accepted that she did not see. A refusal never is: no form undoes it.
 */
@Component
public class CorrectedByForm implements AlongWithPublishing {

	/** Who comes back to a form later has something else in mind. */
	private static final Duration AT_FORM = Duration.ofDays(1);

	private final Reports reports;

	private final ReportDecisions decisions;

	private final Snapshots snapshots;

	private final Clock clock;

	CorrectedByForm(Reports reports, ReportDecisions decisions, Snapshots snapshots, Clock clock) {
		this.reports = reports;
		this.decisions = decisions;
		this.snapshots = snapshots;
		this.clock = clock;
	}

	/** Those of a service because of which the reader is at its forms. */
	public List<Report> listFor(SignedIn reader, UUID serviceId) {
		return reports.listAtForms(reader, serviceId, clock.instant().minus(AT_FORM));
	}

	@Override
	public void published(SignedIn reader, Draft draft, Collection<UUID> answered) {
		if (draft.kind() != EntryKind.SERVICE || draft.isRemoval() || answered.isEmpty()) {
			return;
		}
		List<Report> taken = reports.take(draft.entryId(), answered).stream().filter(report -> !report.kind().isRefusal()).toList();
		snapshots.find(EntryKind.SERVICE, draft.entryId())
			.ifPresent(says -> decisions.close(taken, Outcome.CORRECTED, reader.function(), (ServiceSnapshot) says.snapshot()));
	}

}
