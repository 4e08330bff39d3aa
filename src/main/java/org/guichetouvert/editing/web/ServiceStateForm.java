package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.springframework.stereotype.Component;

/** Ends a service, and brings it back. */
@Component
class ServiceStateForm implements SectionForm<ServiceSnapshot> {

	private final Desk desk;

	ServiceStateForm(Desk desk) {
		this.desk = desk;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "etat";
	}

	@Override
	public String template() {
		return "service-state";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		return new Typed.Filling().put("state", entry.state().code()).put("since", Dates.typed(entry.endedOn())).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		ServiceState state = Options.find(ServiceState.class, typed.text("state")).filter(one -> isOffered(one, entry)).orElse(null);
		if (state == null) {
			problems.add("state", "editing.service.choose");
			return entry;
		}
		if (state != ServiceState.ENDED) {
			return entry.withState(state, null);
		}
		LocalDate today = desk.words().today();
		LocalDate since = typed.date("since").map(DatedPoint::date).orElse(null);
		if (since == null) {
			problems.add("since", typed.isNoDate("since") ? "editing.service.date" : "editing.service.state.since");
		}
		else if (since.isAfter(today)) {
			problems.add("since", "editing.service.state.future");
		}
		return since == null ? entry : entry.withState(ServiceState.ENDED, since);
	}

	/** A service that was shown once is not prepared any more. */
	private static boolean isOffered(ServiceState state, ServiceSnapshot entry) {
		return state != ServiceState.DRAFT || entry.state() == ServiceState.DRAFT;
	}

	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		return Map.of("state", Options.of(Arrays.stream(ServiceState.values()).filter(one -> isOffered(one, entry))
			.map(one -> Options.Option.of(one.code(), words.say("editing.service.state." + one.code()))).toList()));
	}

}
