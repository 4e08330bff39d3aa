package org.guichetouvert.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;

import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;

/** A function one can turn to, with its needs, areas and services; the person who holds it stands apart. */
@Entity
public class Contact extends Entry {

	@Embedded
	private ContactDetails details;

	private @Nullable UUID personId;

	private @Nullable UUID organizationId;

	private @Nullable UUID deputyId;

	private boolean demo;

	@ElementCollection
	@CollectionTable(name = "contact_service", joinColumns = @JoinColumn(name = "contact_id"))
	@Column(name = "service_id")
	private Set<UUID> serviceIds = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "contact_need", joinColumns = @JoinColumn(name = "contact_id"))
	@Column(name = "need_id")
	private Set<String> needIds = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "contact_area", joinColumns = @JoinColumn(name = "contact_id"))
	@Column(name = "area_id")
	private Set<UUID> areaIds = new HashSet<>();

	@OneToMany(mappedBy = "contact", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<ContactMeans> means = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Contact() {
	}

	public Contact(UUID id, ContactDetails details, boolean demo) {
		super(id);
		this.details = details;
		this.demo = demo;
	}

	public void describe(ContactDetails changed) {
		details = changed;
	}

	/** Whoever held it before takes her own lines along. */
	public void isHeldBy(@Nullable Person person) {
		UUID next = person == null ? null : person.id();
		means.removeIf(one -> one.personId().filter(owner -> !owner.equals(next)).isPresent());
		personId = next;
	}

	public void isReplacedBy(@Nullable Contact deputy) {
		deputyId = deputy == null ? null : deputy.id();
	}

	public void belongTo(@Nullable UUID changedOrganizationId) {
		organizationId = changedOrganizationId;
	}

	/** Replaces the services it answers for. */
	public void answerFor(Collection<UUID> services) {
		serviceIds.retainAll(services);
		serviceIds.addAll(services);
	}

	/** Replaces the needs and areas it deals with. */
	public void dealWith(Collection<String> needs, Collection<UUID> areas) {
		needIds.retainAll(needs);
		needIds.addAll(needs);
		areaIds.retainAll(areas);
		areaIds.addAll(areas);
	}

	/**
	 * A line of the function, or of the person where one holds it.
	 *
	 * @throws IllegalArgumentException when others than coordinators would read it without consent
	 */
	public ContactMeans addMeans(UUID meansId, MeansKind kind, String value, Circle circle, @Nullable Consent consent) {
		var added = new ContactMeans(meansId, this, personId, new ContactMeans.Line(kind, value), circle, consent);
		means.add(added);
		return added;
	}

	public void removeMeans(ContactMeans removed) {
		means.remove(removed);
	}

	/** Removes the lines of a person: all but those of somebody else where she holds it, else those that are hers. */
	void forget(UUID forgotten) {
		boolean held = forgotten.equals(personId);
		means.removeIf(one -> one.personId().map(forgotten::equals).orElse(held));
		if (held) {
			personId = null;
		}
	}

	public ContactDetails details() {
		return details;
	}

	public Optional<UUID> personId() {
		return Optional.ofNullable(personId);
	}

	public Set<UUID> serviceIds() {
		return Collections.unmodifiableSet(serviceIds);
	}

	public Set<String> needIds() {
		return Collections.unmodifiableSet(needIds);
	}

	public Set<UUID> areaIds() {
		return Collections.unmodifiableSet(areaIds);
	}

	public Optional<UUID> organizationId() {
		return Optional.ofNullable(organizationId);
	}

	public Optional<UUID> deputyId() {
		return Optional.ofNullable(deputyId);
	}

	public List<ContactMeans> means() {
		return Collections.unmodifiableList(means);
	}

	public boolean isDemo() {
		return demo;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.CONTACT;
	}

	@Override
	public Snapshot snapshot() {
		return new Snapshot(details, personId, organizationId, deputyId, serviceIds.stream().sorted().toList(),
				needIds.stream().sorted().toList(), areaIds.stream().sorted().toList(),
				means.stream().map(ContactMeans::id).sorted().toList());
	}

	@Override
	Object unrecorded() {
		return means.stream().sorted(Comparator.comparing(ContactMeans::id)).map(ContactMeans::agreed).toList();
	}

	/** A contact as values; the person and the means only by their ids. */
	public record Snapshot(ContactDetails details, @Nullable UUID personId, @Nullable UUID organizationId,
			@Nullable UUID deputyId, List<UUID> serviceIds, List<String> needIds, List<UUID> areaIds, List<UUID> meansIds) {
	}

}
