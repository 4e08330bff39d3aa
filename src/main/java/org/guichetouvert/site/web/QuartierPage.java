package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.colleagues.ColleagueNotes;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.PartnershipEntry;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.search.CountCriteria;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.upkeep.KeptAreas;
import org.guichetouvert.search.StatusCounts;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes "qui fait quoi, et avec qui" of one or several areas: by family of needs, each service with what it does, whom to ask
 * for and its partners.
 */
@Component
class QuartierPage {

	/** Services that a section shows of itself; the others are on its own page. */
	private static final int IN_SECTION = 12;

	/** Services on a section's own page. */
	private static final int ON_PAGE = 100;

	/** Up to so many lines nothing is folded away. */
	private static final int UNFOLDED = 40;

	private final ServiceSearch search;

	private final Listings listings;

	private final PeopleReader people;

	private final Partners partners;

	private final MissingStrip strip;

	private final Plaques plaques;

	private final ColleagueNotes notes;

	private final KeptAreas kept;

	QuartierPage(ServiceSearch search, Listings listings, PeopleReader people, Partners partners, MissingStrip strip,
			Plaques plaques, ColleagueNotes notes, KeptAreas kept) {
		this.kept = kept;
		this.search = search;
		this.listings = listings;
		this.people = people;
		this.partners = partners;
		this.strip = strip;
		this.plaques = plaques;
		this.notes = notes;
	}

	/** @param circle who reads */
	Made<NeighbourhoodView> of(QuartierAsked asked, Circle circle, Showing showing) {
		Inside inside = inside(asked, circle, showing);
		List<Section> sections = families(inside).toList();
		Actors actors = actors(sections, IN_SECTION, inside, circle);
		List<NeighbourhoodView.Family> families = sections.stream().map(section -> family(section, actors, inside, IN_SECTION)).toList();
		int lines = families.stream().mapToInt(family -> family.actors().size()).sum();
		boolean nothing = families.isEmpty() && !asked.isNarrowed();
		var areas = new QuartierAreas(showing);
		AreaNode area = asked.area();
		StatusCounts counts = nothing ? search.counts(CountCriteria.everywhere(showing.words().now())) : null;
		List<PlaqueView> around = counts == null ? List.of() : plaques.of(areas.around(area, counts), counts, showing);
		boolean one = asked.beside().isEmpty();
		var view = new NeighbourhoodView(area.slug(), areas.name(asked.areas()), one ? showing.under(area) : null,
				showing.words().moment(), Counts.of(inside.places), inside.places.isEmpty() || !one ? null : "/quartiers/" + area.slug() + "/guichets",
				asked.href("/annuaire"), one ? areas.crumbs(area) : List.of(), one ? areas.within(area) : List.of(),
				nothing && one ? null : new QuartierFilters(asked, showing).view(inside.facets), families,
				asked.isNarrowed() || lines <= UNFOLDED, inside.missing.view(),
				NetworkDrawing.of(inside.services, inside.links, inside.ends, showing), around, circle.sees(Circle.PROFESSIONALS), one ? unkept(area, showing) : null);
		Made<NeighbourhoodView> made = made(view, inside);
		return counts == null ? made : made.until(counts.trueUntil());
	}

	private @Nullable String unkept(AreaNode area, Showing showing) {
		boolean whole = area.is(AreaKind.MUNICIPALITY);
		return kept.findUnkept(area).map(one -> one.since() == null
				? showing.words().say(whole ? "upkeep.unkept.municipality" : "upkeep.unkept")
				: showing.words().say(whole ? "upkeep.unkept.municipality.since" : "upkeep.unkept.since", showing.words().dayOfMonth(one.since())))
			.orElse(null);
	}

	/**
	 * All of one section.
	 *
	 * @param page from 1
	 * @return empty where there is no such section, or nothing on that page
	 */
	Optional<Made<FamilyPageView>> family(QuartierAsked asked, String familyId, int page, Circle circle, Showing showing) {
		Inside inside = inside(asked, circle, showing);
		return families(inside).filter(section -> section.id.equals(familyId)).findFirst().flatMap(section -> {
			List<Served> shown = section.served.stream().skip((page - 1L) * ON_PAGE).limit(ON_PAGE).toList();
			if (shown.isEmpty()) {
				return Optional.empty();
			}
			int pages = (section.served.size() + ON_PAGE - 1) / ON_PAGE;
			String below = "/besoins/" + familyId;
			var onPage = new Section(section.id, section.name, shown, page == 1 ? section.gaps : List.of());
			NeighbourhoodView.Family family = family(onPage, actors(List.of(onPage), ON_PAGE, inside, circle), inside, ON_PAGE);
			var view = new FamilyPageView(new QuartierAreas(showing).name(asked.areas()), asked.href(), family, section.served.size(),
					pages == 1 ? null : new PagingView(page, pages, page > 1 ? asked.href(below, page - 1) : null,
							page < pages ? asked.href(below, page + 1) : null), circle.sees(Circle.PROFESSIONALS));
			return Optional.of(made(view, inside));
		});
	}

	private static <T> Made<T> made(T view, Inside inside) {
		return Made.of(view, Stream.concat(inside.places.stream(), inside.ends.services().values().stream()).toList(),
				inside.showing.words()).until(inside.missing.trueUntil()).under(Banners.of(inside.places, inside.showing.words()));
	}

	private Inside inside(QuartierAsked asked, Circle circle, Showing showing) {
		ServiceSearch.Inside found = search.within(asked.filters(), showing.words().now());
		List<Listing> places = listings.of(found.hits(), showing);
		Map<UUID, Listing> services = Listing.bestByService(places);
		List<PartnershipEntry> links = people.partnershipsOf(services.keySet(), circle, showing.today());
		Partners.Ends ends = partners.ends(links, services, showing);
		return new Inside(asked, places, services.values(), found.facets(), links, ends,
				strip.of(asked.areas(), asked.needs(), showing), showing);
	}

	/** Whom to ask for is read for those only that are shown: a region has thousands. */
	private Actors actors(List<Section> sections, int most, Inside inside, Circle circle) {
		Set<UUID> shown = sections.stream().flatMap(section -> section.served.stream().limit(most + 1L))
			.map(one -> one.listing.service().id()).collect(Collectors.toSet());
		LocalDate today = inside.showing.today();
		return new Actors(people.contactsOf(shown, circle, today), inside.links, inside.ends,
				circle.sees(Circle.PROFESSIONALS) ? notes.counts(shown, today) : Map.of(), circle, inside.showing);
	}

	private static Stream<Section> families(Inside inside) {
		Showing showing = inside.showing;
		Stream<Section> families = showing.taxonomy().families().stream().map(family -> section(family, inside));
		List<Served> others = inside.asked.needs().isEmpty() ? inside.services.stream()
			.filter(listing -> showing.needs(listing).isEmpty()).map(listing -> new Served(listing, List.of()))
			.sorted(Served.by(showing)).toList() : List.of();
		return Stream.concat(families, Stream.of(new Section(NeighbourhoodView.Family.OTHERS,
				showing.words().say("site.neighbourhood.others"), others, List.of())))
			.filter(section -> !section.served.isEmpty() || !section.gaps.isEmpty());
	}

	private static Section section(FamilyTerm family, Inside inside) {
		Set<String> wanted = inside.asked.needs();
		Set<String> needs = family.needs().stream().map(need -> need.id()).filter(id -> wanted.isEmpty() || wanted.contains(id))
			.collect(Collectors.toSet());
		List<Served> served = inside.services.stream().map(listing -> new Served(listing, served(listing, needs, inside.showing)))
			.filter(one -> !one.needs.isEmpty()).sorted(Served.by(inside.showing)).toList();
		List<NeighbourhoodView.Gap> gaps = inside.missing.view().known().filter(line -> needs.contains(line.needId()))
			.map(line -> gap(line, inside.showing)).toList();
		return new Section(family.id(), family.label().in(inside.showing.words().language()), served, gaps);
	}

	private static NeighbourhoodView.Gap gap(MissingView.Line line, Showing showing) {
		MissingView.Door nearest = line.nearest();
		String far = nearest == null || nearest.distance() == null ? null : nearest.distance().walk();
		return new NeighbourhoodView.Gap(showing.needLabel(line.needId()), line.stated() == null ? null : line.stated().sentence(),
				nearest == null ? null : nearest.link(), far, nearest == null ? null : nearest.status());
	}

	private static List<NeedServed> served(Listing listing, Set<String> needs, Showing showing) {
		return showing.needs(listing).stream().filter(need -> needs.contains(need.needId())).toList();
	}

	private static NeighbourhoodView.Family family(Section section, Actors all, Inside inside, int most) {
		int total = section.served.size();
		boolean cut = total > most + 1; // one more stands as well as a link to it
		List<NeighbourhoodView.ActorView> actors = section.served.stream().limit(cut ? most : total)
			.map(one -> all.actor(one.listing, one.needs)).toList();
		int open = (int) section.served.stream().filter(one -> one.listing.status().isOpen()).count();
		return new NeighbourhoodView.Family(section.id, section.name, actors, total, open,
				cut ? inside.asked.href("/besoins/" + section.id) : null, section.gaps);
	}

	/** A service with those of its needs that a section is about. */
	private record Served(Listing listing, List<NeedServed> needs) {

		/** What is open comes first. */
		static Comparator<Served> by(Showing showing) {
			return Comparator.<Served, Sign>comparing(one -> one.listing.status().sign())
				.thenComparing(one -> showing.words().name(one.listing.service().snapshot().details().name()).text(),
						showing.words().alphabet());
		}

	}

	private record Section(String id, String name, List<Served> served, List<NeighbourhoodView.Gap> gaps) {
	}

	/** What the areas hold, as far as it isn't narrowed away. */
	private record Inside(QuartierAsked asked, List<Listing> places, Collection<Listing> services,
			Map<Facet, List<SearchResult.FacetCount>> facets,
			List<PartnershipEntry> links, Partners.Ends ends, Made<MissingView> missing,
			Showing showing) {
	}

}
