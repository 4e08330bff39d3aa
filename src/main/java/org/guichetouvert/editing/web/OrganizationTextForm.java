package org.guichetouvert.editing.web;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** What an organization is called and what it is. */
@Component
class OrganizationTextForm implements SectionForm<OrganizationDetails> {

	@Override
	public EntryKind kind() {
		return EntryKind.ORGANIZATION;
	}

	@Override
	public String section() {
		return "texte";
	}

	@Override
	public String template() {
		return "organization-text";
	}

	@Override
	public Class<OrganizationDetails> shape() {
		return OrganizationDetails.class;
	}

	@Override
	public Typed fill(OrganizationDetails entry) {
		return new Typed.Filling().put("name", entry.name()).put("acronym", entry.acronym()).put("description", entry.description()).done();
	}

	@Override
	public OrganizationDetails change(OrganizationDetails entry, Typed typed, Problems problems) {
		LocalizedText name = typed.localized("name", entry.name());
		if (name.isEmpty()) {
			problems.add("name.fr", "editing.problem.name");
			return entry;
		}
		return entry.withName(name).withAcronym(typed.localized("acronym", entry.acronym()))
			.withDescription(typed.localized("description", entry.description()));
	}

}
