package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes "qui fait quoi, et avec qui" of an area: by family of needs, each service with what it does and its partners. */
@Component
class QuartierPage {

	private static final int AROUND = 6;

	private final StatusEngine engine;

	private final KeptServices kept;

	private final PeopleReader people;

	private final Listings listings;

	QuartierPage(StatusEngine engine, KeptServices kept, PeopleReader people,
			Listings listings) {
		this.engine = engine;
		this.kept = kept;
		this.people = people;
		this.listings = listings;
	}

	/** @param circle who reads */
	Made<NeighbourhoodView> of(AreaNode area, Circle circle, Showing showing) {
		List<Listing> places = listings.within(area, showing);
		List<Listing> all = List.copyOf(Listing.bestByService(places).values());
		List<UUID> ids = all.stream().map(listing -> listing.service().id()).distinct().toList();
		Network network = new Network(all, people.contactsOf(ids, circle, showing.today()),
				people.partnershipsOf(ids, circle, showing.today()), partners(ids, circle, showing));
		List<GapStatement.Details> gaps = people.gapsIn(showing.idsWithin(area), showing.today());
		List<NeighbourhoodView.Family> families = showing.taxonomy().families().stream()
			.map(family -> family(family, network, gaps, showing))
			.filter(family -> !family.actors().isEmpty() || !family.gaps().isEmpty()).toList();
		List<NeighbourhoodView.ActorView> others = all.stream().filter(listing -> listing.service().snapshot().needs().isEmpty())
			.sorted(byName(showing)).map(listing -> network.actor(listing, List.of(), showing)).toList();
		var view = new NeighbourhoodView(area.slug(), showing.name(area), showing.under(area), Counts.of(places),
				all.isEmpty() ? null : "/quartiers/" + area.slug() + "/guichets", crumbs(area, showing), within(area, showing),
				families, others, all.isEmpty() ? around(area, showing) : List.of());
		return Made.of(view, places, showing.words()).under(Banners.of(places, showing.words()));
	}

	private Map<UUID, Listing> partners(List<UUID> ids, Circle circle, Showing showing) {
		List<UUID> others = people.partnershipsOf(ids, circle, showing.today()).stream()
			.flatMap(link -> Stream.of(link.from().serviceId(), link.to().serviceId()))
			.filter(Objects::nonNull).filter(id -> !ids.contains(id)).distinct().toList();
		return Listing.bestByService(Showing.listings(kept.list(others, showing.today()), engine, showing.words()));
	}

	private static NeighbourhoodView.Family family(FamilyTerm family, Network network, List<GapStatement.Details> gaps,
			Showing showing) {
		List<String> needs = family.needs().stream().map(need -> need.id()).toList();
		List<NeighbourhoodView.ActorView> actors = network.listings().stream()
			.filter(listing -> !served(listing, needs).isEmpty())
			.sorted(Comparator.<Listing, Sign>comparing(listing -> listing.status().sign())
				.thenComparing(byName(showing)))
			.map(listing -> network.actor(listing, served(listing, needs), showing)).toList();
		List<NeighbourhoodView.Gap> missing = gaps.stream().filter(gap -> needs.contains(gap.needId()))
			.map(gap -> new NeighbourhoodView.Gap(showing.needLabel(gap.needId()), null, showing.words().text(gap.sentence())))
			.toList();
		return new NeighbourhoodView.Family(family.id(), family.label().in(showing.words().language()), actors, missing);
	}

	private static List<NeedServed> served(Listing listing, List<String> needs) {
		return listing.service().snapshot().needs().stream().filter(need -> needs.contains(need.needId())).toList();
	}

	private static Comparator<Listing> byName(Showing showing) {
		return Comparator.comparing(listing -> showing.words().name(listing.service().snapshot().details().name()).text(),
				showing.words().alphabet());
	}

	private static List<LinkView> crumbs(AreaNode area, Showing showing) {
		var ancestors = new ArrayList<>(showing.areas().ancestorsOf(area));
		ancestors.removeIf(one -> one.is(AreaKind.REGION));
		ancestors.sort(Comparator.comparing(AreaNode::kind));
		return ancestors.stream().map(one -> LinkView.of(showing.name(one), "/quartiers/" + one.slug())).toList();
	}

	private static List<LinkView> within(AreaNode area, Showing showing) {
		if (area.is(AreaKind.NEIGHBOURHOOD)) {
			return List.of();
		}
		AreaTree areas = showing.areas();
		var inside = new LinkedHashSet<AreaNode>();
		List<AreaNode> leaves = areas.neighbourhoodsOf(area).stream().filter(AreaNode::residential).toList();
		leaves.stream().flatMap(leaf -> areas.ancestorsOf(leaf).stream())
			.filter(one -> one.is(AreaKind.LIVED) && !one.equals(area) && leaves.containsAll(areas.neighbourhoodsOf(one)))
			.forEach(inside::add);
		leaves.stream().filter(leaf -> areas.findTwin(leaf).isEmpty()).forEach(inside::add);
		return inside.stream().map(one -> LinkView.of(showing.name(one), "/quartiers/" + one.slug()))
			.sorted(Comparator.comparing(link -> link.words().text(), showing.words().alphabet())).toList();
	}

	/** The nearest lived quartiers, for a page that has nothing of its own. */
	private static List<PlaqueView> around(AreaNode area, Showing showing) {
		if (area.centre() == null) {
			return List.of();
		}
		return showing.areas().lived().stream().filter(one -> one.centre() != null && !one.equals(area))
			.sorted(Comparator.comparingDouble(one -> Objects.requireNonNull(one.centre()).distanceMetresTo(area.centre())))
			.limit(AROUND).map(one -> new PlaqueView(showing.name(one), showing.under(one), 0, 0, "/quartiers/" + one.slug()))
			.toList();
	}

	/** The services of the area with their people and links. */
	private record Network(List<Listing> listings, List<PeopleReader.ContactEntry> contacts,
			List<PeopleReader.PartnershipEntry> links, Map<UUID, Listing> elsewhere) {

		NeighbourhoodView.ActorView actor(Listing listing, List<NeedServed> needs, Showing showing) {
			Wording words = showing.words();
			Optional<PeopleReader.ContactEntry> contact = contact(listing, needs);
			PhoneView own = contact.stream().flatMap(one -> one.means().stream()).filter(means -> means.kind() != MeansKind.EMAIL)
				.findFirst().map(means -> showing.phone(means.value())).orElse(null);
			TextView does = needs.stream().map(need -> words.text(need.sentence())).filter(Objects::nonNull).findFirst().orElse(null);
			return new NeighbourhoodView.ActorView(showing.tags(listing), words.name(listing.service().snapshot().details().name()),
					listing.href(), showing.status().of(listing), contact.map(one -> who(one, words)).orElse(null),
					own != null ? own : showing.phone(listing).orElse(null), does,
					needs.stream().map(need -> new LinkView(showing.need(need.needId()), NeedPage.href(need.needId()))).toList(),
					partners(listing, needs, showing));
		}

		/** Who deals with one of these needs there, else who is there for everything. */
		private Optional<PeopleReader.ContactEntry> contact(Listing listing, List<NeedServed> needs) {
			List<PeopleReader.ContactEntry> here = contacts.stream()
				.filter(contact -> contact.serviceIds().contains(listing.service().id())).toList();
			return here.stream().filter(contact -> needs.stream().anyMatch(need -> contact.needIds().contains(need.needId()))).findFirst()
				.or(() -> here.stream().filter(contact -> contact.needIds().isEmpty()).findFirst());
		}

		private static @Nullable TextView who(PeopleReader.ContactEntry contact, Wording words) {
			TextView function = words.text(contact.details().function());
			return function == null || contact.name().isEmpty() ? function
					: new TextView(contact.name().get() + ", " + function.text(), function.lang());
		}

		/** Partners for these needs, and those for no need in particular. */
		private List<PartnerView> partners(Listing listing, List<NeedServed> needs, Showing showing) {
			UUID own = listing.service().id();
			var views = new LinkedHashMap<Object, PartnerView>();
			for (PeopleReader.PartnershipEntry link : links) {
				boolean mine = own.equals(link.from().serviceId()) || own.equals(link.to().serviceId());
				boolean about = link.needIds().isEmpty() || needs.isEmpty()
						|| needs.stream().anyMatch(need -> link.needIds().contains(need.needId()));
				if (mine && about) {
					UUID other = Partners.otherEnd(own, link);
					Partners.view(link, other == null ? null : find(other), showing)
						.map(view -> new PartnerView(view.service(), view.words(), null))
						.ifPresent(view -> views.putIfAbsent(view.service().words().text(), view));
				}
			}
			return List.copyOf(views.values());
		}

		private @Nullable Listing find(UUID serviceId) {
			return listings.stream().filter(listing -> listing.service().id().equals(serviceId)).findFirst()
				.orElse(elsewhere.get(serviceId));
		}

	}

}
