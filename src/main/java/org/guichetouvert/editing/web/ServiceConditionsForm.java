package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.Map;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceDetails.Cost;
import org.guichetouvert.directory.ServiceSnapshot;
import org.springframework.stereotype.Component;

/** What one should know and bring, and what it costs. */
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
		return new Typed.Filling().put("conditions", says.conditions()).put("documents", says.documents()).put("fee", says.cost().fee().code())
			.put("price", says.cost().note()).put("warning", says.warning()).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		ServiceDetails says = entry.details();
		Fee fee = Options.find(Fee.class, typed.text("fee")).orElse(null);
		if (fee == null) {
			problems.add("fee", "editing.service.choose");
			return entry;
		}
		return entry.withDetails(says.withConditions(typed.localized("conditions", says.conditions()))
			.withDocuments(typed.localized("documents", says.documents()))
			.withCost(new Cost(fee, typed.localized("price", says.cost().note()))).withWarning(typed.localized("warning", says.warning())));
	}

	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		return Map.of("fee", Options.of(Arrays.stream(Fee.values()).map(one -> Options.Option.of(one.code(), fee(one, words))).toList()));
	}

	static String fee(Fee fee, Words words) {
		return fee == Fee.UNKNOWN ? words.say("editing.service.unknown") : words.say("site.fee." + fee.code());
	}

}
