package org.guichetouvert.site.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.Filters;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.Understood;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.NeedTerm;

/**
 * One search as its page understands it: what the address says, with the parts that are known.
 *
 * @param query what the address says, without values that nothing has
 * @param given when a door is to be open, by the address
 * @param when the same, by the address or else by the words
 * @param showing at the instant that the page is about
 */
record SearchAsked(SearchQuery query, OpenAt given, OpenAt when, Origin origin, Showing showing) {

	/** The same without what can't be used because the reference doesn't have it. */
	static SearchQuery known(SearchQuery query, Showing showing) {
		var taxonomy = showing.taxonomy();
		String near = query.one(SearchParameter.PRES);
		boolean round = near.equals(Origin.rounded(near)) || Origin.of(query, showing.areas()).unusable() != null;
		SearchQuery rounded = round ? query : query.with(SearchParameter.PRES, Origin.rounded(near));
		return rounded.keeping(SearchParameter.BESOIN, id -> taxonomy.findNeed(id).isPresent())
			.keeping(SearchParameter.FAMILLE, id -> taxonomy.findFamily(id).isPresent())
			.keeping(SearchParameter.TYPE, id -> taxonomy.findServiceType(id).isPresent())
			.keeping(SearchParameter.QUARTIER, slug -> showing.areas().findBySlug(slug).isPresent())
			.keeping(SearchParameter.HABITE, slug -> showing.areas().findBySlug(slug).isPresent());
	}

	SearchCriteria criteria() {
		return SearchCriteria.all(showing.words().now()).withWords(query.q(), showing.words().language())
			.withNotMeant(Set.copyOf(query.all(SearchParameter.PAS))).withFilters(filters()).withWanted(query.wanted(when))
			.withFrom(origin.from());
	}

	/** Whether the words say when, not the address. */
	boolean isMomentSaid() {
		return !given.isAsked() && when.isAsked();
	}

	/** Another search at the same instant, with less in its address. */
	SearchAsked less(SearchQuery changed) {
		boolean said = isMomentSaid() && changed.q().equals(query.q()) && !changed.all(SearchParameter.PAS).contains(Understood.MOMENT);
		OpenAt still = !changed.has(SearchParameter.OUVERT) ? OpenAt.WHENEVER : isMomentSaid() ? when : given;
		return new SearchAsked(changed, still, said ? when : still, Origin.of(changed, showing.areas()), showing);
	}

	/** The same, whenever a door opens. */
	SearchAsked whenever() {
		SearchQuery rest = query.without(SearchParameter.OUVERT, SearchParameter.ETAT);
		return less(isMomentSaid() ? rest.adding(SearchParameter.PAS, Understood.MOMENT) : rest);
	}

	/** The need or the kind of service instead of the words, with the area and the moment that they name. */
	SearchQuery instead(SearchQuery named, Understood understood) {
		AreaNode area = understood.area();
		SearchQuery there = area == null || area.is(AreaKind.REGION) || named.has(SearchParameter.QUARTIER) ? named
				: named.with(SearchParameter.QUARTIER, area.slug());
		return isMomentSaid() ? there.with(SearchParameter.OUVERT, when.canonical()) : there;
	}

	/** Areas asked for, not those that only the words name. */
	List<AreaNode> areas() {
		return query.all(SearchParameter.QUARTIER).stream().flatMap(slug -> showing.areas().findBySlug(slug).stream()).toList();
	}

	List<UUID> areaIds() {
		return areas().stream().map(AreaNode::id).toList();
	}

	private Filters filters() {
		Filters[] filters = { Filters.NONE };
		SearchParameter.all().forEach(parameter -> parameter.facet()
			.ifPresent(facet -> filters[0] = filters[0].with(facet, query.all(parameter))));
		return filters[0].with(Facet.NEED, needs()).with(Facet.AREA, areaIds().stream().map(UUID::toString).toList());
	}

	/** The needs asked for, and all those of the families asked for, unless one of the family's is asked for by itself. */
	List<String> needs() {
		List<String> own = query.all(SearchParameter.BESOIN);
		Stream<String> ofFamilies = query.all(SearchParameter.FAMILLE).stream()
			.flatMap(id -> showing.taxonomy().findFamily(id).stream()).map(FamilyTerm::needs)
			.map(needs -> needs.stream().map(NeedTerm::id).toList())
			.filter(needs -> needs.stream().noneMatch(own::contains)).flatMap(List::stream);
		return Stream.concat(own.stream(), ofFamilies).distinct().toList();
	}

}
