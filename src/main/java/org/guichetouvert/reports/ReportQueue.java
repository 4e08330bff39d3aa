package org.guichetouvert.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports that wait for somebody, gathered by entry, and there by what they say of which way in. */
@Component
public class ReportQueue {

	private final Reports reports;

	private final Snapshots snapshots;

	private final Rights rights;

	ReportQueue(Reports reports, Snapshots snapshots, Rights rights) {
		this.reports = reports;
		this.snapshots = snapshots;
		this.rights = rights;
	}

	/** All that waits about a service, the oldest first. */
	public record AboutEntry(UUID serviceId, ServiceSnapshot says, List<Report> reports) {
	}

	/** Reports that say the same of one way in, the oldest first. */
	public record Group(ReportKind kind, @Nullable UUID channelId, List<Report> reports) {
	}

	/**
	 * What waits for this reader: for a coordinator where she keeps the area; for an administrator where nobody does. The service
	 * that waits longest comes first.
	 */
	public List<AboutEntry> listFor(SignedIn reader) {
		Map<UUID, List<Report>> byService = reports.listWaiting().stream()
			.collect(Collectors.groupingBy(Report::serviceId, LinkedHashMap::new, Collectors.toList()));
		var waiting = new ArrayList<AboutEntry>();
		byService.forEach((service, about) -> find(service).filter(says -> concerns(reader, service, says))
			.ifPresent(says -> waiting.add(new AboutEntry(service, says, about))));
		return waiting;
	}

	/** What waits about one service, the oldest group first. */
	public List<Group> groupsOf(UUID serviceId) {
		return groups(reports.listWaiting(serviceId));
	}

	static List<Group> groups(List<Report> waiting) {
		var groups = new LinkedHashMap<String, Group>();
		waiting.forEach(report -> groups.computeIfAbsent(report.kind() + " " + report.channelId(),
				key -> new Group(report.kind(), report.channelId(), new ArrayList<>())).reports().add(report));
		return List.copyOf(groups.values());
	}

	private Optional<ServiceSnapshot> find(UUID serviceId) {
		return snapshots.find(EntryKind.SERVICE, serviceId).map(present -> (ServiceSnapshot) present.snapshot());
	}

	private boolean concerns(SignedIn reader, UUID serviceId, ServiceSnapshot says) {
		Territory territory = rights.of(reader, EntryKind.SERVICE, serviceId, says);
		return reader.role() == Role.COORDINATOR && territory == Territory.OWN
				|| reader.role() == Role.ADMINISTRATOR && territory == Territory.NOBODYS;
	}

}
