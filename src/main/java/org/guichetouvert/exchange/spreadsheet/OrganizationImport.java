package org.guichetouvert.exchange.spreadsheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.exchange.columns.Fact;
import org.guichetouvert.exchange.columns.OrganizationFacts;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Candidate;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Organizations of a file: found by enterprise number, else by name, else new. */
@Component
class OrganizationImport {

	private static final Set<String> COLUMNS = OrganizationFacts.ALL.stream().map(Fact::id).collect(Collectors.toSet());

	private final ImportRows rows;

	private final ImportBases bases;

	private final JdbcTemplate jdbc;

	OrganizationImport(ImportRows rows, ImportBases bases, JdbcTemplate jdbc) {
		this.rows = rows;
		this.bases = bases;
		this.jdbc = jdbc;
	}

	/** Those that this import did not see to yet, each with what is known of it. Writes nothing. */
	Map<String, Resolved> resolve(ImportContext context, Collection<String> keys, BatchOutcome outcome) {
		List<String> open = keys.stream().distinct()
			.filter(key -> !key.isEmpty() && !context.organizations().containsKey(key)).toList();
		Map<String, List<Statement>> statements = open.isEmpty() ? Map.of() : rows.organizations(context.importId(), open, COLUMNS);
		Map<String, Base> known = open.isEmpty() ? Map.of() : bases.find(context.source(), Level.ORGANIZATION, open);
		var resolved = new HashMap<String, Resolved>();
		open.forEach(key -> {
			Said said = Said.of(statements.getOrDefault(key, List.of()), COLUMNS, outcome::remark);
			Base base = known.get(key);
			Optional<UUID> decided = context.decisions().organizations().get(ImportDecisions.markOf(key));
			List<UUID> found = base != null ? List.of(base.targetId()) : decided != null ? decided.stream().toList() : find(said);
			resolved.put(key, new Resolved(said, base, found));
		});
		return resolved;
	}

	private List<UUID> find(Said said) {
		List<UUID> byNumber = said.cell("enterprise_number").isEmpty() ? List.of() : jdbc.queryForList("""
				select id from organization where enterprise_number = ? and not demo and ended_on is null""", UUID.class,
				said.cell("enterprise_number"));
		String name = said.cell("organization").isEmpty() ? said.cell("organization_nl") : said.cell("organization");
		return !byNumber.isEmpty() || name.isEmpty() ? byNumber : jdbc.queryForList("""
				select id from organization where fold_words(name ->> 'fr') = fold_words(?) and not demo and ended_on is null
				and (enterprise_number is null or ? in ('', enterprise_number))""", UUID.class, name, said.cell("enterprise_number"));
	}

	/** Those of these organizations that bear one name, for whoever is to choose. */
	List<Candidate> describe(List<UUID> found) {
		return jdbc.query("""
				select o.id, coalesce(o.name ->> 'fr', o.name ->> 'nl', '?'), coalesce(o.enterprise_number, ''),
					(select count(*) from service s where s.organization_id = o.id) from organization o where o.id = any (?) order by 2, 4 desc""",
				(row, index) -> new Candidate(row.getObject(1, UUID.class), row.getString(2)
						+ (row.getString(3).isEmpty() ? "" : " · " + row.getString(3)) + " · " + row.getLong(4)),
				(Object) found.toArray(UUID[]::new));
	}

	/** @return id, or empty for one that has no name and is not known */
	Optional<UUID> write(Catalogue.Session session, String key, Resolved resolved, Reach reach, BatchOutcome outcome) {
		Said said = resolved.said();
		if (!resolved.found().isEmpty() && !reach.holdsOrganization(resolved.found().get(0))) {
			outcome.organizations.put(key, resolved.found().get(0));
			return Optional.of(resolved.found().get(0));
		}
		if (resolved.found().isEmpty()) {
			return add(session, key, said, outcome);
		}
		UUID id = resolved.found().get(0);
		Map<String, String> base = resolved.base() == null ? Map.of() : resolved.base().cells();
		if (resolved.base() == null || said.differsFrom(base)) {
			session.find(Organization.class, id).ifPresentOrElse(organization -> update(organization, key, base, said, outcome),
					() -> outcome.remark(Remark.conflict(said.line("organization"), "organization", said.cell("organization"),
							"exchange.conflict.removed")));
		}
		outcome.organizations.put(key, id);
		return Optional.of(id);
	}

	private static Optional<UUID> add(Catalogue.Session session, String key, Said said, BatchOutcome outcome) {
		LocalizedText name = LocalizedText.EMPTY.with("fr", said.cell("organization")).with("nl", said.cell("organization_nl"));
		if (name.isEmpty()) {
			outcome.remark(Remark.refused(said.line("enterprise_number"), "enterprise_number", said.cell("enterprise_number"),
					"exchange.row.organizationUnknown"));
			return Optional.empty();
		}
		var merge = Merge.of(OrganizationFacts.ALL, OrganizationDetails.named(name), Map.of(), said.cells(), true);
		UUID id = session.add(new Organization(UUID.randomUUID(), merge.details(), false)).id();
		outcome.keep(Level.ORGANIZATION, key, new Base(id, merge.base()));
		outcome.organizations.put(key, id);
		return Optional.of(id);
	}

	private static void update(Organization organization, String key, Map<String, String> base, Said said, BatchOutcome outcome) {
		var merge = Merge.of(OrganizationFacts.ALL, organization.details(), base, said.cells(), false,
				column -> outcome.decision(said.line(column), column));
		organization.describe(merge.details());
		merge.conflicts().forEach(conflict -> outcome.conflict(said.line(conflict.column()), conflict));
		outcome.keep(Level.ORGANIZATION, key, new Base(organization.id(), merge.base()));
		if (merge.applied()) {
			outcome.changed(said.line(""));
			outcome.touch(said.line(""), EntryKind.ORGANIZATION, organization.id());
		}
	}

	/**
	 * @param base null when this source brings it for the first time
	 * @param found candidates in the catalogue; none for a new one
	 */
	record Resolved(Said said, @Nullable Base base, List<UUID> found) {

		boolean isAmbiguous() {
			return found.size() > 1;
		}

	}

}
