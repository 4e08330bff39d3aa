package org.guichetouvert.site.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guichetouvert.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in the address of a search, in the order in which it does. The name there is the constant's own in small
 * letters, French because it is part of a page's address. A new one is one line here.
 */
enum SearchParameter {

	/** Words as typed. */
	Q(1),

	/** Ids of needs. */
	BESOIN(Facet.NEED),

	/** Ids of families of needs: all needs of each. */
	FAMILLE(SearchParameter.SEVERAL),

	/** Slugs of areas where a place is to be. */
	QUARTIER(Facet.AREA),

	/** Ids of service types. */
	TYPE(Facet.TYPE),

	/** Slug of the area where somebody lives. */
	HABITE(1),

	/** From where distances are measured: {@code 50.870,4.351}, an area's slug or a postcode. */
	PRES(1),

	/** Ways in. */
	MODE(Facet.WAY, "guichet", "rendez-vous", "dehors", "domicile", "telephone", "en-ligne", "courrier"),

	/** What one need not have. */
	SANS(Facet.WITHOUT, "internet", "papiers", "rendez-vous", "frais"),

	/** ISO 639 codes of languages that are spoken. */
	LANGUE(Facet.LANGUAGE, Languages::isKnown),

	/** ISO 639 codes of languages for which there is an interpreter. */
	INTERPRETE(Facet.INTERPRETER, Languages::isKnown),

	/** For whom. */
	PUBLIC(Facet.AUDIENCE, "everybody", "children", "young", "students", "adults", "families", "women", "men", "older", "seniors",
			"disability", "disabled", "homeless", "undocumented", "migrants", "refugees", "jobseekers", "tenants", "lgbtqia", "prisoners"),

	ACCES(Facet.ACCESS, "fauteuil"),

	/** {@code maintenant}, an instant ({@code 2026-11-28T10:00}), or words ("samedi 10h"); see {@link OpenAt}. */
	OUVERT(1),

	/** Day of a form, {@code 2026-11-28}: with {@link #HEURE} it becomes {@link #OUVERT}. */
	JOUR(1),

	/** Hour of a form, {@code 10:00}. */
	HEURE(1),

	/** What a search for open doors left out. */
	ETAT(null, 1, Set.of("complet", "rendez-vous", "a-verifier")::contains),

	/** What the words were understood as, and was not meant: ids of needs and types, slugs of areas, {@code moment}. */
	PAS(SearchParameter.SEVERAL),

	/** The minute of the first page, in Brussels, {@code 2026-11-28T10:00}: the pages after it are of the same. */
	VU(1),

	/** From 1. */
	PAGE(null, 1, value -> value.matches("[1-9]\\d{0,5}"));

	/** Of more, an address is not one that our pages made. */
	private static final int SEVERAL = 20;

	private final @Nullable Facet facet;

	private final int most;

	private final Predicate<String> usable;

	SearchParameter(int most) {
		this(null, most, value -> true);
	}

	SearchParameter(Facet facet) {
		this(facet, SEVERAL, value -> true);
	}

	SearchParameter(Facet facet, String... known) {
		this(facet, SEVERAL, List.of(known)::contains);
	}

	SearchParameter(Facet facet, Predicate<String> usable) {
		this(facet, SEVERAL, usable);
	}

	SearchParameter(@Nullable Facet facet, int most, Predicate<String> usable) {
		this.facet = facet;
		this.most = most;
		this.usable = usable;
	}

	/** As it stands in an address. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What its values narrow by; empty where it doesn't, or not by values of its own. */
	Optional<Facet> facet() {
		return Optional.ofNullable(facet);
	}

	/** Those that can be used, each once: an address that somebody mistyped still searches. */
	List<String> usable(@Nullable List<String> given) {
		return given == null ? List.of() : given.stream().filter(value -> value != null && !value.isBlank())
			.map(value -> this == Q ? value : value.strip()).filter(usable).distinct().limit(most).toList();
	}

	static Stream<SearchParameter> all() {
		return Stream.of(values());
	}

	/** Codes of two or three letters that the platform has a name for: {@code fr}, {@code ber}. */
	private static final class Languages {

		static boolean isKnown(String code) {
			return code.matches("[a-z]{2,3}") && !Locale.forLanguageTag(code).getDisplayLanguage(Locale.FRENCH).equals(code);
		}

	}

}
