package org.guichetouvert.exchange.upload;

import org.guichetouvert.directory.EntryKind;

/**
 * What may stand on an entry since an import touched it, so that the import can't take it back. SQL over {@code m}, which has kind,
 * entry_id, import_id and first, the change of the catalogue by which the import touched it first.
 */
final class EntryUse {

	/** Where nothing that stands on it is about to go. */
	static final String NOBODY = "select null::uuid where false";

	/** Whether somebody changed it, or another import. */
	static final String CHANGED = """
			exists (select from revision r where r.kind = m.kind and r.entry_id = m.entry_id and r.catalogue_version > m.first
				and r.import_id is distinct from m.import_id)""";

	/** The last import that read it over since, or at the same time, though it may have changed nothing: its source counts on it. */
	static final String NEWER = """
			(select newer.import_id from import_base newer join import_run later on later.id = newer.import_id
				where newer.level = m.kind and newer.target_id = m.entry_id and newer.import_id <> m.import_id
				and later.started_at >= (select started_at from import_run where id = m.import_id)
				order by later.started_at desc limit 1)""";

	/** Whether the import brought it, which was not there, or no longer. */
	static final String BROUGHT = """
			coalesce((select b.action from revision b where b.kind = m.kind and b.entry_id = m.entry_id and b.catalogue_version < m.first
				order by b.catalogue_version desc limit 1), 'removed') = 'removed'""";

	private EntryUse() {
	}

	/**
	 * Whether anything else stands on an entry of this kind, so that it can't be taken out without it: what a merge needs to be taken
	 * apart again stands on it too.
	 *
	 * @param services query of the ids of those that let go of it
	 * @param contacts the same of functions
	 */
	static String of(EntryKind kind, String services, String contacts) {
		return switch (kind) {
			case CONTACT -> "exists (select from contact where deputy_id = m.entry_id)";
			case SERVICE -> """
					(exists (select from partnership where m.entry_id in (from_service_id, to_service_id))
					or exists (select from contact_service where service_id = m.entry_id and contact_id not in (%s))
					or exists (select from note where service_id = m.entry_id) or exists (select from report where service_id = m.entry_id)
					or exists (select from membership where service_id = m.entry_id)
					or exists (select from service_link where service_id = m.entry_id)
					or exists (select from access_period where relayed_by_service_id = m.entry_id)
					or exists (select from round_visit where service_id = m.entry_id))""".formatted(contacts);
			case LOCATION -> """
					(exists (select from service_at_location where location_id = m.entry_id and service_id not in (%s))
					or exists (select from round_visit where location_id = m.entry_id)
					or exists (select from entry_merge e, jsonb_build_object('places', jsonb_build_array(jsonb_build_object(
						'locationId', m.entry_id))) there where e.ledger is not null and e.kind = 'service'
						and (e.gone_before @> there or e.kept_before @> there)))""".formatted(services);
			case ORGANIZATION -> """
					(exists (select from service where organization_id = m.entry_id and id not in (%s))
					or exists (select from organization where parent_id = m.entry_id)
					or exists (select from contact where organization_id = m.entry_id and id not in (%s))
					or exists (select from partnership where m.entry_id in (from_organization_id, to_organization_id))
					or exists (select from disruption_organization where organization_id = m.entry_id)
					or exists (select from entry_merge where ledger is not null and m.entry_id::text in (gone_before ->> 'organizationId',
						kept_before ->> 'organizationId', gone_before ->> 'parentId', kept_before ->> 'parentId')))""".formatted(services,
				contacts);
			case PARTNERSHIP, DISRUPTION, GAP_STATEMENT, REPORT -> "false";
		};
	}

}
