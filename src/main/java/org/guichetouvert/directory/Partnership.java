package org.guichetouvert.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

import org.jspecify.annotations.Nullable;

/** "Avec qui": a dated, typed link between two ends, about needs. */
@Entity
public class Partnership extends Entry {

	private @Nullable UUID fromServiceId;

	private @Nullable UUID fromOrganizationId;

	private @Nullable UUID toServiceId;

	private @Nullable UUID toOrganizationId;

	private @Nullable String toWords;

	@Embedded
	private PartnershipDetails details;

	private boolean demo;

	@ElementCollection
	@CollectionTable(name = "partnership_need", joinColumns = @JoinColumn(name = "partnership_id"))
	@Column(name = "need_id")
	private Set<String> needIds = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Partnership() {
	}

	/** @throws IllegalArgumentException when the first end is not in the catalogue */
	public Partnership(UUID id, End from, End to, PartnershipDetails details, boolean demo) {
		super(id);
		if (from.words() != null) {
			throw new IllegalArgumentException("The first end of a partnership is in the catalogue: " + from.words());
		}
		this.fromServiceId = from.serviceId();
		this.fromOrganizationId = from.organizationId();
		this.toServiceId = to.serviceId();
		this.toOrganizationId = to.organizationId();
		this.toWords = to.words();
		this.details = details;
		this.demo = demo;
	}

	public void describe(PartnershipDetails changed) {
		details = changed;
	}

	/** Replaces the needs it is about. */
	public void concern(Collection<String> needs) {
		needIds.retainAll(needs);
		needIds.addAll(needs);
	}

	public End from() {
		return new End(fromServiceId, fromOrganizationId, null);
	}

	public End to() {
		return new End(toServiceId, toOrganizationId, toWords);
	}

	public PartnershipDetails details() {
		return details;
	}

	public Set<String> needIds() {
		return Collections.unmodifiableSet(needIds);
	}

	public boolean isDemo() {
		return demo;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.PARTNERSHIP;
	}

	@Override
	public Snapshot snapshot() {
		return new Snapshot(from(), to(), details, needIds.stream().sorted().toList());
	}

	public record Snapshot(End from, End to, PartnershipDetails details, List<String> needIds) {
	}

	/** One end: a service or organization of the catalogue, or words for somebody outside it. */
	public record End(@Nullable UUID serviceId, @Nullable UUID organizationId, @Nullable String words) {

		/** @throws IllegalArgumentException unless exactly one is given */
		public End {
			long given = Stream.of(serviceId, organizationId, words).filter(Objects::nonNull).count();
			if (given != 1) {
				throw new IllegalArgumentException("An end is one of service, organization, words; " + given + " were given");
			}
		}

		public static End service(UUID id) {
			return new End(id, null, null);
		}

		public static End organization(UUID id) {
			return new End(null, id, null);
		}

		public static End words(String words) {
			return new End(null, null, words);
		}
	}

}
