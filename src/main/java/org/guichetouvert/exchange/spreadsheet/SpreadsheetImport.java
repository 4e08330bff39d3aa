package org.guichetouvert.exchange.spreadsheet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.guichetouvert.exchange.columns.InputColumns;
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

	/** Any number that nothing else locks. */
	private static final long LOCK = 4_775_368_421L;

	private final DataSource dataSource;

	private final InputColumns columns;

	private final ImportRows rows;

	private final ImportRuns runs;

	private final BatchWriting batches;

	private final ReportFile reports;

	private final ErasedCells erased;

	private final Clock clock;

	SpreadsheetImport(DataSource dataSource, InputColumns columns, ImportRows rows, ImportRuns runs, BatchWriting batches,
			ReportFile reports, ErasedCells erased, Clock clock) {
		this.dataSource = dataSource;
		this.columns = columns;
		this.rows = rows;
		this.runs = runs;
		this.batches = batches;
		this.reports = reports;
		this.erased = erased;
		this.clock = clock;
	}

	/** @throws UnreadableTableException when the file can't be read, and nothing was imported */
	public ImportSummary run(ImportRequest request) {
		try (Table table = Table.open(request.file()); Connection connection = dataSource.getConnection()) {
			if (!lock(connection)) {
				throw new UnreadableTableException("exchange.file.otherImport");
			}
			try {
				return run(request, table);
			}
			finally {
				unlock(connection);
			}
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private ImportSummary run(ImportRequest request, Table table) {
		long start = System.nanoTime();
		Iterator<TableRow> lines = table.rows();
		if (!lines.hasNext()) {
			throw new UnreadableTableException("exchange.file.empty");
		}
		Header header = Header.of(lines.next());
		List<ImportRuns.Dead> died = runs.takeDead();
		LocalDate today = LocalDate.now(clock);
		var context = new ImportContext(UUID.randomUUID(), request.source(), today, clock.instant(), header, new HashMap<>(),
				new HashMap<>());
		runs.begin(context.importId(), request, context.at());
		rows.clear();
		ImportCounts counts = write(context, stage(lines, new RowReader(header, columns, request, today), context));
		runs.end(context.importId(), counts, clock.instant());
		rows.clear();
		ReportFile.Written report = reports.write(context.importId(), request.file());
		return new ImportSummary(context.importId(), request, counts, header.unknown(), table.isLegacyEncoding(), report.first(),
				report.count(), report.path(), died, Duration.ofNanos(System.nanoTime() - start));
	}

	private ImportCounts stage(Iterator<TableRow> lines, RowReader reader, ImportContext context) {
		try {
			return stageAll(lines, reader, context);
		}
		catch (UnreadableTableException e) {
			rows.clear();
			runs.forget(context.importId());
			throw e;
		}
	}

	private ImportCounts stageAll(Iterator<TableRow> lines, RowReader reader, ImportContext context) {
		ImportCounts counts = ImportCounts.NONE;
		var staged = new ArrayList<StagedRow>();
		var remarks = new ArrayList<Remark>();
		ErasedCells.Reading reading = erased.begin();
		while (lines.hasNext()) {
			RowReader.Read read = reader.read(lines.next());
			read.rows.stream().map(reading::row).forEach(staged::add);
			read.remarks.stream().map(reading::remark).forEach(remarks::add);
			counts = counts.plus(read.counts());
			if (staged.size() >= ROWS_AT_ONCE || remarks.size() >= ROWS_AT_ONCE || !lines.hasNext()) {
				rows.append(context.importId(), staged);
				runs.append(context.importId(), context.header(), remarks);
				staged.clear();
				remarks.clear();
			}
		}
		return counts;
	}

	private ImportCounts write(ImportContext context, ImportCounts staged) {
		int groups = rows.group(context.importId());
		rows.analyze();
		ImportCounts counts = staged;
		for (int first = 1; first <= groups; first += SERVICES_AT_ONCE) {
			counts = batches.write(context, rows.groups(context.importId(), first, first + SERVICES_AT_ONCE - 1), counts);
		}
		return counts;
	}

	/** Held by the connection: the database lets go of it when the program dies. */
	private static boolean lock(Connection connection) throws SQLException {
		try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
			statement.setLong(1, LOCK);
			try (var result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	private static void unlock(Connection connection) throws SQLException {
		try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
			statement.setLong(1, LOCK);
			statement.execute();
		}
	}

}
