package org.guichetouvert.rounds.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
		Map<String, Gathered> names = new LinkedHashMap<>();
		Map<String, Gathered> streets = new LinkedHashMap<>();
		Map<String, Gathered> needs = new LinkedHashMap<>();
		int number = 0;
		for (Map.Entry<String, List<ServiceEntry>> part : parts.entrySet()) {
			List<BookletView.Entry> entries = new ArrayList<>();
			for (ServiceEntry service : part.getValue()) {
				number++;
				BookletView.Entry entry = entry(number, service, functions.getOrDefault(service.id(), List.of()), words);
				entries.add(entry);
				gather(names, entry.door().name(), number);
				for (String street : streets(service, area)) {
					gather(streets, new RoundText(street, null), number);
				}
				for (String need : needs(service, words)) {
					gather(needs, new RoundText(need, null), number);
				}
			}
			sections.add(new BookletView.Section(part.getKey(), entries));
		}
		List<BookletView.Index> indexes = Stream.of(index("name", names, words), byStreet ? null : index("street", streets, words),
				index("need", needs, words)).filter(one -> one != null && !one.lines().isEmpty()).toList();
		return new BookletView(area.slug(), words.bare(area.name()), words.date(words.today()), number, byStreet, sections, indexes);
	}

	/** A line of an index while it is made. */
	private record Gathered(RoundText words, List<Integer> numbers) {
	}

	private static void gather(Map<String, Gathered> lines, RoundText words, int number) {
		List<Integer> numbers = lines.computeIfAbsent(words.text().toLowerCase(Locale.ROOT), key -> new Gathered(words, new ArrayList<>())).numbers();
		if (numbers.isEmpty() || numbers.get(numbers.size() - 1) != number) {
			numbers.add(number);
		}
	}

	private static BookletView.Index index(String code, Map<String, Gathered> lines, RoundWords words) {
		return new BookletView.Index(code, lines.values().stream().sorted(Comparator.comparing(line -> line.words().text(), words.alphabet()))
			.map(line -> new BookletView.Line(line.words(), line.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "))))
			.toList());
	}

	private static String name(ServiceEntry service, RoundWords words) {
		return words.bare(service.snapshot().details().name());
	}

	/** Under the family of its main need, in the order of families. */
	private Map<String, List<ServiceEntry>> byFamily(List<ServiceEntry> all, RoundWords words) {
		Map<String, List<ServiceEntry>> byId = all.stream().collect(Collectors.groupingBy(this::family));
		Map<String, List<ServiceEntry>> parts = new LinkedHashMap<>();
		for (FamilyTerm family : taxonomy.families()) {
			List<ServiceEntry> own = byId.remove(family.id());
			if (own != null) {
				parts.put(words.bare(family.label()), own);
			}
		}
		if (!byId.isEmpty()) {
			parts.put(words.say("site.neighbourhood.others"), byId.values().stream().flatMap(List::stream)
				.sorted(Comparator.comparing(service -> name(service, words), words.alphabet())).toList());
		}
		return parts;
	}

	private String family(ServiceEntry service) {
		return service.snapshot().needs().stream().map(NeedServed::needId).flatMap(id -> taxonomy.findNeed(id).stream()).findFirst()
			.map(NeedTerm::familyId).orElse("");
	}

	private List<String> needs(ServiceEntry service, RoundWords words) {
		return service.snapshot().needs().stream().flatMap(need -> taxonomy.findNeed(need.needId()).stream()).map(need -> words.bare(need.label()))
			.toList();
	}

	/** Those without an address that is told come last. "Rue" and "rue" are the same. */
	private Map<String, List<ServiceEntry>> byStreet(List<ServiceEntry> all, AreaNode area, RoundWords words) {
		record Placed(String street, int house, ServiceEntry service) {
		}
		Collator alphabet = words.alphabet();
		alphabet.setStrength(Collator.SECONDARY);
		Map<String, String> titles = new HashMap<>();
		Map<String, List<ServiceEntry>> parts = new LinkedHashMap<>();
		all.stream().map(service -> {
			LocationDetails place = place(service, area);
			return new Placed(place == null ? "" : Objects.requireNonNullElse(place.address().street(), ""), house(place), service);
		}).sorted(Comparator.comparing((Placed one) -> one.street().isEmpty()).thenComparing(Placed::street, alphabet)
			.thenComparingInt(Placed::house)).forEach(one -> parts.computeIfAbsent(one.street().isEmpty() ? words.say("rounds.booklet.nostreet")
					: titles.computeIfAbsent(one.street().toLowerCase(Locale.ROOT), key -> one.street()), key -> new ArrayList<>()).add(one.service()));
		return parts;
	}

	private List<String> streets(ServiceEntry service, AreaNode area) {
		return places(service, area).map(place -> place.address().street()).filter(Objects::nonNull).distinct().toList();
	}

	private Stream<LocationDetails> places(ServiceEntry service, AreaNode area) {
		return service.snapshot().places().stream().flatMap(place -> service.findLocation(place).stream())
			.filter(place -> isTold(service, place) && doors.isWithin(place, area));
	}

	private @Nullable LocationDetails place(ServiceEntry service, AreaNode area) {
		return places(service, area).findFirst().orElse(null);
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
