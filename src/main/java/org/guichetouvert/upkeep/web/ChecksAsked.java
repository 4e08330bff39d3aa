package org.guichetouvert.upkeep.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.upkeep.Check;
import org.guichetouvert.upkeep.CheckReason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the list is asked for; stands whole in the address.
 *
 * @param quartier null for what the reader looks after
 * @param page from 1
 */
record ChecksAsked(Tab tab, @Nullable AreaNode quartier, int page) {

	static final String PATH = "/coordination/verifier";

	/** Parts of the list. */
	enum Tab {

		DUE("a-faire"), REPORTED("signalements"), OLD("six-mois"), ALL("tous");

		private final String word;

		Tab(String word) {
			this.word = word;
		}

		/** In addresses. */
		String word() {
			return word;
		}

		/** In message keys. */
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		boolean holds(Check check, LocalDate today) {
			return switch (this) {
				case DUE -> check.isDue(today);
				case REPORTED -> check.is(CheckReason.REPORTED) || check.is(CheckReason.CORRECTED);
				case OLD -> check.age(today) == Check.Age.OLD;
				case ALL -> true;
			};
		}

	}

	static ChecksAsked of(String tab, String quartier, String page, AreaTree areas) {
		return new ChecksAsked(Arrays.stream(Tab.values()).filter(one -> one.word().equals(tab)).findFirst().orElse(Tab.DUE),
				Optional.of(quartier).filter(slug -> !slug.isBlank()).flatMap(areas::findBySlug).orElse(null),
				page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
	}

	ChecksAsked tab(Tab other) {
		return new ChecksAsked(other, quartier, 1);
	}

	ChecksAsked page(int other) {
		return new ChecksAsked(tab, quartier, other);
	}

	String href() {
		return href(List.of());
	}

	/** @param more names and values in turn */
	String href(List<String> more) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
		if (tab != Tab.DUE) {
			address.queryParam("vue", tab.word());
		}
		if (quartier != null) {
			address.queryParam("quartier", quartier.slug());
		}
		if (page > 1) {
			address.queryParam("page", page);
		}
		for (int at = 0; at + 1 < more.size(); at += 2) {
			address.queryParam(more.get(at), more.get(at + 1));
		}
		return address.build().toUriString();
	}

}
