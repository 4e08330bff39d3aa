package org.guichetouvert.exchange.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.exchange.columns.Cell;
import org.guichetouvert.exchange.columns.ChannelFacts;
import org.guichetouvert.exchange.columns.InputColumns;
import org.guichetouvert.exchange.table.TableRow;

/** Reads lines of one file: their cells one by one, then what only several cells together can say. */
final class RowReader {

	/** Facts of a period that a verification vouches for: if one of them can't be read, the row does not verify. */
	private static final List<String> VERIFIED = List.of("kind", "admission", "hours", "public_holidays", "since", "until",
			"suspended", "professionals_only", "tickets");

	private final Header header;

	private final InputColumns columns;

	private final ImportRequest request;

	private final LocalDate today;

	RowReader(Header header, InputColumns columns, ImportRequest request, LocalDate today) {
		this.header = header;
		this.columns = columns;
		this.request = request;
		this.today = today;
	}

	Read read(TableRow row) {
		var read = new Read(row.line());
		header.ids().forEach(id -> readCell(row, id, read));
		String beyond = row.values().stream().skip(header.width()).filter(value -> !value.isBlank()).collect(Collectors.joining(" "));
		if (!beyond.isEmpty()) {
			read.refuse("", beyond, "exchange.row.tooManyCells");
		}
		if (read.cell("service").isEmpty() && read.cell("service_nl").isEmpty()) {
			read.refuse("service", "", "exchange.row.noService");
			return read.withoutRows();
		}
		joinPoint(read);
		joinSentences(read);
		joinTickets(read);
		checkDates(read);
		joinVerification(read);
		new Persons(read).leaveOutWithoutConsent();
		new WaysIn(read, request.source()).stage();
		return read;
	}

	private void readCell(TableRow row, String id, Read read) {
		String raw = header.value(row, id);
		if (raw.isEmpty()) {
			read.cells.put(id, "");
			return;
		}
		Cell cell = columns.readerOf(id).read(raw, today);
		cell.problems().forEach(problem -> read.remark(id, problem));
		if (!cell.isRefused()) {
			read.cells.put(id, cell.value());
		}
	}

	private static void joinPoint(Read read) {
		String latitude = read.cells.get("latitude");
		String longitude = read.cells.remove("longitude");
		boolean both = latitude != null && longitude != null;
		if (both && latitude.isEmpty() != longitude.isEmpty()) {
			read.refuse(latitude.isEmpty() ? "longitude" : "latitude", latitude + longitude, "exchange.cell.halfPoint");
		}
		if (!both || latitude.isEmpty() != longitude.isEmpty()) {
			read.cells.remove("latitude");
		}
		else if (!latitude.isEmpty()) {
			read.cells.put("latitude", latitude + " " + longitude);
		}
	}

	/** The first sentence belongs to the first need, and so on; a dash leaves one out. */
	private static void joinSentences(Read read) {
		String sentences = read.cell("sentences");
		if (sentences.isEmpty()) {
			return;
		}
		String[] lines = sentences.split("\n");
		String[] needs = read.cell("needs").split("\\|");
		if (read.cell("needs").isEmpty() || read.refused.contains("needs") || lines.length > needs.length) {
			read.refuse("sentences", sentences, "exchange.cell.sentences", lines.length);
			read.cells.remove("sentences");
			return;
		}
		var joined = new ArrayList<String>();
		for (int index = 0; index < lines.length; index++) {
			if (!lines[index].equals("-")) {
				joined.add(needs[index] + "=" + lines[index]);
			}
		}
		read.cells.put("sentences", String.join("\n", joined));
	}

	private static void joinTickets(Read read) {
		String from = Objects.requireNonNullElse(read.cells.remove("tickets_from"), "");
		String goneBy = Objects.requireNonNullElse(read.cells.remove("tickets_gone_by"), "");
		if (!read.cell("tickets").isEmpty()) {
			read.cells.put("tickets", "%s %s %s".formatted(read.cell("tickets"), from.isEmpty() ? "-" : from,
					goneBy.isEmpty() ? "-" : goneBy));
		}
	}

	private static void checkDates(Read read) {
		DatedPoint end = ChannelFacts.afterLast(read.cell("until"));
		String since = read.cell("since");
		if (end != null && !since.isEmpty() && !end.date().isAfter(DatedPoint.parse(since).date())) {
			read.refuse("until", read.cell("until"), "exchange.cell.endBeforeStart", since);
			read.cells.remove("until");
		}
	}

	/** The row's own date, else the file's; "2026-10-01|la coordination|call". */
	private void joinVerification(Read read) {
		String on = Objects.requireNonNullElse(read.cells.remove("verified_on"), "");
		String by = Objects.requireNonNullElse(read.cells.remove("verified_by"), "");
		String how = Objects.requireNonNullElse(read.cells.remove("verified_how"), "");
		boolean unreadDate = read.refused.contains("verified_on");
		String day = on.isEmpty() && request.asOf() != null && !unreadDate ? request.asOf().toString() : on;
		if (!day.isEmpty() && VERIFIED.stream().noneMatch(read.refused::contains)) {
			read.cells.put("verification", day + "|" + by + "|" + how);
		}
	}

	/** What became of one line. */
	static final class Read {

		final long line;

		final Map<String, String> cells = new HashMap<>();

		final List<String> refused = new ArrayList<>();

		final List<StagedRow> rows = new ArrayList<>();

		final List<Remark> remarks = new ArrayList<>();

		int namesLeftOut;

		Read(long line) {
			this.line = line;
		}

		String cell(String id) {
			return cells.getOrDefault(id, "");
		}

		void refuse(String column, String value, String key, Object... arguments) {
			refused.add(column);
			remarks.add(Remark.refused(line, column, value, key, arguments));
		}

		void note(String column, String key, Object... arguments) {
			remarks.add(Remark.note(line, column, key, arguments));
		}

		private void remark(String column, Cell.Problem problem) {
			if (problem.key().equals("exchange.cell.hours")) {
				remarks.add(new Remark(Remark.Kind.UNREAD_HOURS, line, column, problem.value(), problem.key(), problem.arguments()));
				return;
			}
			refused.add(column);
			namesLeftOut += problem.key().equals("exchange.cell.name") ? 1 : 0;
			remarks.add(new Remark(Remark.Kind.REFUSED, line, column, Persons.COLUMNS.contains(column) ? "" : problem.value(),
					problem.key(), problem.arguments()));
		}

		private Read withoutRows() {
			rows.clear();
			return this;
		}

		/** A line that is taken in is counted when it is written. */
		ImportCounts counts() {
			long cells = count(Remark.Kind.REFUSED);
			long line = rows.isEmpty() ? 1 : 0;
			return new ImportCounts(line, 0, 0, 0, line, 0, cells - line, 0, count(Remark.Kind.UNREAD_HOURS), namesLeftOut);
		}

		private long count(Remark.Kind kind) {
			return remarks.stream().filter(remark -> remark.kind() == kind).count();
		}

	}

}
