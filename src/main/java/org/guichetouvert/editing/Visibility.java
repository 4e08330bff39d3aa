package org.guichetouvert.editing;

import java.util.List;
import java.util.Set;

import org.guichetouvert.directory.EntryKind;
import tools.jackson.databind.JsonNode;

/**
 * Which differences whoever is not signed in may read: nothing of contacts, of what is not published, of hidden places, of
 * relays that nobody agreed to, of ways in for professionals; no source and not who verified.
 *
 * @param own snapshots of the entry, the latest first
 */
record Visibility(EntryKind kind, List<JsonNode> own) {

	private static final Set<String> NEVER = Set.of("source", "verification", "responsibleAreaId", "relayedByServiceId",
			"relayAgreedOn", "confirmedByFrom", "confirmedByTo");

	boolean allows(SnapshotPath path) {
		return path.steps().stream().map(SnapshotPath.Step::field).noneMatch(NEVER::contains) && allowsEntry() && allowsPart(path);
	}

	private boolean allowsEntry() {
		JsonNode latest = own.get(0);
		return switch (kind) {
			case CONTACT, REPORT -> false;
			case SERVICE -> !latest.path("state").asString("").equals("draft");
			case LOCATION -> own.stream().noneMatch(one -> one.path("hidden").asBoolean(false));
			case PARTNERSHIP -> own.stream().noneMatch(one -> one.path("details").path("kind").asString("").equals("relays_counter_of"))
					|| !SnapshotTree.isNothing(latest.path("details").path("relayAgreedOn"));
			case ORGANIZATION, DISRUPTION, GAP_STATEMENT -> true;
		};
	}

	private boolean allowsPart(SnapshotPath path) {
		if (path.keyIn("periods") != null) {
			return isFor(path.upToKey(2), path.last().field().equals("professionalsOnly"));
		}
		String channel = path.keyIn("channels");
		if (channel == null && (path.keyIn("exceptions") != null || path.keyIn("notices") != null)) {
			channel = latest(path.upToKey(1)).path("channelId").stringValueOpt().orElse(null);
		}
		return channel == null || isForResidents(channel);
	}

	/** Whether residents read of a period; that they are no longer received, they do. */
	private boolean isFor(SnapshotPath period, boolean itself) {
		return own.stream().map(period::in).filter(one -> !one.isMissingNode())
			.map(one -> !one.path("details").path("professionalsOnly").asBoolean(false))
			.reduce((later, earlier) -> itself ? later || earlier : later).orElse(true);
	}

	private boolean isForResidents(String channel) {
		JsonNode periods = latest(SnapshotPath.of(SnapshotTree.element("channels", channel))).path("periods");
		return periods.isEmpty()
				|| periods.valueStream().anyMatch(period -> !period.path("details").path("professionalsOnly").asBoolean(false));
	}

	private JsonNode latest(SnapshotPath path) {
		return own.stream().map(path::in).filter(found -> !found.isMissingNode()).findFirst().orElse(SnapshotTree.NOTHING);
	}

}
