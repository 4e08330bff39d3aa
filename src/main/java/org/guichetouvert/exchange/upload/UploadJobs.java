package org.guichetouvert.exchange.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.exchange.spreadsheet.ErasedCells;
import org.guichetouvert.exchange.spreadsheet.ImportDecisions;
import org.guichetouvert.exchange.spreadsheet.ImportLock;
import org.guichetouvert.exchange.spreadsheet.ImportOrder;
import org.guichetouvert.exchange.spreadsheet.ImportRequest;
import org.guichetouvert.exchange.spreadsheet.SpreadsheetImport;
import org.guichetouvert.exchange.table.UnreadableTableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on imports in one thread of low priority, one import at a time, beside whoever runs one from the command line; others
 * wait. How far it is stands in the database: nobody needs to stay on the page, and another start goes on.
 */
@Component
public class UploadJobs implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(UploadJobs.class);

	private static final int LOOK_AGAIN_SECONDS = 2;

	private static final int AFTER_FAILURE_SECONDS = 10;

	private final Uploads uploads;

	private final PreviewLines lines;

	private final LineDecisions decisions;

	private final ImportLock lock;

	private final SpreadsheetImport spreadsheets;

	private final ImportUndo undo;

	private final ErasedCells erased;

	private final AccountBook accounts;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final boolean site;

	private final AtomicBoolean called = new AtomicBoolean();

	private volatile ExecutorService thread;

	UploadJobs(Uploads uploads, PreviewLines lines, LineDecisions decisions, ImportLock lock, SpreadsheetImport spreadsheets, ImportUndo undo,
			ErasedCells erased, AccountBook accounts, JdbcTemplate jdbc, JsonMapper json, ApplicationContext application) {
		this.uploads = uploads;
		this.lines = lines;
		this.decisions = decisions;
		this.lock = lock;
		this.spreadsheets = spreadsheets;
		this.undo = undo;
		this.erased = erased;
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.json = json;
		this.site = application instanceof WebServerApplicationContext;
		this.thread = newThread();
	}

	private static ExecutorService newThread() {
		return Executors.newSingleThreadExecutor(task -> {
			Thread single = new Thread(task, "imports");
			single.setDaemon(true);
			single.setPriority(Thread.MIN_PRIORITY);
			return single;
		});
	}

	/** Looks for what waits, soon and once however often it is asked. */
	public void wake() {
		if (called.compareAndSet(false, true)) {
			thread.execute(this::workAll);
		}
	}

	/** What an earlier start left waiting goes on. */
	@Override
	public void start() {
		if (site) {
			if (thread.isShutdown()) {
				thread = newThread();
			}
			wake();
		}
	}

	@Override
	public void stop() {
		thread.shutdownNow();
		try {
			thread.awaitTermination(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return site && !thread.isShutdown();
	}

	private void workAll() {
		called.set(false);
		try {
			Optional<Integer> pause = workOnNext();
			while (pause.isPresent()) {
				TimeUnit.SECONDS.sleep(pause.get());
				pause = workOnNext();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** @return seconds after which to look again; empty when nothing waits */
	private Optional<Integer> workOnNext() {
		try {
			return uploads.findWaiting().map(next -> lock.runAlone(() -> workOn(next.id())) ? 0 : LOOK_AGAIN_SECONDS);
		}
		catch (RuntimeException e) {
			log.warn("Imports wait for the database: {}", e.getClass().getSimpleName());
			return Optional.of(AFTER_FAILURE_SECONDS);
		}
	}

	/** Unless another machine took it meanwhile. */
	private void workOn(UUID id) {
		Upload upload = uploads.find(id).filter(one -> one.state().isWaiting()).orElse(null);
		if (upload == null || !uploads.move(id, upload.state(), upload.state().running())) {
			return;
		}
		UploadState running = upload.state().running();
		try {
			SignedIn reader = Optional.ofNullable(running == UploadState.UNDOING ? upload.undoBy() : upload.accountId()).flatMap(accounts::findReader).filter(one -> one.role() != Role.PROFESSIONAL)
				.orElse(null);
			if (reader == null) {
				uploads.fail(id, running.stopped(), "account");
				return;
			}
			switch (running) {
				case READING -> read(upload, reader);
				case APPLYING -> apply(upload, reader);
				default -> takeBack(upload, reader);
			}
		}
		catch (UnreadableTableException e) {
			boolean gone = e.key().equals("exchange.upload.problem.gone");
			uploads.fail(id, running == UploadState.READING && !gone ? UploadState.UNREADABLE : running.stopped(), TableProblem.of(e.key()));
		}
		catch (RuntimeException e) {
			log.warn("An import was stopped", e);
			uploads.fail(id, running.stopped(), "failed");
		}
	}

	private void read(Upload upload, SignedIn reader) {
		try (UploadFile file = UploadFile.fetch(uploads, upload)) {
			spreadsheets.rehearse(order(upload, file, reader, false));
			keepRefusedCells(upload.id(), file);
		}
		uploads.count(upload.id(), lines.counts(upload.id()));
		uploads.move(upload.id(), UploadState.READING, UploadState.READ);
	}

	private void apply(Upload upload, SignedIn reader) {
		try (UploadFile file = UploadFile.fetch(uploads, upload)) {
			spreadsheets.apply(order(upload, file, reader, true));
			keepRefusedCells(upload.id(), file);
		}
		jdbc.update("update import_line_change set snapshot = null where import_id = ?", upload.id());
		uploads.forgetFile(upload.id());
		uploads.count(upload.id(), lines.counts(upload.id()));
		uploads.move(upload.id(), UploadState.APPLYING, UploadState.APPLIED);
	}

	private void takeBack(Upload upload, SignedIn reader) {
		undo.run(upload, uploads.undoId(upload.id()), reader, (all, done) -> uploads.progress(upload.id(), all, done));
		uploads.move(upload.id(), UploadState.UNDOING, UploadState.UNDONE);
	}

	private ImportOrder order(Upload upload, UploadFile file, SignedIn reader, boolean writes) {
		ImportDecisions decided = decisions.of(upload.id());
		return new ImportOrder(upload.id(), new ImportRequest(file.path(), upload.source(), upload.asOf(), upload.file()), decided, reader,
				new LineWatcher(upload.id(), writes, uploads, jdbc, json));
	}

	/** As they stand in the file, so that they can be mended and sent again; without whoever was erased. */
	private void keepRefusedCells(UUID id, UploadFile file) {
		var lines = new HashSet<Long>(jdbc.queryForList("""
				select line from import_line l where import_id = ? and cells is null and exists (
					select from import_line_remark r where r.import_id = l.import_id and r.line = l.line and r.kind = 'refused')""", Long.class, id));
		ErasedCells.Reading reading = erased.begin();
		var rows = new ArrayList<Object[]>();
		file.forEach(lines, row -> {
			rows.add(new Object[] { json.writeValueAsString(row.values().stream().map(reading::typed).toList()), id, row.line() });
			if (rows.size() == 500) {
				keep(rows);
			}
		});
		keep(rows);
	}

	private void keep(List<Object[]> rows) {
		jdbc.batchUpdate("update import_line set cells = ?::jsonb where import_id = ? and line = ?", rows);
		rows.clear();
	}

}
