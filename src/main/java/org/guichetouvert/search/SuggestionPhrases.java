package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.Suggestion.Kind;
import org.guichetouvert.search.SuggestionIndex.Entry;
import org.guichetouvert.search.SuggestionIndex.Phrase;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;

/** The words under which everything is suggested, in the order in which equally good ones are offered. */
final class SuggestionPhrases {

	private static final Pattern SAINT = Pattern.compile("(?i)\\bs(?:ain|in)t(e?)(?=[ -])");

	private final List<Phrase> phrases = new ArrayList<>();

	private SuggestionPhrases() {
	}

	/** Needs and kinds of service by all their words in all languages; areas by names, aliases and postcodes. */
	static List<Phrase> ofReference(Taxonomy taxonomy, AreaTree areas) {
		var all = new SuggestionPhrases();
		taxonomy.needs().forEach(all::add);
		taxonomy.serviceTypes().forEach(all::add);
		all.addAreas(areas);
		return all.phrases;
	}

	/** Services by their names, each once. */
	static List<Phrase> ofServices(List<PlaceRow> rows) {
		var all = new SuggestionPhrases();
		var seen = new HashSet<UUID>();
		for (PlaceRow row : rows) {
			if (seen.add(row.serviceId())) {
				PlaceRow.Titles titles = row.titles();
				LocalizedText runBy = titles.organization() == null ? LocalizedText.EMPTY : titles.organization().name();
				all.addNamed(new Entry(Kind.SERVICE, titles.slug(), titles.name(), runBy), titles.name());
			}
		}
		return all.phrases;
	}

	/** Organizations that run a service, by name and acronym. */
	static List<Phrase> ofOrganizations(List<PlaceRow> rows) {
		var all = new SuggestionPhrases();
		var seen = new HashSet<UUID>();
		for (PlaceRow row : rows) {
			PlaceRow.OrganizationTitles one = row.titles().organization();
			if (one != null && seen.add(one.id())) {
				all.addNamed(new Entry(Kind.ORGANIZATION, one.slug(), one.name(), one.acronym()), one.name(), one.acronym());
			}
		}
		return all.phrases;
	}

	private void add(NeedTerm need) {
		var entry = new Entry(Kind.NEED, need.id(), need.label(), LocalizedText.EMPTY);
		add(entry, need.label(), false);
		addAll(entry, need.synonyms());
	}

	private void add(ServiceTypeTerm type) {
		var entry = new Entry(Kind.TYPE, type.id(), type.label(), LocalizedText.EMPTY);
		add(entry, type.label(), false);
		add(entry, type.acronym(), true);
		add(entry, type.expansion(), true);
		addAll(entry, type.synonyms());
	}

	private void add(Entry entry, LocalizedText words, boolean synonym) {
		words.texts().forEach((language, text) -> phrases.add(Phrase.of(entry, text, language, synonym)));
	}

	private void addAll(Entry entry, Map<String, List<String>> synonyms) {
		synonyms.forEach((language, texts) -> texts.forEach(text -> phrases.add(Phrase.of(entry, text, language, true))));
	}

	private void addNamed(Entry entry, LocalizedText... names) {
		Stream.of(names).flatMap(name -> name.texts().values().stream()).distinct()
			.forEach(name -> phrases.add(Phrase.of(entry, name, null, false)));
	}

	/** A postcode means its own quartier first, where it has one, then the municipality. */
	private void addAreas(AreaTree areas) {
		Map<AreaNode, Entry> lived = new LinkedHashMap<>();
		areas.lived().forEach(quartier -> lived.put(quartier, entry(quartier)));
		lived.forEach((quartier, entry) -> addNames(entry, quartier, quartier.postcodes().stream()
			.filter(code -> areas.quartiersOf(code).contains(quartier)).toList()));
		areas.municipalities().forEach(municipality -> addNames(entry(municipality), municipality, municipality.postcodes()));
		lived.forEach((quartier, entry) -> quartier.postcodes().stream().filter(code -> !areas.quartiersOf(code).contains(quartier))
			.forEach(code -> phrases.add(Phrase.of(entry, code, null, false))));
		addNames(entry(areas.region()), areas.region(), Set.of());
		areas.neighbourhoods().stream().filter(one -> one.residential() && areas.findTwin(one).isEmpty())
			.forEach(one -> addNames(entry(one), one, Set.of()));
	}

	private static Entry entry(AreaNode area) {
		return new Entry(Kind.AREA, area.slug(), area.name(), LocalizedText.EMPTY);
	}

	private void addNames(Entry entry, AreaNode area, Collection<String> postcodes) {
		Stream.of(area.name().texts().values(), area.aliases(), postcodes).flatMap(Collection::stream)
			.flatMap(name -> Stream.of(name, SAINT.matcher(name).replaceAll("st$1"))).distinct()
			.forEach(name -> phrases.add(Phrase.of(entry, name, null, false)));
	}

}
