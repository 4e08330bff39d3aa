package org.guichetouvert.site.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.Filters;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a quartier's page asks for: the area, others beside it, and what narrows. What nothing has counts as not
 * given. Immutable.
 *
 * @param area whose page it is
 * @param beside other areas shown with it ({@code avec})
 * @param query the needs, ways in and languages it is narrowed to
 */
record QuartierAsked(AreaNode area, List<AreaNode> beside, SearchQuery query) {

	static final String BESIDE = "avec";

	/** What narrows, in the order of the form. */
	static final List<SearchParameter> NARROWING = List.of(SearchParameter.BESOIN, SearchParameter.MODE, SearchParameter.LANGUE);

	/** Of more areas nobody reads the page. */
	private static final int MOST = 5;

	static QuartierAsked of(AreaNode area) {
		return new QuartierAsked(area, List.of(), SearchQuery.ANYTHING);
	}

	/** @param given the parameters of the request by name */
	static QuartierAsked of(AreaNode area, Map<String, List<String>> given, AreaTree areas, Taxonomy taxonomy) {
		List<AreaNode> beside = given.getOrDefault(BESIDE, List.of()).stream().flatMap(slug -> areas.findBySlug(slug).stream())
			.filter(other -> !other.equals(area)).distinct().limit(MOST).toList();
		SearchQuery query = SearchQuery.of(given).keeping(SearchParameter.BESOIN, id -> taxonomy.findNeed(id).isPresent());
		SearchParameter[] others = SearchParameter.all().filter(one -> !NARROWING.contains(one)).toArray(SearchParameter[]::new);
		return new QuartierAsked(area, beside, query.without(others));
	}

	List<AreaNode> areas() {
		return Stream.concat(Stream.of(area), beside.stream()).toList();
	}

	Filters filters() {
		var filters = Filters.NONE.with(Facet.AREA, areas().stream().map(one -> one.id().toString()).toList());
		for (SearchParameter parameter : NARROWING) {
			filters = filters.with(parameter.facet().orElseThrow(), query.all(parameter));
		}
		return filters;
	}

	/** Needs it is narrowed to; empty for all. */
	Set<String> needs() {
		return new LinkedHashSet<>(query.all(SearchParameter.BESOIN));
	}

	boolean isNarrowed() {
		return NARROWING.stream().anyMatch(query::has);
	}

	QuartierAsked with(SearchQuery changed) {
		return new QuartierAsked(area, beside, changed);
	}

	/** Without one of the areas; the first of the others takes its place where it is the page's own. */
	QuartierAsked without(AreaNode other) {
		List<AreaNode> rest = areas().stream().filter(one -> !one.equals(other)).toList();
		return new QuartierAsked(rest.get(0), rest.subList(1, rest.size()), query);
	}

	String href() {
		return href("");
	}

	/** @param below what stands behind the slug in the path: {@code /annuaire} */
	String href(String below) {
		return "/quartiers/" + area.slug() + below + parameters(null);
	}

	/** @param page from 1 */
	String href(String below, int page) {
		return "/quartiers/" + area.slug() + below + parameters(page == 1 ? null : "page=" + page);
	}

	private String parameters(@Nullable String last) {
		var pairs = new ArrayList<String>();
		beside.forEach(other -> pairs.add(BESIDE + "=" + other.slug()));
		NARROWING.forEach(parameter -> query.all(parameter)
			.forEach(value -> pairs.add(parameter.word() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))));
		if (last != null) {
			pairs.add(last);
		}
		return pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", ""));
	}

}
