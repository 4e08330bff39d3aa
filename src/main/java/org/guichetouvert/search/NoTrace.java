package org.guichetouvert.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.guichetouvert.taxonomy.EndangeringNeeds;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/**
 * Searches that leave no trace at all, not even a number: violence and danger. Few people look for these in one quartier on one
 * day; whoever sees the counts may be, or know, the one they flee from.
 */
@Component
class NoTrace {

	private final Taxonomy taxonomy;

	private final Understanding understanding;

	NoTrace(Taxonomy taxonomy, Understanding understanding) {
		this.taxonomy = taxonomy;
		this.understanding = understanding;
	}

	/** Whether a search touches these: by what it asks for, or by anything that its words may mean, taken off or not. */
	boolean touches(SearchCriteria asked, Understood meant) {
		return meant.distress() != null || any(asked.notMeant(), this::isNamed) || any(asked.filters().of(Facet.TYPE), this::isType)
				|| meant.needs().stream().anyMatch(need -> isNeed(need.needId()))
				|| meant.types().stream().anyMatch(type -> isType(type.typeId()));
	}

	/** The same of what is known of it when it is counted. */
	boolean touches(SearchCounted one) {
		return any(one.needIds(), this::isNeed) || understanding.danger(Words.tokens(one.words()), one.language()) != null;
	}

	private boolean isNamed(String needOrType) {
		return isNeed(needOrType) || isType(needOrType);
	}

	private boolean isNeed(String id) {
		return EndangeringNeeds.contains(id);
	}

	/** One that is there for them first of all. */
	private boolean isType(String id) {
		List<NeedTerm> answers = taxonomy.needsOfServiceType(id);
		return !answers.isEmpty() && isNeed(answers.get(0).id());
	}

	private static boolean any(Collection<String> ids, Predicate<String> is) {
		return ids.stream().anyMatch(is);
	}

}
