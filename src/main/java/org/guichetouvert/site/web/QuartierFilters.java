package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.SearchResult.FacetCount;

/** What a quartier's page can be narrowed by: only what would leave something, with how much. */
final class QuartierFilters {

	private final QuartierAsked asked;

	private final Showing showing;

	private final Wording words;

	QuartierFilters(QuartierAsked asked, Showing showing) {
		this.asked = asked;
		this.showing = showing;
		this.words = showing.words();
	}

	AreaFilterView view(Map<Facet, List<FacetCount>> facets) {
		SearchQuery query = asked.query();
		return new AreaFilterView("/quartiers/" + asked.area().slug(), asked.isNarrowed(), needs(facets),
				query.one(SearchParameter.BESOIN), options(facets, SearchParameter.MODE, value -> words.say("site.search.way." + value)),
				query.one(SearchParameter.MODE), options(facets, SearchParameter.LANGUE, this::language), query.one(SearchParameter.LANGUE),
				asked.beside().stream().map(AreaNode::slug).toList(), areas(), chips(), QuartierAsked.of(asked.area()).href());
	}

	private List<OptionGroupView> needs(Map<Facet, List<FacetCount>> facets) {
		Map<String, Long> counts = facets.getOrDefault(Facet.NEED, List.of()).stream()
			.collect(Collectors.toMap(FacetCount::value, FacetCount::count));
		return showing.taxonomy().families().stream()
			.map(family -> new OptionGroupView(family.label().in(words.language()), family.needs().stream()
				.filter(need -> counts.containsKey(need.id()))
				.map(need -> new OptionGroupView.Option(need.id(), counted(need.label().in(words.language()), counts.get(need.id()))))
				.toList()))
			.filter(group -> !group.options().isEmpty()).toList();
	}

	private List<OptionGroupView> options(Map<Facet, List<FacetCount>> facets, SearchParameter parameter,
			Function<String, String> label) {
		return List.of(new OptionGroupView(null, facets.getOrDefault(parameter.facet().orElseThrow(), List.of()).stream()
			.filter(one -> parameter.usable(List.of(one.value())).contains(one.value()))
			.map(one -> new OptionGroupView.Option(one.value(), counted(label.apply(one.value()), one.count()))).toList()));
	}

	private String counted(String label, long count) {
		return words.say("site.neighbourhood.filter.counted", label, String.valueOf(count));
	}

	private String language(String code) {
		return Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
	}

	/** Those not shown yet. */
	private List<OptionGroupView> areas() {
		Set<String> shown = asked.areas().stream().map(AreaNode::slug).collect(Collectors.toSet());
		return showing.choices().stream().map(group -> new OptionGroupView(group.label(),
				group.options().stream().filter(option -> !shown.contains(option.value())).toList())).toList();
	}

	private List<LinkView> chips() {
		var chips = new ArrayList<LinkView>();
		SearchQuery query = asked.query();
		query.all(SearchParameter.BESOIN).forEach(id -> chips.add(chip(showing.needLabel(id), SearchParameter.BESOIN, id)));
		query.all(SearchParameter.MODE).forEach(way -> chips.add(chip(words.say("site.search.way." + way), SearchParameter.MODE, way)));
		query.all(SearchParameter.LANGUE).forEach(code -> chips.add(chip(language(code), SearchParameter.LANGUE, code)));
		if (!asked.beside().isEmpty()) {
			asked.areas().stream().sorted(Comparator.comparing(showing::name, words.alphabet()))
				.forEach(area -> chips.add(LinkView.of(showing.name(area), asked.without(area).href())));
		}
		return chips;
	}

	private LinkView chip(String label, SearchParameter parameter, String value) {
		return LinkView.of(label, asked.with(asked.query().without(parameter, value)).href());
	}

}
