package org.guichetouvert.reports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.CatalogueChanged;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.directory.Snapshots;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Accepts reports that somebody took to correct the entry by a form, as soon as she publishes it: in the same transaction. To
 * confirm that nothing changed is no correction.
 */
@Component
class CorrectedByForm {

	private final Reports reports;

	private final ReportDecisions decisions;

	private final Revisions revisions;

	private final Snapshots snapshots;

	CorrectedByForm(Reports reports, ReportDecisions decisions, Revisions revisions, Snapshots snapshots) {
		this.reports = reports;
		this.decisions = decisions;
		this.revisions = revisions;
		this.snapshots = snapshots;
	}

	@EventListener
	void accept(CatalogueChanged change) {
		if (change.idsOf(EntryKind.SERVICE).isEmpty()) {
			return;
		}
		Map<UUID, List<Report>> byService = reports.takeCorrected(change.idsOf(EntryKind.SERVICE), change.version()).stream()
			.collect(Collectors.groupingBy(Report::serviceId));
		byService.forEach((service, taken) -> revisions.find(EntryKind.SERVICE, service, change.version())
			.filter(revision -> revision.action() == Revision.Action.CHANGED && isCorrection(revision))
			.ifPresent(revision -> decisions.close(taken, Outcome.CORRECTED, revision.author(), says(revision))));
	}

	private boolean isCorrection(Revision revision) {
		return revisions.findBefore(revision).map(before -> !unverified(says(before)).equals(unverified(says(revision)))).orElse(true);
	}

	private ServiceSnapshot says(Revision revision) {
		return (ServiceSnapshot) snapshots.read(revision);
	}

	private static ServiceSnapshot unverified(ServiceSnapshot service) {
		return service.withChannels(service.channels().stream().map(channel -> new Channel(channel.id(), channel.placeId(), channel.details(),
				channel.periods().stream().map(period -> new Period(period.id(), period.start(), period.end(), period.details(), period.ending(),
						null)).toList())).toList());
	}

}
