package org.guichetouvert.editing.web;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.springframework.stereotype.Component;

/** What one should know and bring. */
@Component
class ServiceConditionsForm implements SectionForm<ServiceSnapshot> {

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "conditions";
	}

	@Override
	public String template() {
		return "service-conditions";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		ServiceDetails says = entry.details();
		return new Typed.Filling().put("conditions", says.conditions()).put("documents", says.documents())
			.put("warning", says.warning()).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		ServiceDetails says = entry.details();
		return entry.withDetails(says.withConditions(typed.localized("conditions", says.conditions()))
			.withDocuments(typed.localized("documents", says.documents()))
			.withWarning(typed.localized("warning", says.warning())));
	}

}
