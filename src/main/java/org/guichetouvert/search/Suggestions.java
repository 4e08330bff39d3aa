package org.guichetouvert.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.SuggestionIndex.Found;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What somebody may be typing: needs, kinds of service, services, organizations and areas, by the start of their words.
 * All in memory; after a change the names of a large catalogue follow a moment later. Thread-safe.
 */
@Component
public class Suggestions {

	/** Of what was typed; nobody is suggested a longer name. */
	static final int MAX_LENGTH = 80;

	/** One letter begins too much. */
	private static final int MIN_LENGTH = 2;

	private static final int FORGIVING_LENGTH = 5;

	/** How long a reader waits for names that are being read again, before those of before do. */
	private static final Duration PATIENCE = Duration.ofMillis(20);

	private static final Set<Suggestion.Kind> MEANINGS = EnumSet.of(Suggestion.Kind.NEED, Suggestion.Kind.TYPE);

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final PlaceTable places;

	private volatile @Nullable Reference reference;

	private volatile List<SuggestionIndex> latestNames = List.of();

	private Names names = new Names(List.of(), CompletableFuture.completedFuture(latestNames));

	Suggestions(Taxonomy taxonomy, AreaTree areas, PlaceTable places) {
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.places = places;
	}

	/**
	 * @param typed the start of some words; blank gives nothing
	 * @param language of the reader: its words go before those of other languages
	 * @return at most {@code limit}, kind by kind, the likeliest first
	 */
	public List<Suggestion> of(String typed, String language, int limit) {
		String line = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
		String begun = SuggestionWords.begun(line);
		if (begun.length() < MIN_LENGTH) {
			return List.of();
		}
		var found = new EnumMap<Suggestion.Kind, List<Found>>(Suggestion.Kind.class);
		List<SuggestionIndex> indexes = indexes();
		indexes.forEach(index -> found.putAll(index.startingWith(begun, language)));
		if (found.isEmpty()) {
			indexes.forEach(index -> found.putAll(index.startingWith(SuggestionWords.phrase(line), language)));
		}
		if (found.isEmpty() && isForgiven(begun)) {
			indexes.forEach(index -> found.putAll(index.nearly(begun, language)));
		}
		if (found.isEmpty()) {
			found.putAll(inLastWords(begun, language));
		}
		return shared(inOrder(found), limit);
	}

	/** What the end of a sentence means: "on m'a coupé le gaz". A name in it would hide the rest. */
	private Map<Suggestion.Kind, List<Found>> inLastWords(String sentence, String language) {
		for (int at = sentence.indexOf(' ') + 1; at > 0 && sentence.length() - at > MIN_LENGTH; at = sentence.indexOf(' ', at) + 1) {
			Map<Suggestion.Kind, List<Found>> found = reference().startingWith(sentence.substring(at), language);
			found.keySet().retainAll(MEANINGS);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return Map.of();
	}

	/** Numbers are typed right, and short words are near too many others. */
	private static boolean isForgiven(String typed) {
		return typed.length() >= FORGIVING_LENGTH && typed.chars().noneMatch(Character::isDigit);
	}

	/** What is called exactly so, then what begins so, then what holds a word that does; needs first among equals. */
	private static List<List<Found>> inOrder(Map<Suggestion.Kind, List<Found>> found) {
		return found.values().stream().sorted(Comparator.comparingInt(kind -> tier(kind.get(0)))).toList();
	}

	private static int tier(Found best) {
		return best.isWhole() ? 0 : best.begins() ? 1 : 2;
	}

	/** Each kind has its first one before any has its second one. */
	private static List<Suggestion> shared(List<List<Found>> kinds, int limit) {
		int[] shares = new int[kinds.size()];
		int given = 0;
		for (int round = 0; round < SuggestionIndex.MOST_OF_A_KIND; round++) {
			for (int kind = 0; kind < shares.length && given < limit; kind++) {
				if (round < kinds.get(kind).size()) {
					shares[kind]++;
					given++;
				}
			}
		}
		var all = new ArrayList<Suggestion>();
		for (int kind = 0; kind < shares.length; kind++) {
			kinds.get(kind).stream().limit(shares[kind]).map(Found::suggestion).forEach(all::add);
		}
		return all;
	}

	private List<SuggestionIndex> indexes() {
		return Stream.concat(Stream.of(reference()), names().stream()).toList();
	}

	/** So that nobody waits for the first of them. */
	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		CompletableFuture.runAsync(this::indexes);
	}

	/** Made again when terms or areas were read again. */
	private SuggestionIndex reference() {
		Reference known = reference;
		return known != null && known.isOf(taxonomy, areas) ? known.index : readReference();
	}

	private synchronized SuggestionIndex readReference() {
		Reference known = reference;
		if (known == null || !known.isOf(taxonomy, areas)) {
			known = new Reference(taxonomy.needs(), areas.lived(), SuggestionIndex.of(SuggestionPhrases.ofReference(taxonomy, areas)));
			reference = known;
		}
		return known.index;
	}

	private List<SuggestionIndex> names() {
		return current().copy().completeOnTimeout(latestNames, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
	}

	/** Made again, by another thread, when the catalogue changed and those of before are made. */
	private synchronized CompletableFuture<List<SuggestionIndex>> current() {
		List<PlaceRow> rows = places.rows().byName();
		if (names.rows != rows && names.index.isDone()) {
			names = new Names(rows, CompletableFuture.supplyAsync(() -> readNames(rows)));
		}
		return names.index;
	}

	private List<SuggestionIndex> readNames(List<PlaceRow> rows) {
		latestNames = List.of(SuggestionIndex.of(SuggestionPhrases.ofServices(rows)),
				SuggestionIndex.of(SuggestionPhrases.ofOrganizations(rows)));
		return latestNames;
	}

	/** Waits for the names of the present rows. */
	void awaitNames() {
		while (!current().isDone()) {
			current().join();
		}
	}

	private record Reference(List<NeedTerm> needs, List<AreaNode> lived, SuggestionIndex index) {

		boolean isOf(Taxonomy taxonomy, AreaTree areas) {
			return needs == taxonomy.needs() && lived == areas.lived();
		}

	}

	private record Names(List<PlaceRow> rows, CompletableFuture<List<SuggestionIndex>> index) {
	}

}
