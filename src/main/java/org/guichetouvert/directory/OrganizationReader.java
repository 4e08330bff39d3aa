package org.guichetouvert.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an organization with those around it, as values. */
@Component
@Transactional(readOnly = true)
public class OrganizationReader {

	private final EntityManager entities;

	private final SlugBook slugs;

	OrganizationReader(EntityManager entities, SlugBook slugs) {
		this.entities = entities;
		this.slugs = slugs;
	}

	/** An organization, ended ones too. */
	public Optional<Profile> find(UUID id) {
		List<Organization> found = entities.createQuery("""
				select o from Organization o where o.id = :id or o.details.parentId = :id
				or o.id = (select c.details.parentId from Organization c where c.id = :id)
				""", Organization.class).setParameter("id", id).getResultList();
		return found.stream().filter(one -> one.id().equals(id)).findFirst().map(own -> profile(own, found));
	}

	/** Those of these organizations that are in the catalogue, ended ones too, by id. */
	public Map<UUID, ServiceEntry.OrganizationEntry> list(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<UUID, String> addresses = slugs.slugsOf(EntryKind.ORGANIZATION, ids);
		return entities.createQuery("select o from Organization o where o.id in :ids", Organization.class).setParameter("ids", ids)
			.getResultStream().collect(Collectors.toMap(Organization::id, one -> new ServiceEntry.OrganizationEntry(one.id(),
					addresses.getOrDefault(one.id(), one.id().toString()), one.details())));
	}

	private Profile profile(Organization own, List<Organization> found) {
		Map<UUID, String> addresses = slugs.slugsOf(EntryKind.ORGANIZATION, found.stream().map(Organization::id).toList());
		ServiceEntry.OrganizationEntry parent = null;
		var children = new ArrayList<ServiceEntry.OrganizationEntry>();
		for (Organization one : found) {
			var entry = new ServiceEntry.OrganizationEntry(one.id(), addresses.getOrDefault(one.id(), one.id().toString()), one.details());
			if (one.id().equals(own.details().parentId())) {
				parent = entry;
			}
			else if (Objects.equals(own.id(), one.details().parentId())) {
				children.add(entry);
			}
		}
		return new Profile(own.details(), parent, children, publishedBy(own.id()));
	}

	private List<UUID> publishedBy(UUID organizationId) {
		return entities.createQuery("select s.id from Service s where s.organizationId = :id and s.state = :published", UUID.class)
			.setParameter("id", organizationId).setParameter("published", ServiceState.PUBLISHED).getResultList();
	}

	/**
	 * An organization and those around it.
	 *
	 * @param parent what it belongs to; null when nothing
	 * @param children what belongs to it
	 * @param serviceIds services that it runs itself and that are published
	 */
	public record Profile(OrganizationDetails details, ServiceEntry.@Nullable OrganizationEntry parent,
			List<ServiceEntry.OrganizationEntry> children, List<UUID> serviceIds) {
	}

}
