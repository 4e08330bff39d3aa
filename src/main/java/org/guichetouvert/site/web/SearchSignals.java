package org.guichetouvert.site.web;

import java.util.List;
import java.util.Locale;

import org.guichetouvert.search.Understood;
import org.guichetouvert.taxonomy.Distress;
import org.guichetouvert.taxonomy.Situation;
import org.guichetouvert.taxonomy.Situations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page of results says before its results: whom to call first, and what to look at on a letter. */
@Component
class SearchSignals {

	/** More would hide the doors. */
	private static final int MOST = 1;

	private static final int MOST_LINKS = 4;

	private final Distress distress;

	private final Situations situations;

	private final Helplines helplines;

	SearchSignals(Distress distress, Situations situations, Helplines helplines) {
		this.distress = distress;
		this.situations = situations;
		this.helplines = helplines;
	}

	/** Null where the words say no danger. */
	SearchView.@Nullable Distress distress(Understood understood, Wording words) {
		Distress.Said said = understood.distress();
		if (said == null) {
			return null;
		}
		return new SearchView.Distress(words.say("site.search.distress." + said.kind()),
				helplines.views(distress.numbersFor(said.kind(), said.language()), Locale.forLanguageTag(words.language())));
	}

	/** Whoever must call somebody first needs no advice about letters. */
	List<SearchView.Situation> situations(SearchAsked asked, Understood understood) {
		return understood.distress() != null ? List.of() : understood.situations().stream().limit(MOST)
			.flatMap(id -> situations.find(id).stream()).map(situation -> view(situation, asked)).toList();
	}

	private static SearchView.Situation view(Situation situation, SearchAsked asked) {
		Showing showing = asked.showing();
		String key = "site.search.situation." + situation.id();
		return new SearchView.Situation(situation.id(), showing.words().say(key + ".title"),
				List.of(showing.words().say(key + ".look"), showing.words().say(key + ".do")),
				situation.needIds().stream().limit(MOST_LINKS).map(id -> LinkView.of(showing.needLabel(id), asked.query().asNeed(id).href())).toList());
	}

}
