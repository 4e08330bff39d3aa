package org.guichetouvert.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.ReferenceFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The institutions that work is done for: those of {@code db/reference/institutions.csv}, and the public organizations of the
 * catalogue that belong to no other. A code is the id of a row or of an organization.
 */
@Component
public class Institutions {

	private static final String THERE = "sector = 'public' and parent_id is null and ended_on is null";

	private final JdbcClient jdbc;

	private final Map<String, LocalizedText> kinds = new LinkedHashMap<>();

	Institutions(JdbcClient jdbc) {
		this.jdbc = jdbc;
		ReferenceFile.of("institutions.csv").rows().forEach(row -> kinds.put(row.getField("id"),
				new LocalizedText(Map.of("fr", row.getField("label_fr"), "nl", row.getField("label_nl")))));
	}

	/** Those of the reference, the most usual first. */
	public Map<String, LocalizedText> kinds() {
		return kinds;
	}

	/** Public organizations that are there now and belong to no other, by code. */
	public Map<String, LocalizedText> organizations() {
		return read(THERE, List.of());
	}

	public boolean isKind(String code) {
		return kinds.containsKey(code);
	}

	/** Whether something can be noted for it. */
	public boolean isKnown(String code) {
		return isKind(code) || isId(code) && !read("id = any (?) and " + THERE, List.of(UUID.fromString(code))).isEmpty();
	}

	/** Of each code that still has one; an organization that is gone has none. */
	public Map<String, LocalizedText> names(Iterable<String> codes) {
		var names = new TreeMap<String, LocalizedText>();
		var ids = new ArrayList<UUID>();
		for (String code : codes) {
			if (isKind(code)) {
				names.put(code, kinds.get(code));
			}
			else if (isId(code)) {
				ids.add(UUID.fromString(code));
			}
		}
		if (!ids.isEmpty()) {
			names.putAll(read("id = any (?)", ids));
		}
		return names;
	}

	private Map<String, LocalizedText> read(String where, List<UUID> ids) {
		var found = new LinkedHashMap<String, LocalizedText>();
		var query = jdbc.sql("select id, name ->> 'fr' as fr, name ->> 'nl' as nl, name ->> 'en' as en from organization where " + where
				+ " order by coalesce(name ->> 'fr', name ->> 'nl', name ->> 'en'), id");
		(ids.isEmpty() ? query : query.param(ids.toArray(UUID[]::new))).query(row -> {
			var texts = new TreeMap<String, String>();
			for (String language : List.of("fr", "nl", "en")) {
				if (row.getString(language) != null) {
					texts.put(language, row.getString(language));
				}
			}
			found.put(row.getString("id"), new LocalizedText(texts));
		});
		return found;
	}

	private static boolean isId(String code) {
		return code.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

}
