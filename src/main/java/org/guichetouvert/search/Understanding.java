package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Distress;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Situation;
import org.guichetouvert.taxonomy.Situations;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What words mean beyond what they say: needs, kinds of service, areas, a moment, situations, distress. Thread-safe.
 */
@Component
class Understanding {

	/** Words about an entry that no entry holds, unless nothing else was typed. */
	private static final Set<String> ABOUT = Set.of("asbl", "vzw", "horaire", "horaires", "heures", "ouverture", "openingsuren",
			"uren", "adresse", "adres", "telephone", "telefoon", "numero", "contact", "opening", "hours", "address");

	/** Needs and types that are offered at most. */
	private static final int MOST = 3;

	/** Below it nothing was meant. */
	private static final double ENOUGH = 0.15;

	/** A need this much worse than the best one is not offered. */
	private static final double NEAR = 0.45;

	/** From here on a kind of service was named. */
	private static final double TYPE_ENOUGH = 0.45;

	private static final double TYPE_NEAR = 0.75;

	/** What a kind of service that was named says for the needs it answers, the first one most. */
	private static final double OF_TYPE = 0.35;

	/** What words of distress say, and what a situation does. */
	private static final double OF_DISTRESS = 0.6;

	private static final double OF_SITUATION = 0.18;

	private static final int SHORTEST_PART = 3;

	private static final int SHORTEST_WHOLE = 8;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final PhraseFinder<String> situationPhrases;

	private final PhraseFinder<Distress.Said> distressPhrases;

	private final PhraseFinder<String> noDistress;

	private final Distress distress;

	private final Situations situationTerms;

	private volatile @Nullable Known known;

	private volatile @Nullable Places places;

	Understanding(Taxonomy taxonomy, AreaTree areas, Situations situations, Distress distress) {
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.situationTerms = situations;
		this.situationPhrases = new PhraseFinder<>(situations.list().stream()
			.collect(Collectors.toMap(Situation::id, Situation::phrases, (one, other) -> one, LinkedHashMap::new)));
		this.distress = distress;
		this.distressPhrases = new PhraseFinder<>(distress.phrases());
		this.noDistress = new PhraseFinder<>(Map.of("", distress.exceptions()));
	}

	/**
	 * @param withPlaces whether an area's name narrows, instead of being a word like others
	 * @param named whether a word is one of the names in the catalogue, and so not mistyped
	 */
	Understood of(SearchCriteria criteria, boolean withPlaces, Predicate<String> named) {
		if (criteria.words().isEmpty()) {
			return Understood.NOTHING;
		}
		Known terms = known();
		Set<String> notMeant = criteria.notMeant();
		List<String> said = Words.tokens(criteria.words());
		String words = withoutAbout(criteria.words());
		Optional<MomentFinder.Found> moment = notMeant.contains(Understood.MOMENT) ? Optional.empty()
				: MomentFinder.find(words, criteria.at().toLocalDateTime());
		words = moment.map(MomentFinder.Found::rest).orElse(words);
		AreaFinder.Found place = withPlaces ? places().finder.find(words, terms::isTelling) : new AreaFinder.Found(words, List.of());
		if (place.areas().stream().anyMatch(area -> notMeant.contains(area.slug()))) {
			place = new AreaFinder.Found(words, List.of());
		}
		List<String> tokens = terms.parts(Words.tokens(place.rest())).filter(word -> terms.isKnown(word) || !named.test(word)).toList();
		List<ConceptMatcher.Match> kinds = terms.types.match(tokens, criteria.language());
		List<Understood.Type> types = types(kinds, notMeant);
		List<String> happened = situationPhrases.find(said);
		Distress.Said danger = danger(said, criteria.language());
		Map<String, ConceptMatcher.Match> needs = needs(terms.needs.match(tokens, criteria.language()), kinds);
		if (danger != null) {
			add(needs, distress.needsOf(danger.kind()), OF_DISTRESS, criteria.words());
		}
		happened.stream().limit(1).flatMap(id -> situationTerms.find(id).stream())
			.forEach(situation -> add(needs, situation.needIds(), OF_SITUATION, criteria.words()));
		return new Understood(likeliest(needs, notMeant), types, place.areas(), moment.map(MomentFinder.Found::now).orElse(false),
				moment.map(MomentFinder.Found::moment).orElse(null), happened, danger, corrected(place.rest(), terms, named), place.rest().strip());
	}

	/**
	 * Why somebody needs a number before anything else; null when nothing says so.
	 *
	 * @param reader language of the reader, for what is said alike in several
	 */
	Distress.@Nullable Said danger(List<String> said, String reader) {
		if (!noDistress.find(said).isEmpty()) {
			return null;
		}
		List<Distress.Said> found = distressPhrases.find(said);
		Optional<Distress.Said> first = found.stream().findFirst();
		return first.flatMap(one -> found.stream().filter(new Distress.Said(one.kind(), reader)::equals).findFirst()).or(() -> first).orElse(null);
	}

	/** Null where nothing is mended. */
	private static @Nullable String corrected(String words, Known terms, Predicate<String> named) {
		var mended = new ArrayList<String>();
		boolean any = false;
		for (String word : words.strip().split("\\s+")) {
			String token = Words.phrase(word);
			boolean right = token.contains(" ") || terms.isKnown(token) || SmallWords.isSmall(token) || named.test(token)
					|| terms.parts(token).count() > 1;
			String correct = right ? null : terms.correct(token);
			any |= correct != null;
			mended.add(correct == null ? word : correct);
		}
		return any ? String.join(" ", mended) : null;
	}

	private static String withoutAbout(String words) {
		String kept = Arrays.stream(words.split("\\s+")).filter(word -> !ABOUT.contains(Words.phrase(word))).collect(Collectors.joining(" "));
		return kept.isEmpty() ? words : kept;
	}

	private static List<Understood.Type> types(List<ConceptMatcher.Match> kinds, Set<String> notMeant) {
		List<ConceptMatcher.Match> matches = kinds.stream().filter(one -> !notMeant.contains(one.id())).toList();
		return matches.stream().filter(one -> one.score() >= Math.max(TYPE_ENOUGH, TYPE_NEAR * matches.get(0).score())).limit(MOST)
			.map(one -> new Understood.Type(one.id(), one.text(), Math.min(1, one.score()))).toList();
	}

	/** By the words for needs, and by what the kinds of service that were named answer. */
	private Map<String, ConceptMatcher.Match> needs(List<ConceptMatcher.Match> matches, List<ConceptMatcher.Match> kinds) {
		Map<String, ConceptMatcher.Match> needs = new HashMap<>();
		matches.forEach(match -> needs.put(match.id(), match));
		kinds.stream().limit(MOST).forEach(type -> add(needs,
				taxonomy.needsOfServiceType(type.id()).stream().map(NeedTerm::id).toList(), OF_TYPE * type.score() * type.score(), type.text()));
		return needs;
	}

	/** Something else speaks for these needs, for the first one most. */
	private static void add(Map<String, ConceptMatcher.Match> needs, List<String> ids, double score, String text) {
		for (int rank = 0; rank < ids.size(); rank++) {
			needs.merge(ids.get(rank), new ConceptMatcher.Match(ids.get(rank), text, score / (1 + rank)),
					(one, other) -> new ConceptMatcher.Match(one.id(), one.text(), one.score() + other.score()));
		}
	}

	private static List<Understood.Need> likeliest(Map<String, ConceptMatcher.Match> needs, Set<String> notMeant) {
		List<ConceptMatcher.Match> ordered = needs.values().stream().filter(one -> !notMeant.contains(one.id()))
			.sorted(Comparator.comparingDouble(ConceptMatcher.Match::score).reversed().thenComparing(ConceptMatcher.Match::id)).toList();
		return ordered.stream().filter(one -> one.score() >= Math.max(ENOUGH, NEAR * ordered.get(0).score())).limit(MOST)
			.map(one -> new Understood.Need(one.id(), one.text(), Math.min(1, one.score()))).toList();
	}

	/** "Bruxelles" narrows to nothing smaller than what is there. */
	static boolean narrows(Understood understood) {
		return understood.area() != null && !understood.area().is(AreaKind.REGION);
	}

	/** Made again when the terms were read again. */
	private Known known() {
		List<NeedTerm> needs = taxonomy.needs();
		List<ServiceTypeTerm> types = taxonomy.serviceTypes();
		Known made = known;
		if (made == null || made.of != needs || made.ofTypes != types) {
			made = new Known(needs, types, matcher(needs), matcherOfTypes(types));
			known = made;
		}
		return made;
	}

	private Places places() {
		List<?> present = areas.municipalities();
		Places made = places;
		if (made == null || made.of != present) {
			made = new Places(present, new AreaFinder(areas));
			places = made;
		}
		return made;
	}

	private static ConceptMatcher matcher(List<NeedTerm> needs) {
		var phrases = new LinkedHashMap<String, Map<String, List<String>>>();
		needs.forEach(need -> phrases.put(need.id(), phrases(need.synonyms(), need.label())));
		return new ConceptMatcher(phrases);
	}

	private static ConceptMatcher matcherOfTypes(List<ServiceTypeTerm> types) {
		var phrases = new LinkedHashMap<String, Map<String, List<String>>>();
		types.forEach(type -> phrases.put(type.id(), phrases(type.synonyms(), type.label(), type.acronym(), type.expansion())));
		return new ConceptMatcher(phrases);
	}

	/** By language. */
	private static Map<String, List<String>> phrases(Map<String, List<String>> synonyms, LocalizedText... names) {
		var phrases = new LinkedHashMap<String, List<String>>();
		Arrays.stream(names).flatMap(name -> name.texts().entrySet().stream())
			.forEach(name -> phrases.computeIfAbsent(name.getKey(), language -> new ArrayList<>()).add(name.getValue()));
		synonyms.forEach((language, words) -> phrases.computeIfAbsent(language, key -> new ArrayList<>()).addAll(words));
		return phrases;
	}

	private record Places(List<?> of, AreaFinder finder) {
	}

	private record Known(List<NeedTerm> of, List<ServiceTypeTerm> ofTypes, ConceptMatcher needs, ConceptMatcher types) {

		boolean isTelling(String word) {
			return needs.isTelling(word) || types.isTelling(word);
		}

		private boolean isKnown(String word) {
			return needs.isKnown(word) || types.isKnown(word);
		}

		@Nullable String correct(String word) {
			String correct = needs.correct(word);
			return correct == null ? types.correct(word) : correct;
		}

		/** Words that were written as one, taken apart: "maisonmedicale", "huurachterstand". */
		Stream<String> parts(List<String> tokens) {
			return tokens.stream().flatMap(this::parts);
		}

		private Stream<String> parts(String token) {
			if (isKnown(token) || token.length() < SHORTEST_WHOLE) {
				return Stream.of(token);
			}
			for (int cut = token.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
				String first = token.substring(0, cut);
				String second = token.substring(cut);
				if (isTelling(first) && isKnown(second)) {
					return Stream.of(first, second);
				}
				if ((first.endsWith("s") || first.endsWith("n")) && isTelling(first.substring(0, cut - 1)) && isKnown(second)) {
					return Stream.of(first.substring(0, cut - 1), second);
				}
			}
			return Stream.of(token);
		}

	}

}
