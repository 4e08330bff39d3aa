package org.guichetouvert.exchange.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** How the cells of each column are read. */
@Component
public final class InputColumns {

	private static final Map<String, String> SHOWN_BY = Map.of("hidden", "yes_no", "professionals_only", "yes_no", "suspended",
			"yes_no", "audience_mode", "audience_mode", "fee", "fee", "without_papers", "yes_no_unknown", "wheelchair", "wheelchair",
			"public_holidays", "holidays", "kind", "kind", "admission", "admission");

	private final Map<String, CellReader> readers = new HashMap<>();

	InputColumns(Taxonomy taxonomy, AreaTree areas) {
		put(CellReaders.line(), "external_id", "organization", "organization_nl", "acronym", "service", "service_nl", "street",
				"house_number", "city", "access_id", "label", "contact", "person", "consent_by", "fee_note");
		put(CellReaders.text(), "description", "description_nl", "audience_note", "conditions", "warning", "entrance", "note",
				"end_reason");
		put(CellReaders.lines(), "documents", "sentences");
		put(CellReaders.link(), "website", "link", "booking_url", "source_url");
		put(silentOn("no", CellReaders.choice("yes_no")), "hidden", "professionals_only", "suspended");
		put(DateReaders.point(), "since", "until");
		put(DateReaders.past(), "verified_on", "consent_on");
		put(PersonReaders.function(), "verified_by", "function");
		put(CellReaders.time(), "tickets_from", "tickets_gone_by");
		putChoices();
		readers.put("enterprise_number", CellReaders.enterpriseNumber());
		readers.put("type", TermReaders.serviceType(taxonomy));
		readers.put("needs", TermReaders.needs(taxonomy));
		readers.put("languages", sorted(",", TermReaders.languages()));
		readers.put("areas_served", sorted("|", TermReaders.areas(areas)));
		readers.put("postcode", CellReaders.postcode());
		readers.put("latitude", CellReaders.degrees(49.4, 51.6));
		readers.put("longitude", CellReaders.degrees(2.5, 6.5));
		readers.put("neighbourhood", TermReaders.neighbourhood(areas));
		readers.put("hours", CellReaders.hours());
		readers.put("phone", CellReaders.phone());
		readers.put("email", CellReaders.email());
		readers.put("tickets", CellReaders.number(1, 9_999));
	}

	private void putChoices() {
		readers.put("sector", CellReaders.choice("sector"));
		readers.put("audience", CellReaders.choices("audience"));
		readers.put("audience_mode", silentOn("all", CellReaders.choice("audience_mode")));
		readers.put("fee", silentOn("unknown", CellReaders.choice("fee")));
		readers.put("without_papers", silentOn("unknown", CellReaders.choice("yes_no_unknown")));
		readers.put("school_calendar", CellReaders.choice("community"));
		readers.put("wheelchair", silentOn("unknown", CellReaders.choice("wheelchair")));
		readers.put("kind", CellReaders.choice("kind"));
		readers.put("admission", CellReaders.choice("admission"));
		readers.put("public_holidays", silentOn("unknown", CellReaders.choice("holidays")));
		readers.put("prerequisites", sorted(",", CellReaders.choices("prerequisite")));
		readers.put("verified_how", CellReaders.choice("method"));
		readers.put("consent_circle", CellReaders.choice("circle"));
	}

	/** An entry of which nothing is said has that value: saying it and saying nothing is the same. */
	private static CellReader silentOn(String silence, CellReader reader) {
		return (raw, today) -> {
			Cell cell = reader.read(raw, today);
			return cell.value().equals(silence) ? Cell.BLANK : cell;
		};
	}

	/** For lists whose order says nothing. */
	private static CellReader sorted(String joint, CellReader reader) {
		return (raw, today) -> {
			Cell cell = reader.read(raw, today);
			return new Cell(Stream.of(cell.value().split(Pattern.quote(joint))).sorted().collect(Collectors.joining(joint)),
					cell.problems());
		};
	}

	private void put(CellReader reader, String... ids) {
		Stream.of(ids).forEach(id -> readers.put(id, reader));
	}

	/** A value as a person would write it, for messages. */
	public static String shown(String id, String value) {
		String list = SHOWN_BY.get(id);
		return list == null ? value : WordList.named(list).shown(value);
	}

	/** @throws IllegalArgumentException when no column has that id */
	public CellReader readerOf(String id) {
		CellReader reader = readers.get(id);
		if (reader == null) {
			throw new IllegalArgumentException("No column " + id);
		}
		return reader;
	}

}
