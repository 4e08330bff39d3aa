package org.guichetouvert.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports that wait for somebody, gathered by entry, and there by what they say of which way in. */
@Component
public class ReportQueue {

	/** Whoever reported waits for longer than anybody should; administrators see it too then. */
	static final Duration PATIENCE = Duration.ofDays(30);

	private static final int ON_A_PAGE = 30;

	private final Reports reports;

	private final KeptServices services;

	private final Rights rights;

	private final Clock clock;

	ReportQueue(Reports reports, KeptServices services, Rights rights, Clock clock) {
		this.reports = reports;
		this.services = services;
		this.rights = rights;
		this.clock = clock;
	}

	/** All that waits about a service, the oldest first. @param overdue that the oldest waits for too long */
	public record AboutEntry(UUID serviceId, ServiceSnapshot says, List<Report> reports, boolean overdue) {
	}

	/** Some of what waits. @param page counted from 1 */
	public record Part(List<AboutEntry> entries, int page, int pages) {
	}

	/** Reports that say the same of one way in, the oldest first. */
	public record Group(ReportKind kind, @Nullable UUID channelId, List<Report> reports) {
	}

	/**
	 * What waits for this reader: for a coordinator where she keeps the area; for an administrator where nobody does, and anywhere
	 * what waits for too long. The service that waits longest comes first.
	 */
	public List<AboutEntry> listFor(SignedIn reader) {
		Map<UUID, List<Report>> waiting = waitingFor(reader);
		return entries(waiting, List.copyOf(waiting.keySet()));
	}

	/** As {@link #listFor}, one page of it; the nearest there is. */
	public Part listFor(SignedIn reader, int page) {
		Map<UUID, List<Report>> waiting = waitingFor(reader);
		int pages = Math.max(1, (waiting.size() + ON_A_PAGE - 1) / ON_A_PAGE);
		int shown = Math.max(1, Math.min(page, pages));
		return new Part(entries(waiting, waiting.keySet().stream().skip((shown - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList()), shown, pages);
	}

	private Map<UUID, List<Report>> waitingFor(SignedIn reader) {
		Map<UUID, List<Report>> waiting = reports.listWaiting().stream()
			.collect(Collectors.groupingBy(Report::serviceId, LinkedHashMap::new, Collectors.toList()));
		Set<UUID> concerning = rights.concerning(reader, waiting.keySet());
		waiting.entrySet().removeIf(one -> !concerning.contains(one.getKey())
				&& !(reader.role() == Role.ADMINISTRATOR && isOverdue(one.getValue())));
		return waiting;
	}

	private List<AboutEntry> entries(Map<UUID, List<Report>> waiting, List<UUID> ids) {
		return services.list(ids, LocalDate.now(clock)).stream().map(service -> {
			List<Report> about = waiting.getOrDefault(service.id(), List.of());
			return new AboutEntry(service.id(), service.snapshot(), about, isOverdue(about));
		}).toList();
	}

	private boolean isOverdue(List<Report> oldestFirst) {
		return oldestFirst.get(0).receivedAt().isBefore(clock.instant().minus(PATIENCE));
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

}
