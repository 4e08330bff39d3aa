package org.guichetouvert.site.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.guichetouvert.search.Wanted;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the address of a search. Names are French because they are part of a page's address.
 *
 * @param q words as typed
 * @param besoin ids of needs
 * @param famille ids of families of needs
 * @param quartier slugs of areas
 * @param type ids of service types
 * @param ouvert {@code maintenant}, an instant ({@code 2026-11-28T10:00}), or words ("samedi 10h"); see {@link OpenAt}
 * @param jour day of a form, {@code 2026-11-28}: with {@code heure} it becomes {@code ouvert}
 * @param heure hour of a form, {@code 10:00}
 * @param etat what a search for open doors left out: {@code complet}, {@code rendez-vous} or {@code a-verifier}
 * @param page from 1
 */
record SearchQuery(String q, List<String> besoin, List<String> famille, List<String> quartier, List<String> type,
		String ouvert, String jour, String heure, String etat, Integer page) {

	/** Where a form names a day but no hour: most doors are open then. */
	private static final String USUAL_HOUR = "10:00";

	private static final Map<String, Wanted> STATES = Map.of("complet", Wanted.FULL, "rendez-vous", Wanted.APPOINTMENT,
			"a-verifier", Wanted.UNKNOWN);

	/** An address that somebody mistyped still searches: what can't be used counts as not given. */
	SearchQuery {
		q = Objects.requireNonNullElse(q, "");
		besoin = given(besoin);
		famille = given(famille);
		quartier = given(quartier);
		type = given(type);
		ouvert = Objects.requireNonNullElse(ouvert, "").strip();
		jour = Objects.requireNonNullElse(jour, "").strip();
		heure = Objects.requireNonNullElse(heure, "").strip();
		etat = STATES.containsKey(Objects.requireNonNullElse(etat, "")) ? etat : "";
		page = page == null ? 1 : Math.max(1, page);
	}

	private static List<String> given(List<String> values) {
		return values == null ? List.of() : values.stream().filter(value -> !value.isBlank()).distinct().toList();
	}

	/** Whether day and hour stand apart, as a form without scripts sends them. */
	boolean isFromForm() {
		return !jour.isEmpty() || !heure.isEmpty();
	}

	/** The same with day and hour as one. */
	SearchQuery joined() {
		String instant = jour.isEmpty() ? ouvert : jour + "T" + (heure.isEmpty() ? USUAL_HOUR : heure);
		return new SearchQuery(q, besoin, famille, quartier, type, instant, "", "", etat, page);
	}

	boolean openNow() {
		return ouvert.equals(OpenAt.NOW);
	}

	/** Which doors are to be shown. */
	Wanted wanted(OpenAt when) {
		return !etat.isEmpty() ? STATES.get(etat) : when.isAsked() ? Wanted.OPEN : Wanted.ANY;
	}

	/** Whether the visitor asks for nothing in particular. */
	boolean isEmpty() {
		return q.isBlank() && Stream.of(besoin, famille, quartier, type).allMatch(List::isEmpty) && ouvert.isEmpty() && etat.isEmpty();
	}

	String href() {
		var uri = UriComponentsBuilder.fromPath("/recherche");
		var typed = new HashMap<String, Object>();
		if (!q.isBlank()) {
			uri.queryParam("q", "{q}");
			typed.put("q", q);
		}
		besoin.forEach(id -> uri.queryParam("besoin", id));
		famille.forEach(id -> uri.queryParam("famille", id));
		quartier.forEach(slug -> uri.queryParam("quartier", slug));
		type.forEach(id -> uri.queryParam("type", id));
		if (!ouvert.isEmpty()) {
			uri.queryParam("ouvert", "{ouvert}");
			typed.put("ouvert", ouvert);
		}
		if (!etat.isEmpty()) {
			uri.queryParam("etat", etat);
		}
		if (page > 1) {
			uri.queryParam("page", page);
		}
		return typed.isEmpty() ? uri.encode().toUriString() : uri.encode().buildAndExpand(typed).toUriString();
	}

	SearchQuery withoutNeed(String id) {
		return new SearchQuery(q, besoin.stream().filter(one -> !one.equals(id)).toList(), famille, quartier, type, ouvert, "", "", etat, 1);
	}

	SearchQuery withoutFamily(String id) {
		return new SearchQuery(q, besoin, famille.stream().filter(one -> !one.equals(id)).toList(), quartier, type, ouvert, "", "", etat, 1);
	}

	SearchQuery withoutType(String id) {
		return new SearchQuery(q, besoin, famille, quartier, type.stream().filter(one -> !one.equals(id)).toList(), ouvert, "", "", etat, 1);
	}

	SearchQuery withoutAreas() {
		return new SearchQuery(q, besoin, famille, List.of(), type, ouvert, "", "", etat, 1);
	}

	SearchQuery withoutOpen() {
		return new SearchQuery(q, besoin, famille, quartier, type, "", "", "", "", 1);
	}

	/** The same instant in the one way an address says it. */
	SearchQuery openAt(String changed) {
		return new SearchQuery(q, besoin, famille, quartier, type, changed, "", "", etat, page);
	}

	/** One of the kinds that a search for open doors leaves out; {@link Wanted#ANY} for none. */
	SearchQuery withState(Wanted wanted) {
		String state = STATES.entrySet().stream().filter(one -> one.getValue() == wanted).map(Map.Entry::getKey).findFirst().orElse("");
		return new SearchQuery(q, besoin, famille, quartier, type, ouvert, "", "", state, 1);
	}

	/** The need instead of the words it was understood from. */
	SearchQuery asNeed(String id) {
		return new SearchQuery("", List.of(id), List.of(), quartier, type, ouvert, "", "", etat, 1);
	}

	SearchQuery withPage(int changed) {
		return new SearchQuery(q, besoin, famille, quartier, type, ouvert, "", "", etat, changed);
	}

}
