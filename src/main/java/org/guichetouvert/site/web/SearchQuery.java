package org.guichetouvert.site.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the address of a search. Names are French because they are part of a page's address.
 *
 * @param q words as typed
 * @param besoin ids of needs
 * @param famille ids of families of needs
 * @param quartier slugs of areas
 * @param type ids of service types
 * @param ouvert {@code maintenant}, or nothing
 * @param page from 1
 */
record SearchQuery(String q, List<String> besoin, List<String> famille, List<String> quartier, List<String> type,
		String ouvert, Integer page) {

	/** An address that somebody mistyped still searches: what can't be used counts as not given. */
	SearchQuery {
		q = Objects.requireNonNullElse(q, "");
		besoin = given(besoin);
		famille = given(famille);
		quartier = given(quartier);
		type = given(type);
		ouvert = Objects.requireNonNullElse(ouvert, "");
		page = page == null ? 1 : Math.max(1, page);
	}

	private static List<String> given(List<String> values) {
		return values == null ? List.of() : values.stream().filter(value -> !value.isBlank()).distinct().toList();
	}

	boolean openNow() {
		return ouvert.equals("maintenant");
	}

	/** Whether the visitor asks for nothing in particular. */
	boolean isEmpty() {
		return q.isBlank() && Stream.of(besoin, famille, quartier, type).allMatch(List::isEmpty) && !openNow();
	}

	String href() {
		var uri = UriComponentsBuilder.fromPath("/recherche");
		if (!q.isBlank()) {
			uri.queryParam("q", "{q}");
		}
		besoin.forEach(id -> uri.queryParam("besoin", id));
		famille.forEach(id -> uri.queryParam("famille", id));
		quartier.forEach(slug -> uri.queryParam("quartier", slug));
		type.forEach(id -> uri.queryParam("type", id));
		if (openNow()) {
			uri.queryParam("ouvert", ouvert);
		}
		if (page > 1) {
			uri.queryParam("page", page);
		}
		return q.isBlank() ? uri.encode().toUriString() : uri.encode().buildAndExpand(q).toUriString();
	}

	SearchQuery withoutNeed(String id) {
		return new SearchQuery(q, besoin.stream().filter(one -> !one.equals(id)).toList(), famille, quartier, type, ouvert, 1);
	}

	SearchQuery withoutFamily(String id) {
		return new SearchQuery(q, besoin, famille.stream().filter(one -> !one.equals(id)).toList(), quartier, type, ouvert, 1);
	}

	SearchQuery withoutType(String id) {
		return new SearchQuery(q, besoin, famille, quartier, type.stream().filter(one -> !one.equals(id)).toList(), ouvert, 1);
	}

	SearchQuery withoutAreas() {
		return new SearchQuery(q, besoin, famille, List.of(), type, ouvert, 1);
	}

	SearchQuery withoutOpen() {
		return new SearchQuery(q, besoin, famille, quartier, type, "", 1);
	}

	/** The need instead of the words it was understood from. */
	SearchQuery asNeed(String id) {
		return new SearchQuery("", List.of(id), List.of(), quartier, type, ouvert, 1);
	}

	SearchQuery withPage(int changed) {
		return new SearchQuery(q, besoin, famille, quartier, type, ouvert, changed);
	}

}
