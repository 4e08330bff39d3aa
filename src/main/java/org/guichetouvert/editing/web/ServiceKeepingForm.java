package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** What kind of service it is, whose school holidays it follows, and which coordination keeps the entry. */
@Component
class ServiceKeepingForm implements SectionForm<ServiceSnapshot> {

	private final Desk desk;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	ServiceKeepingForm(Desk desk, Taxonomy taxonomy, AreaTree areas) {
		this.desk = desk;
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "tenue";
	}

	@Override
	public String template() {
		return "service-keeping";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		ServiceDetails says = entry.details();
		return new Typed.Filling().put("type", says.typeId()).put("calendar", says.schoolCalendar() == null ? "" : says.schoolCalendar().code())
			.put("keeper", says.responsibleAreaId()).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		ServiceDetails says = entry.details();
		String type = typed.textOrNull("type");
		Community calendar = Options.find(Community.class, typed.text("calendar")).orElse(null);
		String keeper = typed.text("keeper");
		Optional<AreaNode> area = choices(says).stream().filter(one -> one.id().toString().equals(keeper)).findFirst();
		if (type != null && types(says).noneMatch(one -> one.id().equals(type))) {
			problems.add("type", "editing.service.choose");
		}
		if (calendar == null && !typed.text("calendar").isEmpty()) {
			problems.add("calendar", "editing.service.choose");
		}
		if (assigns() && area.isEmpty() && !keeper.isEmpty()) {
			problems.add("keeper", "editing.service.choose");
		}
		UUID responsible = assigns() ? area.map(AreaNode::id).orElse(null) : says.responsibleAreaId();
		return entry.withDetails(says.withTypeId(type).withSchoolCalendar(calendar).withResponsibleAreaId(responsible));
	}

	/** Who keeps an entry is for those to say who keep entries. */
	private boolean assigns() {
		return desk.reader().role() != Role.PROFESSIONAL;
	}

	private Stream<ServiceTypeTerm> types(ServiceDetails says) {
		return Stream.concat(taxonomy.serviceTypes().stream(),
				says.typeId() == null ? Stream.empty() : taxonomy.findServiceType(says.typeId()).filter(ServiceTypeTerm::retired).stream());
	}

	private List<AreaNode> choices(ServiceDetails says) {
		var choices = new ArrayList<AreaNode>(areas.municipalities());
		choices.addAll(areas.lived());
		if (says.responsibleAreaId() != null) {
			areas.findById(says.responsibleAreaId()).filter(one -> !choices.contains(one)).ifPresent(choices::add);
		}
		return choices;
	}

	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		Options types = Options.of(types(entry.details()).map(one -> Options.Option.of(one.id(), words.text(one.label()))).toList());
		Options calendars = Options.of(Stream.concat(Stream.of(Options.Option.of("", words.say("editing.service.calendar.none"))),
				Arrays.stream(Community.values())
					.map(one -> Options.Option.of(one.code(), words.say("editing.service.calendar." + one.code())))).toList());
		if (!assigns()) {
			return Map.of("type", types, "calendar", calendars);
		}
		List<AreaNode> all = choices(entry.details());
		List<AreaNode> lived = all.stream().filter(one -> !areas.municipalities().contains(one)).toList();
		return Map.of("type", types, "calendar", calendars, "keeper", new Options(List.of(
				ServiceAreasForm.group("site.form.municipalities", areas.municipalities(), words),
				ServiceAreasForm.group("site.form.lived", lived, words))));
	}

}
