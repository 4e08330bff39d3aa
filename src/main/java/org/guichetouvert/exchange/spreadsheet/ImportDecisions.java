package org.guichetouvert.exchange.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody decided of the lines of a file before they are written.
 *
 * @param leftOut lines that are not to be taken in
 * @param conflicts for a line and the id of a column, see {@link #cell}: which of both values holds
 * @param services for the first line of a doubtful entry: the service that it is, empty for a new one
 * @param organizations for a mark of an organization, see {@link #markOf}: the one that it is, empty for a new one
 */
public record ImportDecisions(Set<Long> leftOut, Map<String, Decided> conflicts, Map<Long, Optional<UUID>> services,
		Map<String, Optional<UUID>> organizations) {

	public static final ImportDecisions NONE = new ImportDecisions(Set.of(), Map.of(), Map.of(), Map.of());

	/** Whose value holds. */
	public enum Side {

		HERE, FILE

	}

	/**
	 * What somebody decided of a conflict.
	 *
	 * @param here what stood in the catalogue then, as it was shown; where it is another by now, nobody decided
	 */
	public record Decided(Side side, String here) {
	}

	/** Under which a decision on a conflict is known. */
	public static String cell(long line, String column) {
		return line + "|" + column;
	}

	/** Stands for the key of an organization, which may be anybody's name, where decisions are kept. */
	static String markOf(String organizationKey) {
		return UUID.nameUUIDFromBytes(organizationKey.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
