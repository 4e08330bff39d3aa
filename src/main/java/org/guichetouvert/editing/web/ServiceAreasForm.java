package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.springframework.stereotype.Component;

/** Whose residents a service receives; nothing ticked where no such limit is known. */
@Component
class ServiceAreasForm implements SectionForm<ServiceSnapshot> {

	private final AreaTree areas;

	ServiceAreasForm(AreaTree areas) {
		this.areas = areas;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "habitants";
	}

	@Override
	public String template() {
		return "service-areas";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		return new Typed.Filling().putAll("areas", entry.areasServed()).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		Set<String> known = choices(entry.areasServed()).stream().flatMap(List::stream)
			.map(area -> area.id().toString()).collect(Collectors.toSet());
		List<String> chosen = typed.all("areas");
		if (!known.containsAll(chosen)) {
			problems.add("areas", "editing.service.choose");
			return entry;
		}
		return entry.withAreasServed(chosen.stream().map(UUID::fromString).toList());
	}

	/** Municipalities, lived quartiers, and whatever else is said already. */
	private List<List<AreaNode>> choices(Collection<UUID> present) {
		var others = new LinkedHashSet<AreaNode>();
		present.forEach(id -> areas.findById(id).ifPresent(others::add));
		others.removeAll(areas.municipalities());
		others.removeAll(areas.lived());
		return List.of(areas.municipalities(), areas.lived(), List.copyOf(others));
	}

	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		List<List<AreaNode>> choices = choices(entry.areasServed());
		var groups = new ArrayList<Options.Group>();
		groups.add(group("site.form.municipalities", choices.get(0), words));
		groups.add(group("site.form.lived", choices.get(1), words));
		if (!choices.get(2).isEmpty()) {
			groups.add(group("editing.service.areas.others", choices.get(2), words));
		}
		return Map.of("areas", new Options(groups));
	}

	static Options.Group group(String title, List<AreaNode> areas, Words words) {
		return new Options.Group(words.say(title), areas.stream()
			.map(area -> Options.Option.of(area.id().toString(), words.text(area.name()))).toList());
	}

}
