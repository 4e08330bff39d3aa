package org.guichetouvert.duplicates.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows an entry to another, by the tables in which it stands. */
final class Moved {

	static final Map<String, List<String>> LINES = lines();

	private Moved() {
	}

	private static Map<String, List<String>> lines() {
		var lines = new LinkedHashMap<String, List<String>>();
		lines.put("services", List.of("service"));
		lines.put("organizations", List.of("organization"));
		lines.put("places", List.of("service_at_location"));
		lines.put("contacts", List.of("contact_service", "contact"));
		lines.put("partnerships", List.of("partnership"));
		lines.put("statements", List.of("disruption_organization"));
		lines.put("members", List.of("membership"));
		lines.put("notes", List.of("note"));
		lines.put("reports", List.of("report"));
		lines.put("links", List.of("service_link"));
		lines.put("watches", List.of("watch"));
		lines.put("drafts", List.of("draft"));
		lines.put("sources", List.of("external_identifier"));
		return lines;
	}

}
