package org.guichetouvert.editing.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.EntrySearch;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/**
 * What forms let choose from, in the reader's language; and what of that was chosen. Whatever a request names that does not exist
 * is left out.
 */
@Component
class Picks {

	/** Languages that are spoken at counters of the region. */
	private static final List<String> LANGUAGES = List.of("fr", "nl", "en", "ar", "tr", "es", "pt", "ro", "pl", "it", "de", "bg", "ru", "uk", "fa",
			"ps", "sq", "ku", "ti", "so", "ln", "sw", "ff");

	private static final int MOST_FOUND = 12;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final EntrySearch search;

	private final EntryNames names;

	Picks(Taxonomy taxonomy, AreaTree areas, EntrySearch search, EntryNames names) {
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.search = search;
		this.names = names;
	}

	/** By family; those that are no longer offered only where they are chosen. */
	List<PickGroup> needs(Collection<String> chosen, Words words) {
		List<PickGroup> groups = new ArrayList<>(taxonomy.families().stream().map(family -> new PickGroup(words.text(family.label()),
				family.needs().stream().map(need -> new Pick(need.id(), words.text(need.label()), chosen.contains(need.id()))).toList())).toList());
		Set<String> offered = taxonomy.needs().stream().map(need -> need.id()).collect(Collectors.toSet());
		addOthers(groups, chosen.stream().filter(id -> !offered.contains(id)).flatMap(id -> taxonomy.findNeed(id).stream())
			.map(need -> new Pick(need.id(), words.text(need.label()), true)).toList(), words);
		return groups;
	}

	List<String> knownNeeds(Collection<String> ids) {
		return ids.stream().filter(id -> taxonomy.findNeed(id).isPresent()).sorted().toList();
	}

	List<Pick> types(Collection<String> chosen, Words words) {
		return taxonomy.serviceTypes().stream().map(type -> new Pick(type.id(), words.text(type.label()), chosen.contains(type.id())))
			.sorted(byLabel(words)).toList();
	}

	List<String> knownTypes(Collection<String> ids) {
		return ids.stream().filter(id -> taxonomy.findServiceType(id).isPresent()).sorted().toList();
	}

	/** Quartiers as people say them, and municipalities; smaller ones only where they are chosen. */
	List<PickGroup> areas(Collection<String> chosen, Words words) {
		List<PickGroup> groups = new ArrayList<>(List.of(group("editing.picks.quartiers", areas.lived(), chosen, words),
				group("editing.picks.municipalities", areas.municipalities(), chosen, words)));
		Set<String> offered = groups.stream().flatMap(group -> group.picks().stream()).map(Pick::value).collect(Collectors.toSet());
		addOthers(groups, knownAreas(chosen).stream().filter(id -> !offered.contains(id.toString())).flatMap(id -> areas.findById(id).stream())
			.map(area -> new Pick(area.id().toString(), words.text(area.name()), true)).toList(), words);
		return groups;
	}

	private static PickGroup group(String title, List<AreaNode> all, Collection<String> chosen, Words words) {
		return new PickGroup(words.say(title), all.stream()
			.map(area -> new Pick(area.id().toString(), words.text(area.name()), chosen.contains(area.id().toString()))).toList());
	}

	private static void addOthers(List<PickGroup> groups, List<Pick> others, Words words) {
		if (!others.isEmpty()) {
			groups.add(new PickGroup(words.say("editing.picks.others"), others));
		}
	}

	List<UUID> knownAreas(Collection<String> ids) {
		return ids(ids).filter(id -> areas.findById(id).isPresent()).sorted().toList();
	}

	List<Pick> languages(Collection<String> chosen, Words words) {
		return Stream.concat(LANGUAGES.stream(), chosen.stream().filter(Picks::isLanguage)).distinct()
			.map(code -> new Pick(code, language(code, words), chosen.contains(code))).toList();
	}

	static String language(String code, Words words) {
		return Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
	}

	/** ISO 639 codes that stand for a language. */
	static boolean isLanguage(String code) {
		return code.matches("[a-z]{2,3}") && !Locale.forLanguageTag(code).getDisplayLanguage(Locale.FRENCH).equals(code);
	}

	/** Entries by words of their name. */
	List<Pick> found(EntryKind kind, String typed, Words words) {
		return search.find(kind, typed, MOST_FOUND).stream().map(id -> new Pick(id.toString(), names.of(kind, id, words.locale()), false)).toList();
	}

	/** Entries by their ids; those that do not exist are left out. */
	List<Pick> named(EntryKind kind, Collection<String> ids, boolean chosen, Words words) {
		return ids(ids).map(id -> new Pick(id.toString(), names.of(kind, id, words.locale()), chosen)).filter(pick -> !pick.label().equals("?"))
			.sorted(byLabel(words)).toList();
	}

	/** One for each value of an enumeration, labelled by its code. */
	static <E extends Enum<E>> List<Pick> of(E[] values, UnaryOperator<String> label) {
		return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).map(code -> new Pick(code, label.apply(code), false)).toList();
	}

	static <E extends Enum<E>> Optional<E> find(E[] values, String code) {
		return Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
	}

	static Stream<UUID> ids(Collection<String> texts) {
		return texts.stream().flatMap(text -> id(text).stream()).distinct();
	}

	static Optional<UUID> id(String text) {
		return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

	private static Comparator<Pick> byLabel(Words words) {
		Collator alphabet = Collator.getInstance(words.locale());
		return (one, other) -> alphabet.compare(one.label(), other.label());
	}

}
