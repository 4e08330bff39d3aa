package org.guichetouvert.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook. Numbers come as they would be typed, dates as ISO 8601, times as 8:30. */
final class XlsxTable implements Table {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final ReadableWorkbook workbook;

	private final Stream<Row> rows;

	XlsxTable(Path file) {
		XlsxSize.require(file);
		try {
			workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
			rows = workbook.getFirstSheet().openStream();
		}
		catch (IOException | ExcelReaderException | NullPointerException e) {
			// a zip archive of another kind: a text document, an OpenDocument sheet
			throw new UnreadableTableException("exchange.file.notXlsx");
		}
	}

	@Override
	public Iterator<TableRow> rows() {
		Iterator<Row> iterator = rows.iterator();
		return new PresentRows(() -> next(iterator));
	}

	private static TableRow next(Iterator<Row> iterator) {
		try {
			if (!iterator.hasNext()) {
				return PresentRows.END;
			}
			Row row = iterator.next();
			var values = new ArrayList<String>(row.getCellCount());
			for (int index = 0; index < row.getCellCount(); index++) {
				values.add(text(row.getCell(index)));
			}
			return new TableRow(row.getRowNum(), values);
		}
		catch (ExcelReaderException | UncheckedIOException e) {
			throw new UnreadableTableException("exchange.file.brokenXlsx");
		}
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
			return "";
		}
		if (cell.getType() == CellType.BOOLEAN) {
			return cell.asBoolean() ? "oui" : "non";
		}
		if (cell.getType() == CellType.NUMBER) {
			return isDate(cell) ? date(cell.asDate(), cell) : cell.asNumber().stripTrailingZeros().toPlainString();
		}
		return cell.getText();
	}

	private static boolean isDate(Cell cell) {
		String format = cell.getDataFormatString();
		if (format == null) {
			return false;
		}
		String shown = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
		return !shown.contains("general") && shown.matches(".*[ymdhs].*");
	}

	private static String date(LocalDateTime value, Cell cell) {
		boolean onlyTime = cell.asNumber().doubleValue() < 1;
		boolean onlyDate = value.toLocalTime().toSecondOfDay() == 0;
		return onlyTime ? TIME.format(value) : onlyDate ? value.toLocalDate().toString() : value.toString();
	}

	@Override
	public void close() {
		rows.close();
		try {
			workbook.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
