package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.directory.PeopleReader.PartnershipEntry;
import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;

/** The services of a page with their people and links, as one circle of readers may see them. */
final class Actors {

	/** Functions of one service that stand in a list; the others are on its page. So with partners. */
	private static final int PEOPLE = 3;

	private static final int PARTNERS = 4;

	private final Map<UUID, List<ContactEntry>> contacts = new LinkedHashMap<>();

	private final Map<UUID, List<PartnershipEntry>> links = new LinkedHashMap<>();

	private final Partners.Ends ends;

	private final Map<UUID, Integer> notes;

	private final Circle reader;

	private final Showing showing;

	private final Wording words;

	/** @param notes how many colleagues left each other, by service; empty for visitors */
	Actors(List<ContactEntry> contacts, List<PartnershipEntry> links, Partners.Ends ends,
			Map<UUID, Integer> notes, Circle reader, Showing showing) {
		contacts.forEach(contact -> contact.serviceIds()
			.forEach(id -> this.contacts.computeIfAbsent(id, key -> new ArrayList<>()).add(contact)));
		links.forEach(link -> Stream.of(link.from().serviceId(), link.to().serviceId()).filter(Objects::nonNull).distinct()
			.forEach(id -> this.links.computeIfAbsent(id, key -> new ArrayList<>()).add(link)));
		this.ends = ends;
		this.notes = notes;
		this.reader = reader;
		this.showing = showing;
		this.words = showing.words();
	}

	/** @param needs those of its needs that the section is about; empty for all it does */
	NeighbourhoodView.ActorView actor(Listing listing, List<NeedServed> needs) {
		List<PartnerView> partners = partners(listing, needs);
		return new NeighbourhoodView.ActorView(showing.tags(listing), words.name(listing.service().snapshot().details().name()),
				listing.href(), showing.status().of(listing), people(listing, needs), showing.phone(listing).orElse(null),
				reader.sees(Circle.PROFESSIONALS) ? showing.colleaguesLine(listing).orElse(null) : null,
				needs.stream().map(need -> words.text(need.sentence())).filter(Objects::nonNull).distinct().toList(),
				needs.stream().filter(need -> words.text(need.sentence()) == null)
					.map(need -> new LinkView(showing.need(need.needId()), NeedPage.href(need.needId()))).toList(),
				partners.stream().limit(PARTNERS).toList(), Math.max(0, partners.size() - PARTNERS), notes(listing));
	}

	private @Nullable LinkView notes(Listing listing) {
		return reader.sees(Circle.PROFESSIONALS)
				? LinkView.of(words.say("site.neighbourhood.notes", notes.getOrDefault(listing.service().id(), 0)),
						"/collegues" + listing.href() + "/notes")
				: null;
	}

	/** Who deals with one of these needs there, else who is there for everything. */
	private List<PersonView> people(Listing listing, List<NeedServed> needs) {
		List<ContactEntry> here = contacts.getOrDefault(listing.service().id(), List.of());
		List<ContactEntry> fitting = here.stream()
			.filter(contact -> needs.stream().anyMatch(need -> contact.needIds().contains(need.needId()))).toList();
		List<ContactEntry> shown = !fitting.isEmpty() ? fitting
				: here.stream().filter(contact -> contact.needIds().isEmpty() || needs.isEmpty()).toList();
		return shown.stream().limit(reader.sees(Circle.PROFESSIONALS) ? PEOPLE : 1)
			.map(contact -> People.view(contact, reader, showing).without(showing.phone(listing).orElse(null))).toList();
	}

	/** Partners for these needs, and those for no need in particular. */
	private List<PartnerView> partners(Listing listing, List<NeedServed> needs) {
		UUID own = listing.service().id();
		var views = new LinkedHashMap<String, PartnerView>();
		for (PartnershipEntry link : links.getOrDefault(own, List.of())) {
			boolean about = link.needIds().isEmpty() || needs.isEmpty()
					|| needs.stream().anyMatch(need -> link.needIds().contains(need.needId()));
			Optional<PartnerView> view = about ? Partners.view(own, link, ends, showing) : Optional.empty();
			view.ifPresent(one -> views.putIfAbsent(one.service().words().text(), one.withoutStatus()));
		}
		return List.copyOf(views.values());
	}

}
