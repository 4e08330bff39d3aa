package org.guichetouvert.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.shared.Slugs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Present and past slugs of organizations and services; none is ever given twice. */
@Component
public class SlugBook {

	private final JdbcTemplate jdbc;

	SlugBook(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives entries that are new a slug made from their name, with a number where the plain one was ever taken. An entry keeps
	 * its slug when its name changes, so that its address stays.
	 */
	void giveNew(Collection<Entry> entries) {
		var names = new LinkedHashMap<Entry, String>();
		for (Entry entry : entries) {
			if (entry instanceof Organization organization) {
				names.put(entry, Slugs.of(organization.details().name().in("fr")));
			}
			else if (entry instanceof Service service) {
				names.put(entry, Slugs.of(service.details().name().in("fr")));
			}
		}
		names.keySet().removeIf(withPresentSlug(names.keySet())::contains);
		if (!names.isEmpty()) {
			Set<UUID> served = insertAll(names);
			names.keySet().removeIf(entry -> served.contains(entry.id()));
			names.forEach(this::giveNumbered);
		}
	}

	/** Those that have an address already, such as an entry that was taken out and comes back: they keep it. */
	private Set<Entry> withPresentSlug(Set<Entry> entries) {
		return entries.stream().collect(Collectors.groupingBy(Entry::kind)).entrySet().stream().flatMap(group -> {
			Map<UUID, String> present = slugsOf(group.getKey(), group.getValue().stream().map(Entry::id).toList());
			return group.getValue().stream().filter(entry -> present.containsKey(entry.id()));
		}).collect(Collectors.toSet());
	}

	/** @return ids of those whose slug was free */
	private Set<UUID> insertAll(Map<Entry, String> slugs) {
		return new HashSet<>(jdbc.query("""
				insert into slug (kind, slug, target_id) select * from unnest(?, ?, ?) on conflict do nothing returning target_id""",
				(row, index) -> row.getObject(1, UUID.class),
				slugs.keySet().stream().map(entry -> entry.kind().code()).toArray(String[]::new), slugs.values().toArray(String[]::new),
				slugs.keySet().stream().map(Entry::id).toArray(UUID[]::new)));
	}

	private void giveNumbered(Entry entry, String base) {
		int number = lastNumber(entry.kind(), base) + 1;
		while (jdbc.update("insert into slug (kind, slug, target_id) values (?, ?, ?) on conflict do nothing", entry.kind().code(),
				base + "-" + number, entry.id()) == 0) {
			number++;
		}
	}

	/** Hundreds of services are called the same: trying each number in turn would take hundreds of statements for the last. */
	private int lastNumber(EntryKind kind, String base) {
		Integer last = jdbc.queryForObject("""
				select max(substring(slug from '[0-9]{1,6}$')::integer) from slug
				where kind = ? and slug between ? and ? and slug ~ '-[0-9]{1,6}$' and left(slug, length(?)) = ?
				and length(slug) - length(?) <= 7""", Integer.class,
				kind.code(), base + "-0", base + "-9999999", base + "-", base + "-", base);
		return last == null ? 1 : last;
	}

	/** What a present or past slug leads to. */
	public Optional<Target> find(EntryKind kind, String slug) {
		return jdbc.query("""
				select s.target_id, c.slug from slug s join slug c on c.kind = s.kind and c.target_id = s.target_id and c.current
				where s.kind = ? and s.slug = ?
				""", (row, index) -> new Target(row.getObject(1, UUID.class), row.getString(2)), kind.code(), slug).stream()
			.findFirst();
	}

	/** The present slug of each entry that has one. */
	public Map<UUID, String> slugsOf(EntryKind kind, Collection<UUID> entryIds) {
		var slugs = new HashMap<UUID, String>();
		jdbc.query("select target_id, slug from slug where kind = ? and current and target_id = any (?)",
				row -> {
					slugs.put(row.getObject(1, UUID.class), row.getString(2));
				}, kind.code(), entryIds.toArray(UUID[]::new));
		return slugs;
	}

	/** @param currentSlug where a past slug should redirect to */
	public record Target(UUID id, String currentSlug) {
	}

}
