package org.guichetouvert.search;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.taxonomy.Distress;
import org.jspecify.annotations.Nullable;

/**
 * What words mean beyond what they say. Each part can be taken off again by {@link SearchCriteria#notMeant}.
 *
 * @param needs that they may mean, the likeliest first; at most three
 * @param types kinds of service that they name, the likeliest first; at most three
 * @param areas that they name: the first narrows the search, the others bear the same name; empty when none
 * @param now whether they ask for what is open at this moment
 * @param moment when somebody wants to go; null when not said
 * @param situations what happened to somebody, whatever the need, the likeliest first: {@code refusal}, {@code letter} …
 * @param distress why somebody needs a number before anything else; null when nothing says so
 * @param corrected the words with their typing errors mended; null when there were none that matter
 * @param rest the words that are left to look for
 */
public record Understood(List<Need> needs, List<Type> types, List<AreaNode> areas, boolean now, @Nullable LocalDateTime moment,
		List<String> situations, Distress.@Nullable Said distress, @Nullable String corrected, String rest) {

	/** Stands for the moment among what was not meant. */
	public static final String MOMENT = "moment";

	static final Understood NOTHING = new Understood(List.of(), List.of(), List.of(), false, null, List.of(), null, null, "");

	/** From here on those who answer a need, or are of a kind, are what was looked for. */
	private static final double SURE = 0.4;

	/** From here on a kind of service was named, rather than a need that it answers. */
	private static final double NAMED = 0.75;

	/** A need as likely as this beside the likeliest may be meant as well. */
	private static final double AS_LIKELY = 0.85;

	/**
	 * @param words the label or synonym by which it was recognised
	 * @param confidence 1 when exactly that was typed, less the less of it was
	 */
	public record Need(String needId, String words, double confidence) {
	}

	/** As {@link Need}. */
	public record Type(String typeId, String words, double confidence) {
	}

	record Meaning(Facet facet, String value) {
	}

	/**
	 * How well a service answers the words that is of a kind that they name, or answers a need that they mean. Where a kind
	 * was named, those who answer the same needs are only the next best.
	 */
	Map<Meaning, Relevance> relevances() {
		var relevances = new LinkedHashMap<Meaning, Relevance>();
		boolean named = !types.isEmpty() && types.get(0).confidence >= NAMED;
		types.forEach(type -> relevances.put(new Meaning(Facet.TYPE, type.typeId),
				type.confidence >= SURE ? Relevance.MEANT : Relevance.PARTLY));
		needs.forEach(need -> {
			boolean likely = need.confidence >= SURE && need.confidence >= AS_LIKELY * needs.get(0).confidence;
			relevances.put(new Meaning(Facet.NEED, need.needId), !likely ? Relevance.PARTLY : named ? Relevance.TOLD : Relevance.MEANT);
		});
		return relevances;
	}

	Understood withoutAreas() {
		return new Understood(needs, types, List.of(), now, moment, situations, distress, corrected, rest);
	}

	/** Whether it is so clear what is meant that a name which only holds the words says less. */
	boolean isClear() {
		return !types.isEmpty() && types.get(0).confidence >= NAMED || !needs.isEmpty() && needs.get(0).confidence >= NAMED;
	}

	/** Narrows to this area; null when it names none. */
	public @Nullable AreaNode area() {
		return areas.isEmpty() ? null : areas.get(0);
	}

}
