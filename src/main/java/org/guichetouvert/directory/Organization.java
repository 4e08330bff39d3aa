package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** Who runs services: a public body, an association (HSDS organization). */
@Entity
public class Organization extends Entry {

	@Embedded
	private OrganizationDetails details;

	private boolean demo;

	@SuppressWarnings("NullAway.Init")
	protected Organization() {
	}

	public Organization(UUID id, OrganizationDetails details, boolean demo) {
		super(id);
		this.details = details;
		this.demo = demo;
	}

	/** @throws IllegalArgumentException when it would become its own parent */
	public void describe(OrganizationDetails changed) {
		if (id().equals(changed.parentId())) {
			throw new IllegalArgumentException("An organization cannot belong to itself: " + id());
		}
		details = changed;
	}

	public OrganizationDetails details() {
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
		return EntryKind.ORGANIZATION;
	}

	@Override
	public OrganizationDetails snapshot() {
		return details;
	}

}
