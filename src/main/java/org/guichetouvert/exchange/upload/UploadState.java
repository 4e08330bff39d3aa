package org.guichetouvert.exchange.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far an import is. What waits or is being worked on is a job; a job that the program did not end is stopped, and may go on. */
public enum UploadState {

	READ_WAITS, READING, READ_STOPPED, UNREADABLE,

	/** Compared with the catalogue; nothing is written, and somebody decides. */
	READ,

	APPLY_WAITS, APPLYING, APPLY_STOPPED, APPLIED, UNDO_WAITS, UNDOING, UNDO_STOPPED, UNDONE;

	private static final List<UploadState> WAITING = List.of(READ_WAITS, APPLY_WAITS, UNDO_WAITS);

	private static final List<UploadState> RUNNING = List.of(READING, APPLYING, UNDOING);

	private static final List<UploadState> STOPPED = List.of(READ_STOPPED, APPLY_STOPPED, UNDO_STOPPED);

	/** The word in the database and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static UploadState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	public boolean isWaiting() {
		return WAITING.contains(this);
	}

	public boolean isRunning() {
		return RUNNING.contains(this);
	}

	public boolean isStopped() {
		return STOPPED.contains(this);
	}

	/** Whether anything of the file may be in the catalogue. */
	public boolean isWritten() {
		return ordinal() >= APPLYING.ordinal();
	}

	/** Whether lines may still be decided. */
	public boolean isOpen() {
		return this == READ;
	}

	UploadState running() {
		return RUNNING.get(WAITING.indexOf(this));
	}

	UploadState stopped() {
		return STOPPED.get(RUNNING.indexOf(this));
	}

	/** What a stopped job waits for when it is to go on. */
	public UploadState again() {
		return WAITING.get(STOPPED.indexOf(this));
	}

	static String[] codes(UploadState... states) {
		return Arrays.stream(states).map(UploadState::code).toArray(String[]::new);
	}

}
