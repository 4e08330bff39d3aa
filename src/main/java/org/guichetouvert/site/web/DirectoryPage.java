package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.springframework.stereotype.Component;

/** Makes the directory of a quartier to print on A4: each service once, with its hours in words instead of its state now. */
@Component
class DirectoryPage {

	private final ServiceSearch search;

	private final Listings listings;

	private final WaysIn waysIn;

	private final PeopleReader people;

	DirectoryPage(ServiceSearch search, Listings listings, WaysIn waysIn, PeopleReader people) {
		this.search = search;
		this.listings = listings;
		this.waysIn = waysIn;
		this.people = people;
	}

	/** @param circle who reads */
	Made<DirectoryView> of(QuartierAsked asked, Circle circle, Showing showing) {
		Wording words = showing.words();
		Map<UUID, List<Listing>> places = listings.of(search.within(asked.filters(), words.now()).hits(), showing).stream()
			.sorted(Comparator.comparing(listing -> words.name(listing.service().snapshot().details().name()).text(), words.alphabet()))
			.collect(Collectors.groupingBy(listing -> listing.service().id(), LinkedHashMap::new, Collectors.toList()));
		Map<UUID, List<ContactEntry>> contacts = new HashMap<>();
		people.contactsOf(places.keySet(), circle, words.today()).forEach(contact -> contact.serviceIds()
			.forEach(id -> contacts.computeIfAbsent(id, key -> new ArrayList<>()).add(contact)));
		var writing = new Writing(asked, places, contacts, circle, showing);
		List<DirectoryView.Section> sections = new ArrayList<>(showing.taxonomy().families().stream().map(writing::section).toList());
		sections.add(writing.others());
		sections.removeIf(section -> section.entries().isEmpty());
		var view = new DirectoryView(new QuartierAreas(showing).name(asked.areas()), words.moment(), asked.href(), places.size(),
				sections, circle.sees(Circle.PROFESSIONALS));
		ZonedDateTime midnight = words.today().plusDays(1).atStartOfDay(words.now().getZone());
		return new Made<>(view, midnight);
	}

	/** One directory while it is written. */
	private final class Writing {

		private final QuartierAsked asked;

		private final Map<UUID, List<Listing>> places;

		private final Map<UUID, List<ContactEntry>> contacts;

		private final Circle circle;

		private final Showing showing;

		/** Sections in which services stand whole. */
		private final Map<UUID, String> told = new HashMap<>();

		Writing(QuartierAsked asked, Map<UUID, List<Listing>> places, Map<UUID, List<ContactEntry>> contacts, Circle circle,
				Showing showing) {
			this.asked = asked;
			this.places = places;
			this.contacts = contacts;
			this.circle = circle;
			this.showing = showing;
		}

		DirectoryView.Section section(FamilyTerm family) {
			Set<String> wanted = asked.needs();
			Set<String> needs = family.needs().stream().map(need -> need.id())
				.filter(id -> wanted.isEmpty() || wanted.contains(id)).collect(Collectors.toSet());
			String name = family.label().in(showing.words().language());
			return new DirectoryView.Section(name, places.values().stream()
				.filter(own -> showing.needs(own.get(0)).stream().anyMatch(need -> needs.contains(need.needId())))
				.map(own -> entry(own, name)).toList());
		}

		DirectoryView.Section others() {
			String name = showing.words().say("site.neighbourhood.others");
			return new DirectoryView.Section(name, places.values().stream()
				.filter(own -> !told.containsKey(own.get(0).service().id())).map(own -> entry(own, name)).toList());
		}

		private DirectoryView.Entry entry(List<Listing> own, String section) {
			Listing first = own.get(0);
			UUID id = first.service().id();
			TextView name = showing.words().name(first.service().snapshot().details().name());
			String earlier = told.putIfAbsent(id, section);
			if (earlier != null) {
				return new DirectoryView.Entry(name, earlier, List.of(), List.of(), null, List.of(), null);
			}
			VerifiedView verified = showing.verified(first);
			PhoneView phone = showing.phone(first).orElse(null);
			return new DirectoryView.Entry(name, null, does(first), own.stream().map(this::place).toList(),
					phone,
					contacts.getOrDefault(id, List.of()).stream().map(contact -> People.view(contact, circle, showing).without(phone)).toList(),
					verified.on());
		}

		/** Every sentence once, and the needs that none tells of. */
		private List<TextView> does(Listing listing) {
			var does = new LinkedHashSet<TextView>();
			List<NeedServed> needs = showing.needs(listing);
			needs.stream().map(need -> showing.words().text(need.sentence())).filter(Objects::nonNull).forEach(does::add);
			String others = needs.stream().filter(need -> showing.words().text(need.sentence()) == null)
				.map(need -> showing.needLabel(need.needId())).collect(Collectors.joining(", "));
			if (!others.isEmpty()) {
				does.add(TextView.of(others));
			}
			return List.copyOf(does);
		}

		private DirectoryView.Place place(Listing listing) {
			return new DirectoryView.Place(listing.location().flatMap(this::address).orElse(null),
					waysIn.now(listing, showing).stream().filter(way -> !way.kind().equals("email") && !way.kind().equals("online"))
						.map(way -> new DirectoryView.Way(way.title(),
								way.hours().isEmpty() ? way.unread() : TextView.of(String.join(" ; ", way.hours()))))
						.toList());
		}

		private Optional<String> address(LocationDetails location) {
			if (location.hidden()) {
				return Optional.of(showing.words().say("site.address.hidden"));
			}
			String town = Stream.of(location.address().postcode(), showing.city(location.address()).orElse(null))
				.filter(Objects::nonNull).collect(Collectors.joining(" "));
			String street = location.address().street() == null ? "" : showing.streetOf(location).orElse("");
			String whole = Stream.of(street, town).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
			return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
		}

	}

}
