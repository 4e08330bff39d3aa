package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.Slugs;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** Gathers what a service at a place is found by. Of persons it knows nothing, of a hidden place no address. */
@Component
class PlaceDocuments {

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	PlaceDocuments(Taxonomy taxonomy, AreaTree areas) {
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	/** @param row of the same place */
	PlaceDocument of(ServiceEntry service, PlaceRow row) {
		ServiceSnapshot snapshot = service.snapshot();
		var names = new ArrayList<LocalizedText>(List.of(snapshot.details().name()));
		if (service.organization() != null) {
			names.add(service.organization().details().name());
			names.add(service.organization().details().acronym());
		}
		var titles = new Gathering();
		names.forEach(titles::add);
		if (row.typeId() != null) {
			taxonomy.findServiceType(row.typeId()).ifPresent(titles::add);
		}
		var texts = new Gathering().addAll(titles);
		row.needIds().stream().sorted().flatMap(id -> taxonomy.findNeed(id).stream()).forEach(texts::add);
		snapshot.needs().stream().map(NeedServed::sentence).forEach(texts::add);
		Stream.of(snapshot.details().description(), snapshot.details().audience().note(), snapshot.details().conditions())
			.forEach(texts::add);
		if (service.organization() != null) {
			texts.add(service.organization().details().description());
		}
		row.areaIds().stream().flatMap(id -> areas.findById(id).stream()).forEach(texts::add);
		snapshot.places().stream().filter(place -> place.id().equals(row.id()))
			.flatMap(place -> service.findLocation(place).stream()).filter(location -> !location.hidden()).forEach(texts::add);
		return new PlaceDocument(service.id(), wholeNames(names), titles.words(), texts.words());
	}

	/** Changes whenever other words would be gathered for the same service. */
	int fingerprint() {
		List<Integer> types = taxonomy.serviceTypes().stream()
			.map(type -> Objects.hash(type.id(), type.label(), type.acronym(), type.expansion(), type.needIds()))
			.toList();
		List<Integer> places = Stream.of(areas.municipalities(), areas.lived(), areas.neighbourhoods()).flatMap(List::stream)
			.map(area -> Objects.hash(area.id(), area.name(), area.aliases())).toList();
		List<Integer> needs = taxonomy.needs().stream().map(need -> Objects.hash(need.id(), need.label())).toList();
		return Objects.hash(needs, types, places);
	}

	private static Set<String> wholeNames(Collection<LocalizedText> names) {
		var whole = new LinkedHashSet<String>();
		names.forEach(name -> name.texts().values().stream().map(Slugs::of).forEach(whole::add));
		return whole;
	}

	/** Texts by language; what is in neither French nor Dutch is in {@code all}, as those are. */
	private static final class Gathering {

		private final Set<String> french = new LinkedHashSet<>();

		private final Set<String> dutch = new LinkedHashSet<>();

		private final Set<String> all = new LinkedHashSet<>();

		/** A name in one language only is a name in the other too. */
		void add(LocalizedText text) {
			french.add(text.findIn("fr").or(() -> text.findIn("nl")).orElse(""));
			dutch.add(text.findIn("nl").or(() -> text.findIn("fr")).orElse(""));
			all.addAll(text.texts().values());
		}

		/** Other words for it are understood when somebody types them, so that one added today is known today. */
		void add(NeedTerm need) {
			add(need.label());
		}

		/** Whoever types CPAS also means OCMW. */
		void add(ServiceTypeTerm type) {
			Stream.of(type.label(), type.acronym(), type.expansion()).forEach(text -> all.addAll(text.texts().values()));
			Stream.of(type.label(), type.acronym(), type.expansion()).forEach(text -> {
				text.findIn("fr").ifPresent(french::add);
				text.findIn("nl").ifPresent(dutch::add);
			});
		}

		void add(AreaNode area) {
			add(area.name());
			all.addAll(area.aliases());
			french.addAll(area.aliases());
			dutch.addAll(area.aliases());
		}

		void add(LocationDetails location) {
			add(location.name());
			LocationDetails.PostalAddress address = location.address();
			Stream.of(address.street(), address.houseNumber(), address.postcode(), address.city()).filter(Objects::nonNull)
				.map(LocalizedText::french).forEach(this::add);
		}

		Gathering addAll(Gathering others) {
			french.addAll(others.french);
			dutch.addAll(others.dutch);
			all.addAll(others.all);
			return this;
		}

		PlaceDocument.Words words() {
			return new PlaceDocument.Words(join(french), join(dutch), join(all));
		}

		private static String join(Set<String> texts) {
			return String.join(" . ", texts);
		}

	}

}
