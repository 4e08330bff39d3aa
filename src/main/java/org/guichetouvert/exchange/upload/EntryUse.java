package org.guichetouvert.exchange.upload;

/** Whether anything else stands on an entry, so that it can't be taken out without it. */
final class EntryUse {

	/** SQL over {@code m}, which has kind and entry_id. */
	static final String IN_USE = """
			case m.kind
			when 'service' then exists (select from partnership where m.entry_id in (from_service_id, to_service_id))
				or exists (select from contact_service where service_id = m.entry_id) or exists (select from note where service_id = m.entry_id)
				or exists (select from report where service_id = m.entry_id) or exists (select from membership where service_id = m.entry_id)
				or exists (select from service_link where service_id = m.entry_id)
				or exists (select from access_period where relayed_by_service_id = m.entry_id)
				or exists (select from round_visit where service_id = m.entry_id)
			when 'location' then exists (select from service_at_location where location_id = m.entry_id)
				or exists (select from round_visit where location_id = m.entry_id)
			when 'organization' then exists (select from service where organization_id = m.entry_id)
				or exists (select from organization where parent_id = m.entry_id) or exists (select from contact where organization_id = m.entry_id)
				or exists (select from partnership where m.entry_id in (from_organization_id, to_organization_id))
				or exists (select from disruption_organization where organization_id = m.entry_id)
			else false end""";

	private EntryUse() {
	}

}
