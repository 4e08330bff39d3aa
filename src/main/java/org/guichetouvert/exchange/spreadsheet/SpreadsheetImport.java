package org.guichetouvert.exchange.spreadsheet;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.exchange.columns.InputColumns;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Fate;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Seen;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.SeenLine;
import org.guichetouvert.exchange.table.Table;
import org.guichetouvert.exchange.table.TableRow;
import org.guichetouvert.exchange.table.UnreadableTableException;
import org.springframework.stereotype.Component;

/**
 * Imports a spreadsheet: all of it is read first, then the services are written some hundred at a time. One that dies in
 * between leaves whole batches behind; importing the file again completes them. One import runs at a time.
 */
@Component
public class SpreadsheetImport {

	private static final int ROWS_AT_ONCE = 1_000;

	private static final int SERVICES_AT_ONCE = 200;

	private static final int LOOKED_AT = 200;

	private final ImportLock lock;

	private final InputColumns columns;

	private final ImportRows rows;

	private final ImportRuns runs;

	private final BatchWriting batches;

	private final ReportFile reports;

	private final ErasedCells erased;

	private final Rights rights;

	private final Snapshots snapshots;

	private final Clock clock;

	SpreadsheetImport(ImportLock lock, InputColumns columns, ImportRows rows, ImportRuns runs, BatchWriting batches, ReportFile reports,
			ErasedCells erased, Rights rights, Snapshots snapshots, Clock clock) {
		this.lock = lock;
		this.columns = columns;
		this.rows = rows;
		this.runs = runs;
		this.batches = batches;
		this.reports = reports;
		this.erased = erased;
		this.rights = rights;
		this.snapshots = snapshots;
		this.clock = clock;
	}

	/** @throws UnreadableTableException when the file can't be read, and nothing was imported */
	public ImportSummary run(ImportRequest request) {
		try (Table table = Table.open(request.file())) {
			var summary = new AtomicReference<ImportSummary>();
			if (!lock.runAlone(() -> summary.set(run(request, table)))) {
				throw new UnreadableTableException("exchange.file.otherImport");
			}
			return summary.get();
		}
	}

	private ImportSummary run(ImportRequest request, Table table) {
		long start = System.nanoTime();
		Opened opened = open(ImportOrder.of(request), table, false);
		List<ImportRuns.Dead> died = runs.takeDead();
		ImportCounts counts = write(opened.context, opened.lines);
		ReportFile.Written report = reports.write(opened.context.importId(), request.file());
		return new ImportSummary(opened.context.importId(), request, counts, opened.context.header().unknown(), table.isLegacyEncoding(),
				report.first(), report.count(), report.path(), died, Duration.ofNanos(System.nanoTime() - start));
	}

	/**
	 * Looks at the titles and the first lines only.
	 *
	 * @throws UnreadableTableException when these can't be read
	 */
	public void look(Path file) {
		try (Table table = Table.open(file)) {
			Iterator<TableRow> lines = table.rows();
			if (!lines.hasNext()) {
				throw new UnreadableTableException("exchange.file.empty");
			}
			TableRow titles = lines.next();
			requireLetters(titles);
			Header.of(titles);
			if (!lines.hasNext()) {
				throw new UnreadableTableException("exchange.file.empty");
			}
			for (int count = 0; lines.hasNext() && count < LOOKED_AT; count++) {
				requireLetters(lines.next());
			}
		}
	}

	private static void requireLetters(TableRow row) {
		if (row.values().stream().anyMatch(value -> value.indexOf('\ufffd') >= 0)) {
			throw new UnreadableTableException("exchange.file.encoding");
		}
	}

	/**
	 * Reads and compares as an import would, and writes nothing. Whoever calls it holds the {@link ImportLock}.
	 *
	 * @throws UnreadableTableException when the file can't be read
	 */
	public ImportCounts rehearse(ImportOrder order) {
		try (Table table = Table.open(order.request().file())) {
			Opened opened = open(order, table, true);
			rows.clear();
			ImportCounts counts = compare(opened.context, stageAll(opened.lines, opened.context));
			rows.clear();
			return counts;
		}
	}

	/**
	 * Imports as somebody decided. One that was stopped goes on under the same id: what it wrote already is as the file says,
	 * and stays. Whoever calls it holds the {@link ImportLock}.
	 *
	 * @throws UnreadableTableException when the file can't be read, and nothing was imported
	 */
	public ImportCounts apply(ImportOrder order) {
		try (Table table = Table.open(order.request().file())) {
			Opened opened = open(order, table, false);
			runs.takeDead();
			return write(opened.context, opened.lines);
		}
	}

	private Opened open(ImportOrder order, Table table, boolean rehearsed) {
		Iterator<TableRow> lines = table.rows();
		if (!lines.hasNext()) {
			throw new UnreadableTableException("exchange.file.empty");
		}
		TableRow titles = lines.next();
		Header header = Header.of(titles);
		order.watcher().begins(titles.values(), header.unknown(), table.isLegacyEncoding());
		return new Opened(lines, ImportContext.begin(order, new Reach(order.reader(), rights, snapshots), rehearsed, LocalDate.now(clock),
				clock.instant(), header));
	}

	private ImportCounts write(ImportContext context, Iterator<TableRow> lines) {
		runs.begin(context.importId(), context.order().request(), context.at());
		rows.clear();
		ImportCounts counts = compare(context, stage(lines, context));
		runs.end(context.importId(), counts, clock.instant());
		rows.clear();
		return counts;
	}

	private ImportCounts stage(Iterator<TableRow> lines, ImportContext context) {
		try {
			return stageAll(lines, context);
		}
		catch (UnreadableTableException e) {
			rows.clear();
			runs.forget(context.importId());
			throw e;
		}
	}

	private ImportCounts stageAll(Iterator<TableRow> lines, ImportContext context) {
		RowReader reader = new RowReader(context.header(), columns, context.order().request(), context.today());
		var staging = new Staging(context);
		long count = 0;
		while (lines.hasNext()) {
			TableRow line = lines.next();
			if (context.decisions().leftOut().contains(line.line())) {
				staging.leave(reader.read(line));
			}
			else {
				staging.add(reader.read(line));
			}
			count++;
			if (staging.isFull() || !lines.hasNext()) {
				staging.flush();
				context.order().watcher().reads(count);
			}
		}
		context.order().watcher().hasRead(count);
		return staging.counts;
	}

	private ImportCounts compare(ImportContext context, ImportCounts staged) {
		int groups = rows.group(context.importId());
		rows.analyze();
		ImportCounts counts = staged;
		for (int first = 1; first <= groups; first += SERVICES_AT_ONCE) {
			counts = batches.write(context, rows.groups(context.importId(), first, first + SERVICES_AT_ONCE - 1), counts);
		}
		return counts;
	}

	private record Opened(Iterator<TableRow> lines, ImportContext context) {
	}

	/** Lines on their way into the table of rows, a thousand at once. */
	private final class Staging {

		private final ImportContext context;

		private final ErasedCells.Reading reading = erased.begin();

		private final List<StagedRow> staged = new ArrayList<>();

		private final List<Remark> remarks = new ArrayList<>();

		private final List<SeenLine> lines = new ArrayList<>();

		private ImportCounts counts = ImportCounts.NONE;

		Staging(ImportContext context) {
			this.context = context;
		}

		void leave(RowReader.Read read) {
			List<StagedRow> left = read.rows.stream().map(reading::row).toList();
			lines.add(new SeenLine(read.line, Fate.LEFT, left.isEmpty() ? "" : new ServiceGroup("", left).name(), null));
		}

		void add(RowReader.Read read) {
			read.rows.stream().map(reading::row).forEach(staged::add);
			read.remarks.stream().map(reading::remark).forEach(remarks::add);
			counts = counts.plus(read.counts());
			if (read.rows.isEmpty()) {
				lines.add(new SeenLine(read.line, Fate.REFUSED, "", null));
			}
		}

		boolean isFull() {
			return staged.size() >= ROWS_AT_ONCE || remarks.size() >= ROWS_AT_ONCE || lines.size() >= ROWS_AT_ONCE;
		}

		void flush() {
			rows.append(context.importId(), staged);
			if (!context.rehearsed()) {
				runs.append(context.importId(), context.header(), remarks);
			}
			if (!lines.isEmpty() || !remarks.isEmpty()) {
				context.order().watcher().sees(new Seen(List.copyOf(lines), List.of(),
						remarks.stream().map(remark -> runs.seen(context.header(), remark)).toList()));
			}
			staged.clear();
			remarks.clear();
			lines.clear();
		}

	}

}
