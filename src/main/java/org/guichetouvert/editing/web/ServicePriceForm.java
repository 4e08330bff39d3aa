package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.Map;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceDetails.Cost;
import org.guichetouvert.directory.ServiceSnapshot;
import org.springframework.stereotype.Component;

/** What it costs. */
@Component
class ServicePriceForm implements SectionForm<ServiceSnapshot> {

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "prix";
	}

	@Override
	public String template() {
		return "service-price";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		Cost says = entry.details().cost();
		return new Typed.Filling().put("fee", says.fee().code()).put("price", says.note()).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		ServiceDetails says = entry.details();
		Fee fee = Options.find(Fee.class, typed.text("fee")).orElse(null);
		if (fee == null) {
			problems.add("fee", "editing.service.choose");
			return entry;
		}
		return entry.withDetails(says.withCost(new Cost(fee, typed.localized("price", says.cost().note()))));
	}

	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		return Map.of("fee", Options.of(Arrays.stream(Fee.values()).map(one -> Options.Option.of(one.code(), fee(one, words))).toList()));
	}

	static String fee(Fee fee, Words words) {
		return fee == Fee.UNKNOWN ? words.say("editing.service.unknown") : words.say("site.fee." + fee.code());
	}

}
