package org.guichetouvert.rounds.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.rounds.Doors;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the booklet of an area: all that residents may read, each service once. It is handed round in an assembly, so a place
 * that is discreet stands in it without address, and of functions only their names.
 */
@Component
class BookletPage {

	private final Doors doors;

	private final KeptServices services;

	private final DoorViews views;

	private final PeopleReader people;

	private final Taxonomy taxonomy;

	BookletPage(Doors doors, KeptServices services, DoorViews views, PeopleReader people, Taxonomy taxonomy) {
		this.doors = doors;
		this.services = services;
		this.views = views;
		this.people = people;
		this.taxonomy = taxonomy;
	}

	BookletView of(AreaNode area, boolean byStreet, RoundWords words) {
		List<ServiceEntry> all = services.list(doors.idsOf(area), words.today()).stream()
			.sorted(Comparator.comparing(service -> name(service, words), words.alphabet())).toList();
		Map<UUID, List<RoundText>> functions = new HashMap<>();
		people.contactsOf(all.stream().map(ServiceEntry::id).toList(), Circle.PUBLIC, words.today()).forEach(contact -> contact.serviceIds()
			.forEach(id -> functions.computeIfAbsent(id, key -> new ArrayList<>()).add(words.name(contact.details().function()))));
		Map<String, List<ServiceEntry>> parts = byStreet ? byStreet(all, area, words) : byFamily(all, words);
		List<BookletView.Section> sections = new ArrayList<>();
		List<BookletView.Named> index = new ArrayList<>();
		for (Map.Entry<String, List<ServiceEntry>> part : parts.entrySet()) {
			List<BookletView.Entry> entries = new ArrayList<>();
			for (ServiceEntry service : part.getValue()) {
				BookletView.Entry entry = entry(index.size() + 1, service, functions.getOrDefault(service.id(), List.of()), words);
				entries.add(entry);
				index.add(new BookletView.Named(entry.number(), entry.door().name()));
			}
			sections.add(new BookletView.Section(part.getKey(), entries));
		}
		index.sort(Comparator.comparing(one -> one.name().text(), words.alphabet()));
		return new BookletView(area.slug(), words.bare(area.name()), words.date(words.today()), index.size(), byStreet, sections, index);
	}

	private static String name(ServiceEntry service, RoundWords words) {
		return words.bare(service.snapshot().details().name());
	}

	/** Under the family of its main need, in the order of families. */
	private Map<String, List<ServiceEntry>> byFamily(List<ServiceEntry> all, RoundWords words) {
		Map<String, List<ServiceEntry>> parts = new LinkedHashMap<>();
		for (FamilyTerm family : taxonomy.families()) {
			List<ServiceEntry> own = all.stream().filter(service -> family.id().equals(family(service))).toList();
			if (!own.isEmpty()) {
				parts.put(words.bare(family.label()), own);
			}
		}
		List<ServiceEntry> others = all.stream().filter(service -> parts.values().stream().noneMatch(part -> part.contains(service))).toList();
		if (!others.isEmpty()) {
			parts.put(words.say("site.neighbourhood.others"), others);
		}
		return parts;
	}

	private String family(ServiceEntry service) {
		return service.snapshot().needs().stream().map(NeedServed::needId).flatMap(id -> taxonomy.findNeed(id).stream()).findFirst()
			.map(NeedTerm::familyId).orElse("");
	}

	/** Those without an address that is told come last. */
	private Map<String, List<ServiceEntry>> byStreet(List<ServiceEntry> all, AreaNode area, RoundWords words) {
		Map<String, List<ServiceEntry>> parts = new LinkedHashMap<>();
		record Placed(String street, int house, ServiceEntry service) {
		}
		all.stream().map(service -> {
			LocationDetails place = place(service, area);
			return new Placed(place == null ? "" : Objects.requireNonNullElse(place.address().street(), ""), house(place), service);
		}).sorted(Comparator.comparing((Placed one) -> one.street().isEmpty()).thenComparing(Placed::street, words.alphabet())
			.thenComparingInt(Placed::house)).forEach(one -> parts.computeIfAbsent(
					one.street().isEmpty() ? words.say("rounds.booklet.nostreet") : one.street(), key -> new ArrayList<>()).add(one.service()));
		return parts;
	}

	private @Nullable LocationDetails place(ServiceEntry service, AreaNode area) {
		return service.snapshot().places().stream().flatMap(place -> service.findLocation(place).stream())
			.filter(place -> isTold(service, place) && doors.isWithin(place, area)).findFirst().orElse(null);
	}

	private boolean isTold(ServiceEntry service, LocationDetails place) {
		return !place.hidden() && !doors.isDiscreet(service);
	}

	private static int house(@Nullable LocationDetails place) {
		String digits = place == null ? "" : Objects.requireNonNullElse(place.address().houseNumber(), "").replaceAll("\\D.*", "");
		return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
	}

	private BookletView.Entry entry(int number, ServiceEntry service, List<RoundText> functions, RoundWords words) {
		List<ServiceSnapshot.Place> places = service.snapshot().places();
		DoorView door = views.of(service, places.isEmpty() ? null : places.get(0), words.now(), words);
		return new BookletView.Entry(number, door, places.stream().map(place -> place(service, place, words)).toList(), functions);
	}

	private BookletView.Place place(ServiceEntry service, ServiceSnapshot.Place place, RoundWords words) {
		String address = service.findLocation(place).map(location -> isTold(service, location) ? DoorViews.address(location, words)
				: words.say("site.address.hidden")).orElse(null);
		return new BookletView.Place(address, views.of(service, place, words.now(), words).ways());
	}

}
