package org.guichetouvert.taxonomy;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Needs, families and service types as one immutable snapshot in memory. Reference data is loaded before this bean
 * exists: whoever has it injected finds the terms, and their rows are in the database. Safe for concurrent use.
 */
@Component
public class Taxonomy {

	private final TermRows rows;

	private volatile TaxonomySnapshot snapshot;

	Taxonomy(TaxonomyReference reference, TermRows rows) {
		reference.load();
		this.rows = rows;
		this.snapshot = rows.read();
	}

	/** Families in order with their needs; retired ones are left out. */
	public List<FamilyTerm> families() {
		return snapshot.offeredFamilies();
	}

	/** Needs in order of family and position; retired ones are left out. */
	public List<NeedTerm> needs() {
		return snapshot.offeredNeeds();
	}

	/** Types in order; retired ones are left out. */
	public List<ServiceTypeTerm> serviceTypes() {
		return snapshot.offeredServiceTypes();
	}

	/** Also finds a retired family. */
	public Optional<FamilyTerm> findFamily(String id) {
		return Optional.ofNullable(snapshot.families().get(id));
	}

	/** Also finds a retired need. */
	public Optional<NeedTerm> findNeed(String id) {
		return Optional.ofNullable(snapshot.needs().get(id));
	}

	/** Also finds a retired type. */
	public Optional<ServiceTypeTerm> findServiceType(String id) {
		return Optional.ofNullable(snapshot.serviceTypes().get(id));
	}

	/** What a type usually answers, the first one first of all; empty for an unknown type. */
	public List<NeedTerm> needsOfServiceType(String serviceTypeId) {
		return findServiceType(serviceTypeId).stream()
			.flatMap(type -> type.needIds().stream())
			.flatMap(id -> findNeed(id).stream())
			.toList();
	}

	/** Types that usually answer a need, in their order; retired ones are left out. */
	public List<ServiceTypeTerm> serviceTypesFor(String needId) {
		return serviceTypes().stream().filter(type -> type.needIds().contains(needId)).toList();
	}

	/** Reads the terms again, after local additions were committed. */
	public void reload() {
		snapshot = rows.read();
	}

}
