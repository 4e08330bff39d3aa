package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One statement for many doors: "toutes les mutuelles, du 12 au 20 : par téléphone seulement". */
@Entity
public class Disruption extends Entry {

	@Embedded
	private Details details;

	private boolean everywhere;

	private boolean demo;

	@ElementCollection
	@CollectionTable(name = "disruption_area", joinColumns = @JoinColumn(name = "disruption_id"))
	@Column(name = "area_id")
	private Set<UUID> areaIds = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "disruption_service_type", joinColumns = @JoinColumn(name = "disruption_id"))
	@Column(name = "service_type_id")
	private Set<String> serviceTypeIds = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "disruption_organization", joinColumns = @JoinColumn(name = "disruption_id"))
	@Column(name = "organization_id")
	private Set<UUID> organizationIds = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Disruption() {
	}

	public Disruption(UUID id, Details details, Reach reach, boolean demo) {
		super(id);
		this.details = details;
		this.demo = demo;
		concern(reach);
	}

	public void describe(Details changed) {
		details = changed;
	}

	/** Replaces whom it concerns. */
	public void concern(Reach reach) {
		everywhere = reach.isEverything();
		areaIds.clear();
		areaIds.addAll(reach.areaIds());
		serviceTypeIds.clear();
		serviceTypeIds.addAll(reach.serviceTypeIds());
		organizationIds.clear();
		organizationIds.addAll(reach.organizationIds());
	}

	public Details details() {
		return details;
	}

	public Reach reach() {
		return new Reach(Set.copyOf(areaIds), Set.copyOf(serviceTypeIds), Set.copyOf(organizationIds));
	}

	public boolean isDemo() {
		return demo;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.DISRUPTION;
	}

	@Override
	public Snapshot snapshot() {
		return new Snapshot(details, areaIds.stream().sorted().toList(), serviceTypeIds.stream().sorted().toList(),
				organizationIds.stream().sorted().toList());
	}

	public record Snapshot(Details details, List<UUID> areaIds, List<String> serviceTypeIds, List<UUID> organizationIds) {
	}

	/**
	 * @param statement what residents read
	 * @param startsOn first day
	 * @param endsOn first day on which it no longer holds
	 * @param closedKinds codes of the kinds of way in that do not work; the others do
	 */
	@Embeddable
	public record Details(@JdbcTypeCode(SqlTypes.JSON) LocalizedText statement, LocalDate startsOn, LocalDate endsOn,
			@JdbcTypeCode(SqlTypes.ARRAY) List<String> closedKinds, @Nullable String source) {

		/** @throws IllegalArgumentException when it ends before it starts or closes nothing */
		public Details {
			Entries.requireNamed(statement);
			if (!endsOn.isAfter(startsOn)) {
				throw new IllegalArgumentException("A disruption that starts on " + startsOn + " cannot end on " + endsOn);
			}
			if (closedKinds.isEmpty()) {
				throw new IllegalArgumentException("A disruption closes at least one kind of way in");
			}
			closedKinds = List.copyOf(closedKinds);
		}

		public boolean holdsOn(LocalDate date) {
			return !date.isBefore(startsOn) && date.isBefore(endsOn);
		}
	}

	/** Whom it concerns: what matches every part that is not empty; everybody when all are empty. */
	public record Reach(Set<UUID> areaIds, Set<String> serviceTypeIds, Set<UUID> organizationIds) {

		public static final Reach EVERYTHING = new Reach(Set.of(), Set.of(), Set.of());

		public boolean isEverything() {
			return areaIds.isEmpty() && serviceTypeIds.isEmpty() && organizationIds.isEmpty();
		}
	}

}
