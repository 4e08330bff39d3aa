package org.guichetouvert.exchange.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.guichetouvert.shared.SheetCell;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of which something was refused, as they stood in the file, with why: to be mended and sent again. */
@Component
public class RefusedLines {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	RefusedLines(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** @param line title of the column that has the number of the line @param why title of the column that says why */
	@Transactional(readOnly = true)
	public void write(Upload upload, String line, String why, Consumer<List<String>> out) {
		int width = upload.titles().size();
		out.accept(row(upload.titles(), width, line, why));
		jdbc.query(connection -> {
			var statement = connection.prepareStatement("""
					select l.line, l.cells, string_agg(case r.column_name when '' then '' else r.column_name || ' : ' end || r.reason, ' / ' order by r.id)
					from import_line l join import_line_remark r on r.import_id = l.import_id and r.line = l.line and r.kind = 'refused'
					where l.import_id = ? and l.cells is not null group by l.line, l.cells order by l.line""");
			statement.setFetchSize(500);
			statement.setObject(1, upload.id());
			return statement;
		}, row -> {
			List<String> cells = json.readValue(row.getString(2), new TypeReference<>() {
			});
			out.accept(row(cells, width, row.getString(1), row.getString(3)));
		});
	}

	private static List<String> row(List<String> cells, int width, String line, String why) {
		var row = new ArrayList<String>();
		for (int column = 0; column < width; column++) {
			row.add(column < cells.size() ? cell(cells.get(column)) : "");
		}
		row.add(line);
		row.add(SheetCell.harmless(why));
		return row;
	}

	/** A number of a telephone is left as it is: this file is mended and uploaded again. */
	private static String cell(String value) {
		return value.matches("[+-][\\d ./()]*") ? value : SheetCell.harmless(value);
	}

}
