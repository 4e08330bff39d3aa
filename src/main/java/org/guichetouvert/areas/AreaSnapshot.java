package org.guichetouvert.areas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.shared.Slugs;

/**
 * The tree at one moment, with what is asked of it made ready.
 *
 * @param leaves area to the neighbourhoods under it
 * @param municipalities neighbourhood to the municipalities it touches, the main one first
 * @param twins neighbourhood to the lived quartier that consists of it alone
 * @param words folded name, alias or postcode to the areas that bear it
 */
record AreaSnapshot(Map<UUID, AreaNode> byId, Map<String, AreaNode> bySlug, Map<AreaKind, List<AreaNode>> byKind,
		Map<String, List<AreaNode>> byPostcode, Map<UUID, List<AreaNode>> leaves, Map<UUID, List<AreaNode>> municipalities,
		Map<UUID, AreaNode> twins, NavigableMap<String, List<AreaNode>> words) {

	private static final List<AreaKind> AS_PEOPLE_MEAN = List.of(AreaKind.LIVED, AreaKind.MUNICIPALITY, AreaKind.REGION,
			AreaKind.NEIGHBOURHOOD);

	/**
	 * @param areas in the order they are to be listed
	 * @param members lived quartier to its neighbourhoods
	 * @param touched neighbourhood to its further municipalities
	 */
	static AreaSnapshot of(List<AreaNode> areas, Map<UUID, List<UUID>> members, Map<UUID, List<UUID>> touched) {
		Map<UUID, AreaNode> byId = areas.stream()
			.collect(Collectors.toMap(AreaNode::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
		List<AreaNode> offered = areas.stream().filter(area -> !area.retired()).toList();
		Map<AreaKind, List<AreaNode>> byKind = offered.stream()
			.collect(Collectors.groupingBy(AreaNode::kind, () -> new EnumMap<>(AreaKind.class), Collectors.toList()));
		Map<UUID, List<AreaNode>> municipalities = municipalities(areas, byId, touched);
		Map<UUID, List<AreaNode>> leaves = leaves(offered, members, municipalities);
		return new AreaSnapshot(byId, areas.stream().collect(Collectors.toMap(AreaNode::slug, Function.identity())), byKind,
				byPostcode(offered), leaves, municipalities, twins(byKind.getOrDefault(AreaKind.LIVED, List.of()), leaves),
				words(offered));
	}

	List<AreaNode> lookup(String text) {
		return ordered(words.getOrDefault(Slugs.of(text), List.of()));
	}

	List<AreaNode> suggest(String start, int limit) {
		String key = Slugs.of(start);
		return ordered(words.subMap(key, key + Character.MAX_VALUE).values().stream().flatMap(List::stream).toList()).stream()
			.limit(limit)
			.toList();
	}

	List<AreaNode> ancestorsOf(AreaNode area) {
		Stream<AreaNode> lived = byKind.getOrDefault(AreaKind.LIVED, List.of()).stream()
			.filter(quartier -> area.is(AreaKind.NEIGHBOURHOOD) && leaves.get(quartier.id()).contains(area));
		Stream<AreaNode> upwards = area.is(AreaKind.NEIGHBOURHOOD) ? municipalities.get(area.id()).stream() : parents(area);
		Stream<AreaNode> region = area.is(AreaKind.NEIGHBOURHOOD) ? byKind.get(AreaKind.REGION).stream() : Stream.empty();
		return Stream.of(lived, upwards, region).flatMap(areas -> areas).toList();
	}

	private Stream<AreaNode> parents(AreaNode area) {
		return Stream.iterate(area, node -> node != null, node -> node.parentId() == null ? null : byId.get(node.parentId()))
			.skip(1);
	}

	private List<AreaNode> ordered(Collection<AreaNode> found) {
		var once = new LinkedHashSet<>(found);
		return once.stream()
			.filter(area -> !once.contains(twins.get(area.id())))
			.sorted(Comparator.comparing(area -> AS_PEOPLE_MEAN.indexOf(area.kind())))
			.toList();
	}

	private static Map<UUID, List<AreaNode>> municipalities(List<AreaNode> areas, Map<UUID, AreaNode> byId,
			Map<UUID, List<UUID>> touched) {
		var municipalities = new HashMap<UUID, List<AreaNode>>();
		areas.stream().filter(area -> area.is(AreaKind.NEIGHBOURHOOD)).forEach(area -> {
			Stream<UUID> ids = Stream.concat(Stream.ofNullable(area.parentId()), touched.getOrDefault(area.id(), List.of()).stream());
			municipalities.put(area.id(), ids.map(byId::get).toList());
		});
		return municipalities;
	}

	private static Map<UUID, List<AreaNode>> leaves(List<AreaNode> areas, Map<UUID, List<UUID>> members,
			Map<UUID, List<AreaNode>> municipalities) {
		List<AreaNode> all = areas.stream().filter(area -> area.is(AreaKind.NEIGHBOURHOOD)).toList();
		return areas.stream().collect(Collectors.toMap(AreaNode::id, area -> switch (area.kind()) {
			case REGION -> all;
			case MUNICIPALITY -> all.stream().filter(leaf -> municipalities.get(leaf.id()).contains(area)).toList();
			case LIVED -> all.stream().filter(leaf -> members.getOrDefault(area.id(), List.of()).contains(leaf.id())).toList();
			case NEIGHBOURHOOD -> List.of(area);
		}));
	}

	private static Map<UUID, AreaNode> twins(List<AreaNode> lived, Map<UUID, List<AreaNode>> leaves) {
		var twins = new HashMap<UUID, AreaNode>();
		lived.stream().filter(quartier -> leaves.get(quartier.id()).size() == 1)
			.forEach(quartier -> twins.put(leaves.get(quartier.id()).get(0).id(), quartier));
		return twins;
	}

	private static Map<String, List<AreaNode>> byPostcode(List<AreaNode> areas) {
		var byPostcode = new HashMap<String, List<AreaNode>>();
		areas.stream().sorted(Comparator.comparing(AreaNode::kind)).forEach(area -> area.postcodes()
			.forEach(postcode -> byPostcode.computeIfAbsent(postcode, key -> new ArrayList<>()).add(area)));
		return byPostcode;
	}

	private static NavigableMap<String, List<AreaNode>> words(List<AreaNode> areas) {
		var words = new TreeMap<String, List<AreaNode>>();
		for (AreaNode area : areas) {
			Stream.of(area.name().texts().values(), area.aliases(), area.postcodes())
				.flatMap(Collection::stream)
				.flatMap(name -> keys(Slugs.of(name)))
				.distinct()
				.forEach(key -> words.computeIfAbsent(key, k -> new ArrayList<>()).add(area));
		}
		return words;
	}

	/** "sint-gillis" is also typed "st gillis". */
	private static Stream<String> keys(String key) {
		return Stream.of(key, key.replaceAll("\\b(saint|sint)-", "st-").replaceAll("\\bsainte-", "ste-"));
	}

}
