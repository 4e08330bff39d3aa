package org.guichetouvert.site.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.observatory.Coverage;
import org.guichetouvert.observatory.NeedCell;
import org.guichetouvert.observatory.NeedMatrix;
import org.guichetouvert.shared.SheetCell;
import org.guichetouvert.taxonomy.NeedTerm;
import org.springframework.stereotype.Component;

/** Writes the matrix as a CSV that a spreadsheet program opens with a double click: one line a need in an area. */
@Component
class NeedMatrixFile {

	/** Names of the columns are the same in every language, so that a calculation outlives it. */
	private static final List<String> COLUMNS = List.of("besoin", "libelle", "zone", "nom", "etat", "sans_rendez_vous",
			"sur_rendez_vous", "a_distance", "a_verifier", "constate_le", "source", "ailleurs", "metres", "estime");

	private final Coverage coverage;

	NeedMatrixFile(Coverage coverage) {
		this.coverage = coverage;
	}

	/** With a byte order mark, without which a spreadsheet program takes accents for something else. */
	String write(MatrixAsked asked, Showing showing) {
		NeedMatrix matrix = coverage.matrix(showing.today());
		List<AreaNode> areas = asked.areas(showing);
		var out = new StringWriter();
		out.write('\ufeff');
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
			csv.writeRecord(COLUMNS);
			asked.families(showing.taxonomy()).stream().flatMap(family -> family.needs().stream()).forEach(need -> areas
				.forEach(area -> csv.writeRecord(line(need, area, matrix.cell(need.id(), area.id()), showing))));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString();
	}

	private static List<String> line(NeedTerm need, AreaNode area, NeedCell cell, Showing showing) {
		NeedCell.Stated stated = cell.stated();
		NeedCell.Found nearest = cell.nearest();
		int doubtful = cell.walkIn().doubtful() + cell.appointment().doubtful() + cell.remote().doubtful();
		return List.of(need.id(), SheetCell.harmless(showing.needLabel(need.id())), area.slug(), SheetCell.harmless(showing.name(area)),
				cell.state().code(), String.valueOf(cell.walkIn().services()), String.valueOf(cell.appointment().services()),
				String.valueOf(cell.remote().services()), String.valueOf(doubtful), stated == null ? "" : stated.on().toString(),
				stated == null ? "" : SheetCell.harmless(stated.source()), nearest == null ? "" : nearest.slug(),
				nearest == null || nearest.metres() == null ? "" : nearest.metres().toString(), cell.estimated() ? "1" : "0");
	}

}
