package org.guichetouvert.site.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.search.Wanted;
import org.springframework.web.util.UriUtils;

/**
 * What stands in the address of a search: the values of each {@link SearchParameter} that has any. What can't be used counts
 * as not given. Immutable.
 */
record SearchQuery(Map<SearchParameter, List<String>> values) {

	static final SearchQuery ANYTHING = new SearchQuery(Map.of());

	/** Where a form names a day but no hour: most doors are open then. */
	private static final String USUAL_HOUR = "10:00";

	private static final Map<String, Wanted> STATES = Map.of("complet", Wanted.FULL, "rendez-vous", Wanted.APPOINTMENT,
			"a-verifier", Wanted.UNKNOWN);

	SearchQuery {
		var usable = new EnumMap<SearchParameter, List<String>>(SearchParameter.class);
		values.forEach((parameter, given) -> {
			List<String> own = parameter.usable(given);
			if (!own.isEmpty()) {
				usable.put(parameter, own);
			}
		});
		values = Collections.unmodifiableMap(usable);
	}

	/** @param given by name, as an address or a form brings them; others are none of ours */
	static SearchQuery of(Map<String, List<String>> given) {
		var values = new EnumMap<SearchParameter, List<String>>(SearchParameter.class);
		SearchParameter.all().filter(parameter -> given.containsKey(parameter.word()))
			.forEach(parameter -> values.put(parameter, given.get(parameter.word())));
		return new SearchQuery(values);
	}

	List<String> all(SearchParameter parameter) {
		return values.getOrDefault(parameter, List.of());
	}

	/** Its first value; empty without any. */
	String one(SearchParameter parameter) {
		return has(parameter) ? all(parameter).get(0) : "";
	}

	boolean has(SearchParameter parameter) {
		return values.containsKey(parameter);
	}

	/** The same with other values of one parameter, none to take it away. What is searched otherwise begins at its first page. */
	SearchQuery with(SearchParameter parameter, List<String> changed) {
		var all = new EnumMap<SearchParameter, List<String>>(SearchParameter.class);
		all.putAll(values);
		if (parameter != SearchParameter.PAGE && parameter != SearchParameter.VU) {
			all.remove(SearchParameter.PAGE);
			all.remove(SearchParameter.VU);
		}
		all.put(parameter, changed);
		return new SearchQuery(all);
	}

	SearchQuery with(SearchParameter parameter, String value) {
		return with(parameter, List.of(value));
	}

	SearchQuery adding(SearchParameter parameter, String value) {
		return with(parameter, Stream.concat(all(parameter).stream(), Stream.of(value)).toList());
	}

	SearchQuery without(SearchParameter... parameters) {
		SearchQuery rest = this;
		for (SearchParameter parameter : parameters) {
			rest = rest.with(parameter, List.of());
		}
		return rest;
	}

	SearchQuery without(SearchParameter parameter, String value) {
		return keeping(parameter, one -> !one.equals(value));
	}

	/** Where nothing is taken away the page stays the same. */
	SearchQuery keeping(SearchParameter parameter, Predicate<String> wanted) {
		List<String> kept = all(parameter).stream().filter(wanted).toList();
		return kept.equals(all(parameter)) ? this : with(parameter, kept);
	}

	String q() {
		return one(SearchParameter.Q);
	}

	int page() {
		return has(SearchParameter.PAGE) ? Integer.parseInt(one(SearchParameter.PAGE)) : 1;
	}

	/** Whether day and hour stand apart, as a form without scripts sends them. */
	boolean isFromForm() {
		return has(SearchParameter.JOUR) || has(SearchParameter.HEURE);
	}

	/** The same with day and hour as one. */
	SearchQuery joined() {
		SearchQuery rest = without(SearchParameter.JOUR, SearchParameter.HEURE);
		String hour = has(SearchParameter.HEURE) ? one(SearchParameter.HEURE) : USUAL_HOUR;
		return has(SearchParameter.JOUR) ? rest.with(SearchParameter.OUVERT, one(SearchParameter.JOUR) + "T" + hour) : rest;
	}

	/** Which doors are to be shown. */
	Wanted wanted(OpenAt when) {
		return has(SearchParameter.ETAT) ? STATES.get(one(SearchParameter.ETAT)) : when.isAsked() ? Wanted.OPEN : Wanted.ANY;
	}

	/** One of the kinds that a search for open doors leaves out. */
	SearchQuery withState(Wanted wanted) {
		return STATES.entrySet().stream().filter(one -> one.getValue() == wanted).findFirst()
			.map(state -> with(SearchParameter.ETAT, state.getKey())).orElse(this);
	}

	/** The need instead of the words it was understood from. */
	SearchQuery asNeed(String id) {
		return without(SearchParameter.Q, SearchParameter.FAMILLE, SearchParameter.PAS).with(SearchParameter.BESOIN, id);
	}

	/** The kind of service instead of the words it was understood from. */
	SearchQuery asType(String id) {
		return without(SearchParameter.Q, SearchParameter.PAS).with(SearchParameter.TYPE, id);
	}

	/** What a form of a page must carry along, that has fields of its own for {@code fields}. */
	List<Carried> carried(List<SearchParameter> fields) {
		var carried = new ArrayList<Carried>();
		values.forEach((parameter, own) -> {
			if (!fields.contains(parameter) && parameter != SearchParameter.PAGE && parameter != SearchParameter.VU) {
				own.forEach(value -> carried.add(new Carried(parameter.word(), value)));
			}
		});
		return carried;
	}

	/** The one address of this search, in the order of {@link SearchParameter}. */
	String href() {
		String query = values.entrySet().stream()
			.flatMap(one -> one.getValue().stream().map(value -> one.getKey().word() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? "/recherche" : "/recherche?" + query;
	}

	/** A field that isn't shown. */
	record Carried(String name, String value) {
	}

}
