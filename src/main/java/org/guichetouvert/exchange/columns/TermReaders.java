package org.guichetouvert.exchange.columns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;

/** Readers of needs, service types, areas and languages by id or by what people call them. */
final class TermReaders {

	private static final Pattern LANGUAGE = Pattern
		.compile("(?i)(.+?)\\s*[:(\\[]\\s*(?:avec |via )?(?:un )?(interpr[eè]te|interpreter|tolk)\\s*[)\\]]?");

	private TermReaders() {
	}

	static CellReader needs(Taxonomy taxonomy) {
		Map<String, Set<String>> ids = index(taxonomy.needs(), NeedTerm::id, need -> need.label().texts().values().stream());
		return CellReaders.list("|", part -> term(ids, part, "exchange.cell.need"));
	}

	/** By id, label, acronym or expansion in any language. An acronym that several types bear is refused. */
	static CellReader serviceType(Taxonomy taxonomy) {
		List<ServiceTypeTerm> types = taxonomy.serviceTypes();
		Map<String, Set<String>> labels = index(types, ServiceTypeTerm::id, type -> type.label().texts().values().stream());
		Map<String, Set<String>> others = index(types, ServiceTypeTerm::id, TermReaders::otherWords);
		return (raw, today) -> term(labels.containsKey(Folding.of(raw)) ? labels : others, raw, "exchange.cell.type");
	}

	private static Stream<String> otherWords(ServiceTypeTerm type) {
		return Stream.of(type.acronym(), type.expansion())
			.flatMap(words -> words.texts().values().stream())
			.flatMap(words -> Stream.concat(Stream.of(words), Stream.of(words.split(" / "))));
	}

	private static <T> Map<String, Set<String>> index(List<T> terms, Function<T, String> id, Function<T, Stream<String>> words) {
		var index = new HashMap<String, Set<String>>();
		for (T term : terms) {
			Stream.concat(Stream.of(id.apply(term)), words.apply(term))
				.forEach(word -> index.computeIfAbsent(Folding.of(word), key -> new HashSet<>()).add(id.apply(term)));
		}
		return index;
	}

	private static Cell term(Map<String, Set<String>> ids, String word, String key) {
		Set<String> found = ids.getOrDefault(Folding.of(word), Set.of());
		if (found.size() > 1) {
			return Cell.refused(word, "exchange.cell.severalTerms", String.join(", ", found.stream().sorted().toList()));
		}
		return found.isEmpty() ? Cell.refused(word, key) : Cell.of(found.iterator().next());
	}

	/** Slug of the one quartier that is meant, a lived one or an official neighbourhood. */
	static CellReader neighbourhood(AreaTree areas) {
		return (raw, today) -> areas.findBySlug(raw).map(AreaNode::slug).map(Cell::of)
			.or(() -> areas.findByCode(AreaKind.NEIGHBOURHOOD, raw).map(AreaNode::slug).map(Cell::of))
			.orElseGet(() -> quartier(areas.lookup(raw), raw));
	}

	private static Cell quartier(List<AreaNode> found, String raw) {
		return found.stream()
			.filter(area -> area.is(AreaKind.LIVED) || area.is(AreaKind.NEIGHBOURHOOD))
			.findFirst()
			.map(area -> Cell.of(area.slug()))
			.orElseGet(() -> Cell.refused(raw, "exchange.cell.neighbourhood"));
	}

	/** Slugs of areas of any kind; a postcode stands for the one area that has it to itself. */
	static CellReader areas(AreaTree areas) {
		return CellReaders.list("|", part -> areas.findBySlug(part)
			.or(() -> part.matches("\\d{4}") ? ofPostcode(areas, part) : areas.lookup(part).stream().findFirst())
			.map(area -> Cell.of(area.slug()))
			.orElseGet(() -> Cell.refused(part, "exchange.cell.area")));
	}

	/** The municipality with that postcode and no other, else the largest such quartier: 1020 is Laeken, not the City. */
	private static Optional<AreaNode> ofPostcode(AreaTree areas, String postcode) {
		return areas.byPostcode(postcode).stream()
			.filter(area -> area.postcodes().equals(Set.of(postcode)) && !area.is(AreaKind.NEIGHBOURHOOD))
			.max(Comparator.comparing((AreaNode area) -> area.is(AreaKind.MUNICIPALITY))
				.thenComparing(area -> areas.neighbourhoodsOf(area).size()));
	}

	/** ISO codes; behind the code of one for which an interpreter comes stands a colon. */
	static CellReader languages() {
		WordList words = WordList.named("language");
		return CellReaders.list(",", part -> {
			Matcher matcher = LANGUAGE.matcher(part);
			boolean interpreter = matcher.matches();
			String name = interpreter ? matcher.group(1) : part;
			return words.find(name).map(code -> Cell.of(interpreter ? code + ":interpreter" : code))
				.orElseGet(() -> Cell.refused(part, "exchange.cell.language"));
		});
	}

}
