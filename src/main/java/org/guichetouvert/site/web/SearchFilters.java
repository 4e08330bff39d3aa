package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What narrows a search, and what it can be narrowed by. */
final class SearchFilters {

	/** Values that are shown at once. */
	private static final int SHOWN = 6;

	/** Of more nobody reads any, and the page would be heavy. */
	private static final int MOST = 30;

	/** In the order of the form, with the keys of their titles. */
	private static final Map<SearchParameter, String> TITLES = titles();

	/** Parameters that the form has fields for. */
	private static final List<SearchParameter> FIELDS = fields();

	private final SearchAsked asked;

	private final SearchQuery query;

	private final Showing showing;

	private final Wording words;

	SearchFilters(SearchAsked asked) {
		this.asked = asked;
		this.query = asked.query();
		this.showing = asked.showing();
		this.words = showing.words();
	}

	private static Map<SearchParameter, String> titles() {
		var titles = new LinkedHashMap<SearchParameter, String>();
		titles.put(SearchParameter.MODE, "site.search.facet.way");
		titles.put(SearchParameter.SANS, "site.search.facet.without");
		titles.put(SearchParameter.BESOIN, "site.search.facet.need");
		titles.put(SearchParameter.TYPE, "site.search.facet.type");
		titles.put(SearchParameter.QUARTIER, "site.search.facet.area");
		titles.put(SearchParameter.LANGUE, "site.search.facet.language");
		titles.put(SearchParameter.INTERPRETE, "site.search.facet.interpreter");
		titles.put(SearchParameter.PUBLIC, "site.search.facet.audience");
		titles.put(SearchParameter.ACCES, "site.search.facet.access");
		return titles;
	}

	private static List<SearchParameter> fields() {
		var fields = new ArrayList<>(TITLES.keySet());
		fields.addAll(List.of(SearchParameter.OUVERT, SearchParameter.HABITE));
		return fields;
	}

	/** One of the things that narrow, or all of them where {@code words} is null, and the search without it. */
	record Chip(@Nullable String words, SearchQuery without) {
	}

	/** What narrows, as links that take it off. */
	List<LinkView> active() {
		return chips().stream().map(chip -> LinkView.of(chip.words, chip.without.href())).toList();
	}

	/** What the address says; what only the words say stands among what was understood. */
	List<Chip> chips() {
		var chips = new ArrayList<Chip>();
		SearchParameter.all().forEach(parameter -> query.all(parameter)
			.forEach(value -> chip(parameter, value).ifPresent(label -> chips.add(new Chip(label, query.without(parameter, value))))));
		return chips;
	}

	private Optional<String> chip(SearchParameter parameter, String value) {
		return switch (parameter) {
			case Q, PAS, VU, PAGE, JOUR, HEURE -> Optional.empty();
			case HABITE -> showing.areas().findBySlug(value).map(area -> words.say("site.search.lives", showing.name(area)));
			case PRES -> asked.origin().point() == null || asked.origin().unusable() != null ? Optional.empty()
					: Optional.of(around(asked.origin(), words, showing));
			case OUVERT -> asked.given().isAsked() ? Optional.of(open(asked.given(), words)) : Optional.empty();
			case ETAT -> Optional.of(words.say("site.search.state." + value));
			case INTERPRETE -> label(parameter, value).map(language -> words.say("site.search.interpreter", language));
			case SANS -> Optional.of(words.say("site.search.lacking." + value));
			default -> label(parameter, value);
		};
	}

	/** "Ouvert maintenant", "Ouvert samedi 28 novembre à 10h". */
	static String open(OpenAt when, Wording words) {
		return when.isNow() || when.instant() == null ? words.say("site.form.open")
				: words.say("site.form.openThen", words.date(when.instant().toLocalDate()), words.time(when.instant()));
	}

	/** "autour de Laeken". */
	static String around(Origin origin, Wording words, Showing showing) {
		if (origin.around() == null) {
			return words.say("site.search.around.point");
		}
		String name = showing.name(origin.around());
		if (name.startsWith("Les ")) {
			return words.say("site.search.around.several", name.substring("Les ".length()));
		}
		boolean vowel = "aeiouhéè".indexOf(name.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
		return vowel ? words.say("site.search.around.vowel", name) : words.say("site.search.around", name);
	}

	FilterView column(SearchResult result) {
		int active = chips().size();
		List<FilterView.Group> groups = TITLES.keySet().stream().map(parameter -> group(parameter, result))
			.filter(group -> !group.choices().isEmpty()).toList();
		return new FilterView(active, active == 0 ? null : SearchQuery.ANYTHING.with(SearchParameter.Q, query.q()).href(),
				query.carried(FIELDS), WhenView.of(asked.given(), words), groups, showing.choices(), query.one(SearchParameter.HABITE));
	}

	private FilterView.Group group(SearchParameter parameter, SearchResult result) {
		List<FilterView.Choice> all = choices(parameter, result);
		List<FilterView.Choice> others = all.stream().skip(SHOWN).filter(one -> !one.chosen()).limit(MOST).toList();
		List<FilterView.Choice> first = all.stream().limit(SHOWN).toList();
		List<FilterView.Choice> chosen = all.stream().skip(SHOWN).filter(FilterView.Choice::chosen).toList();
		var shown = new ArrayList<>(first);
		shown.addAll(chosen);
		if (others.size() == 1) {
			shown.addAll(others);
			others = List.of();
		}
		return new FilterView.Group(parameter.word(), words.say(TITLES.get(parameter)), shown, others);
	}

	private List<FilterView.Choice> choices(SearchParameter parameter, SearchResult result) {
		Facet facet = parameter.facet().orElseThrow();
		List<FilterView.Choice> choices = new ArrayList<>();
		for (SearchResult.FacetCount count : result.facet(facet)) {
			String value = facet == Facet.AREA ? slug(count) : count.value();
			if (value != null && parameter.usable(List.of(value)).contains(value)) {
				label(parameter, value).ifPresent(label -> choices
					.add(new FilterView.Choice(value, label, (int) count.count(), query.all(parameter).contains(value))));
			}
		}
		return choices;
	}

	/** Null for what isn't offered: leaves of the tree, and all of it. */
	private @Nullable String slug(SearchResult.FacetCount count) {
		return showing.areas().findById(UUID.fromString(count.value()))
			.filter(area -> area.is(AreaKind.LIVED) || area.is(AreaKind.MUNICIPALITY)
					|| query.all(SearchParameter.QUARTIER).contains(area.slug()))
			.map(AreaNode::slug).orElse(null);
	}

	/** Empty for a value that has no words. */
	private Optional<String> label(SearchParameter parameter, String value) {
		return switch (parameter) {
			case BESOIN -> showing.taxonomy().findNeed(value).map(need -> in(need.label()));
			case FAMILLE -> showing.taxonomy().findFamily(value).map(family -> in(family.label()));
			case TYPE -> showing.taxonomy().findServiceType(value).map(type -> in(type.label()));
			case QUARTIER -> showing.areas().findBySlug(value).map(showing::name);
			case MODE -> Optional.of(words.say("site.search.way." + value));
			case SANS -> Optional.of(words.say("site.search.without." + value));
			case LANGUE, INTERPRETE -> Optional.of(Locale.forLanguageTag(value).getDisplayLanguage(words.locale()));
			case PUBLIC -> Optional.of(words.say("site.search.audience." + value));
			case ACCES -> Optional.of(words.say("site.search.access"));
			default -> Optional.empty();
		};
	}

	private String in(LocalizedText text) {
		return text.in(words.language());
	}

}
