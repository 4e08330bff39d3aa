package org.guichetouvert.colleagues.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.colleagues.ColleagueNotes;
import org.guichetouvert.colleagues.FunctionSearch;
import org.guichetouvert.colleagues.FunctionsAsked;
import org.guichetouvert.colleagues.FunctionsFound;
import org.guichetouvert.colleagues.ShownCatalogue.Link;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.guichetouvert.colleagues.ShownCatalogue.Text;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.search.Understood;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the page of who deals with something. */
@Component
class FunctionsPage {

	/** Services of one function that are shown. */
	private static final int SERVICES = 3;

	private final FunctionSearch search;

	private final ColleagueNotes notes;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	FunctionsPage(FunctionSearch search, ColleagueNotes notes, Taxonomy taxonomy, AreaTree areas) {
		this.search = search;
		this.notes = notes;
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	FunctionsView of(FunctionsAsked asked, Circle circle, Shown shown) {
		if (asked.isNothing()) {
			return new FunctionsView("", "", false, null, List.of(), false, 0, null, null);
		}
		FunctionsFound found = search.find(asked, circle);
		var around = new Around(found, shown);
		List<FunctionsView.Section> sections = Stream
			.of(section(found.named() ? "named" : found.area() == null ? "anywhere" : "here", found.here(), around), section("elsewhere", found.elsewhere(), around),
					section("general", found.general(), around))
			.filter(section -> !section.functions().isEmpty()).toList();
		AreaNode area = found.area();
		return new FunctionsView(asked.words(), asked.name(), true, meanings(asked, found.understood(), shown), sections, found.named(),
				found.left(), area == null ? null : link(area, asked), area == null ? null : off(asked, area.slug()));
	}

	private FunctionsView.Section section(String id, List<ContactEntry> contacts, Around around) {
		return new FunctionsView.Section(id, contacts.stream().map(around::found).toList());
	}

	private static Link link(AreaNode area, FunctionsAsked asked) {
		return new Link(Text.of(area.name().in(asked.language())), "/quartiers/" + area.slug());
	}

	private FunctionsView.@Nullable Meanings meanings(FunctionsAsked asked, @Nullable Understood understood, Shown shown) {
		if (understood == null) {
			return null;
		}
		List<FunctionsView.Meaning> needs = understood.needs().stream()
			.map(need -> meaning(asked, need.needId(), shown.need(need.needId()))).toList();
		List<FunctionsView.Meaning> types = understood.types().stream().map(Understood.Type::typeId)
			.flatMap(id -> taxonomy.findServiceType(id).stream())
			.map(type -> meaning(asked, type.id(), type.label().in(asked.language()))).toList();
		AreaNode area = understood.area();
		return new FunctionsView.Meanings(needs, types, area == null || area.is(AreaKind.REGION) ? null
				: new FunctionsView.Place(meaning(asked, area.slug(), area.name().in(asked.language())), List.of()), null,
				understood.corrected());
	}

	private static FunctionsView.Meaning meaning(FunctionsAsked asked, String id, String words) {
		return new FunctionsView.Meaning(id, words, null, off(asked, id));
	}

	/** The same words, without something that was understood. */
	private static String off(FunctionsAsked asked, String id) {
		String taken = Stream.concat(asked.notMeant().stream(), Stream.of(id)).distinct().sorted()
			.map(one -> "&pas=" + UriUtils.encode(one, StandardCharsets.UTF_8)).collect(Collectors.joining());
		return "/collegues/fonctions?q=" + UriUtils.encode(asked.words(), StandardCharsets.UTF_8) + taken;
	}

	/** What stands around the functions: their services, and how many notes these have. */
	private final class Around {

		private final Map<UUID, ServiceLine> services;

		private final Map<UUID, Integer> counts;

		private final Shown shown;

		Around(FunctionsFound found, Shown shown) {
			this.shown = shown;
			this.services = shown.services(found.serviceIds()).stream().collect(Collectors.toMap(ServiceLine::id, Function.identity()));
			this.counts = notes.counts(services.keySet(), shown.instant().toLocalDate());
		}

		FunctionsView.Found found(ContactEntry contact) {
			List<FunctionsView.At> at = contact.serviceIds().stream().map(services::get).filter(Objects::nonNull)
				.sorted((one, other) -> one.name().text().compareTo(other.name().text())).limit(SERVICES)
				.map(service -> new FunctionsView.At(service, counts.getOrDefault(service.id(), 0))).toList();
			return new FunctionsView.Found(shown.function(contact), at, contact.needIds().stream().map(shown::need).sorted().toList(),
					contact.areaIds().stream().flatMap(id -> areas.findById(id).stream())
						.map(area -> shown.text(area.name())).filter(Objects::nonNull).map(Text::text).sorted().toList());
		}

	}

}
