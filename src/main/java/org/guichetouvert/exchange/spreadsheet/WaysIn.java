package org.guichetouvert.exchange.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.guichetouvert.exchange.columns.Folding;

/**
 * Stages a line: the way in that it describes, and one more for each telephone number, e-mail address or link beside it.
 * No counter is made from an address alone: that a service has an address does not tell that it receives anybody there.
 */
final class WaysIn {

	private static final List<String> PLACE = List.of("street", "postcode", "city", "latitude", "neighbourhood");

	private static final List<String> DOORS = List.of("counter", "outreach");

	/** Kind of way in to the column of its number or address. */
	private static final Map<String, String> CONTACTS = Map.of("phone", "phone", "email", "email", "online", "link");

	private final RowReader.Read read;

	private final String source;

	WaysIn(RowReader.Read read, String source) {
		this.read = read;
		this.source = source;
	}

	void stage() {
		String kind = usableKind(kind());
		var cells = new HashMap<>(read.cells);
		CONTACTS.values().forEach(cells::remove);
		cells.put("kind", kind);
		if (!kind.isEmpty()) {
			describe(cells, kind);
		}
		read.rows.add(row(0, cells));
		List.of("phone", "email", "online").forEach(further -> {
			if (!further.equals(kind) && !read.cell(CONTACTS.get(further)).isEmpty()) {
				read.rows.add(row(read.rows.size(), further(further)));
			}
		});
	}

	private void describe(Map<String, String> cells, String kind) {
		String column = CONTACTS.get(kind);
		if (column != null) {
			cells.put("contact", read.cell(column));
		}
		if (read.cell("admission").isEmpty() && !read.refused.contains("admission")) {
			cells.put("admission", "walk_in");
			if (kind.equals("counter")) {
				read.note("admission", "exchange.row.admissionAssumed");
			}
		}
		if (read.cell("source_url").isEmpty()) {
			cells.put("source_url", source);
		}
	}

	private Map<String, String> further(String kind) {
		var cells = new HashMap<>(Map.of("kind", kind, "contact", read.cell(CONTACTS.get(kind)), "admission", "walk_in",
				"source_url", read.cell("source_url").isEmpty() ? source : read.cell("source_url")));
		if (read.cells.containsKey("verification")) {
			cells.put("verification", read.cell("verification"));
		}
		return cells;
	}

	private String kind() {
		if (!read.cell("kind").isEmpty() || read.refused.contains("kind") || read.cell("hours").isEmpty()) {
			return read.cell("kind");
		}
		if (hasPlace()) {
			read.note("kind", "exchange.row.counterAssumed");
			return "counter";
		}
		return read.cell("phone").isEmpty() ? "" : "phone";
	}

	/** The kind, or the empty text where the row lacks what that kind can't be without. */
	private String usableKind(String kind) {
		if (DOORS.contains(kind) && !hasPlace()) {
			read.refuse("kind", kind, "exchange.row.doorWithoutPlace");
			return "";
		}
		String column = CONTACTS.get(kind);
		if (column != null && read.cell(column).isEmpty()) {
			if (!read.refused.contains(column)) {
				read.refuse(column, "", "exchange.row.noContact");
			}
			return "";
		}
		return kind;
	}

	private boolean hasPlace() {
		return PLACE.stream().anyMatch(id -> !read.cell(id).isEmpty());
	}

	private StagedRow row(int part, Map<String, String> cells) {
		boolean first = part == 0;
		String service = serviceKey();
		return new StagedRow(read.line, part, service, first ? organizationKey() : "", first && hasPlace() ? locationKey(service) : "",
				read.cell("external_id"), cells);
	}

	private String serviceKey() {
		String id = read.cell("external_id");
		return id.isEmpty() ? String.join("|", "nom", organizationKey(), Folding.of(serviceName()), address()) : "id|" + id;
	}

	private String serviceName() {
		return read.cell("service").isEmpty() ? read.cell("service_nl") : read.cell("service");
	}

	private String organizationKey() {
		return Stream.of("organization", "organization_nl", "enterprise_number").map(read::cell).map(Folding::of)
			.filter(name -> !name.isEmpty()).findFirst().orElse("");
	}

	/** A street is shared by the services that are there; a place that is hidden or has no street is the service's own. */
	private String locationKey(String service) {
		boolean shared = !read.cell("street").isEmpty() && !read.cell("hidden").equals("yes");
		return shared ? "rue|" + address()
				: String.join("|", "propre", service, address(), read.cell("neighbourhood"), read.cell("latitude"));
	}

	private String address() {
		String street = Folding.of(read.cell("street") + " " + read.cell("house_number"));
		String town = read.cell("postcode").isEmpty() ? Folding.of(read.cell("city")) : read.cell("postcode");
		return street + "|" + town;
	}

}
