package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A place where services receive (HSDS location with its physical address). */
@Entity
public class Location extends Entry {

	@Embedded
	private LocationDetails details;

	private boolean demo;

	@SuppressWarnings("NullAway.Init")
	protected Location() {
	}

	public Location(UUID id, LocationDetails details, boolean demo) {
		super(id);
		this.details = details;
		this.demo = demo;
	}

	public void describe(LocationDetails changed) {
		details = changed;
	}

	public LocationDetails details() {
		return details;
	}

	/** Keeps an invented entry as a true one, because true ones stand on it. */
	public void becomeReal() {
		demo = false;
	}

	public boolean isDemo() {
		return demo;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.LOCATION;
	}

	@Override
	public LocationDetails snapshot() {
		return details;
	}

}
