package org.guichetouvert.tally.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.SheetCell;
import org.guichetouvert.tally.ShownCells;
import org.guichetouvert.tally.ShownCells.Cell;
import org.guichetouvert.tally.ShownCells.Subject;
import org.springframework.stereotype.Component;

/** Writes what may be shown as a CSV that a spreadsheet program opens with a double click: one line a cell. */
@Component
class LoadFile {

	/** Names of the columns are the same in every language, so that a calculation outlives it. */
	private static final List<String> COLUMNS = List.of("mois", "zone", "nom_zone", "par", "code", "libelle", "saisies", "minutes", "invente");

	private static final Map<Subject, String> BY = Map.of(Subject.INSTITUTION, "institution", Subject.ACT, "acte",
			Subject.OUTCOME, "resultat");

	private final LoadPage page;

	private final AreaTree areas;

	LoadFile(LoadPage page, AreaTree areas) {
		this.page = page;
		this.areas = areas;
	}

	/** With a byte order mark, without which a spreadsheet program takes accents for something else. */
	byte[] write(LoadAsked asked, LoadWords words) {
		ShownCells shown = page.shown(asked, words);
		Predicate<UUID> within = page.within(asked);
		Map<String, LocalizedText> names = page.names(shown.of(Subject.INSTITUTION, within));
		String invented = page.isInvented(words) ? "oui" : "non";
		var out = new StringWriter();
		out.write('\ufeff');
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
			csv.writeRecord(COLUMNS);
			Stream.of(Subject.values()).flatMap(subject -> shown.of(subject, within).stream())
				.forEach(cell -> csv.writeRecord(line(cell, invented, names, words)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private List<String> line(Cell cell, String invented, Map<String, LocalizedText> names, LoadWords words) {
		String code = cell.code() == null ? "" : cell.code();
		String label = code.isEmpty() ? words.say("tally.month.several")
				: cell.subject() == Subject.INSTITUTION ? page.institution(code, names, words)
						: cell.subject() == Subject.ACT ? words.say("tally.act." + code) : words.say("tally.outcome." + code);
		return List.of(cell.month().toString(), areas.findById(cell.areaId()).map(AreaNode::slug).orElse(""),
				SheetCell.harmless(words.area(cell.areaId())), BY.getOrDefault(cell.subject(), ""), code, SheetCell.harmless(label),
				String.valueOf(cell.entries()), String.valueOf(cell.minutes()), invented);
	}

}
