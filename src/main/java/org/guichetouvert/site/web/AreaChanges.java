package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LatestChanges;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.DifferenceView;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changed last in an area, as far as visitors may know: of what its page shows, of services that ended, of disruptions and
 * of what is stated to be missing. Who wrote it is the coordination or the service, never anybody nearer.
 */
@Component
class AreaChanges {

	/** Changes that are told. */
	static final int MOST = 50;

	/** Changes that are read at a time, and how many are read before it is enough: not each says something to visitors. */
	private static final int PART = 60;

	private static final int MOST_READ = 300;

	private final ServiceSearch search;

	private final LatestChanges changes;

	private final AreaTree areas;

	private final SlugBook slugs;

	private final Snapshots snapshots;

	private final EntryNames names;

	private final DifferenceWords differences;

	private final JsonMapper json;

	AreaChanges(ServiceSearch search, LatestChanges changes, AreaTree areas, SlugBook slugs, Snapshots snapshots,
			EntryNames names, DifferenceWords differences, JsonMapper json) {
		this.search = search;
		this.changes = changes;
		this.areas = areas;
		this.slugs = slugs;
		this.snapshots = snapshots;
		this.names = names;
		this.differences = differences;
		this.json = json;
	}

	/**
	 * One change in words.
	 *
	 * @param lines at least one sentence
	 * @param path of the page that shows what it is about, within the site, without language
	 */
	record Told(Revision revision, String title, List<String> lines, String author, String path) {
	}

	/** The latest first. */
	List<Told> of(AreaNode area, Showing showing) {
		Map<EntryKind, Set<UUID>> entries = entries(area, showing);
		var told = new ArrayList<Told>();
		for (int skip = 0; skip < MOST_READ && told.size() < MOST; skip += PART) {
			List<LatestChanges.Changed> part = changes.list(entries, skip, PART);
			Map<UUID, String> paths = paths(part, area);
			part.forEach(changed -> tell(changed, paths, showing).ifPresent(told::add));
			if (part.size() < PART) {
				break;
			}
		}
		return told.subList(0, Math.min(told.size(), MOST));
	}

	private Map<EntryKind, Set<UUID>> entries(AreaNode area, Showing showing) {
		Set<UUID> inside = inside(area);
		Set<UUID> services = search.within(area.id(), showing.words().now()).stream().map(SearchResult.Hit::serviceId)
			.collect(Collectors.toCollection(HashSet::new));
		services.addAll(changes.endedIn(inside));
		Set<UUID> organizations = changes.organizationsOf(services);
		Set<UUID> around = new HashSet<>(inside);
		areas.ancestorsOf(area).forEach(above -> around.add(above.id()));
		Set<UUID> disruptions = changes.disruptions().entrySet().stream()
			.filter(one -> concerns(one.getValue(), around, organizations)).map(Map.Entry::getKey).collect(Collectors.toSet());
		return Map.of(EntryKind.SERVICE, services, EntryKind.ORGANIZATION, organizations, EntryKind.DISRUPTION, disruptions,
				EntryKind.GAP_STATEMENT, changes.gapsIn(around));
	}

	private static boolean concerns(Disruption.Reach reach, Set<UUID> around, Set<UUID> organizations) {
		boolean here = reach.areaIds().isEmpty() || reach.areaIds().stream().anyMatch(around::contains);
		return here && (reach.organizationIds().isEmpty() || reach.organizationIds().stream().anyMatch(organizations::contains));
	}

	/** The area, its neighbourhoods and the lived quartiers that lie in it wholly. */
	private Set<UUID> inside(AreaNode area) {
		List<AreaNode> leaves = areas.neighbourhoodsOf(area);
		var found = new HashSet<>(Set.of(area.id()));
		leaves.forEach(leaf -> found.add(leaf.id()));
		areas.lived().stream().filter(lived -> leaves.containsAll(areas.neighbourhoodsOf(lived))).forEach(lived -> found.add(lived.id()));
		return found;
	}

	private Map<UUID, String> paths(Collection<LatestChanges.Changed> part, AreaNode area) {
		Map<EntryKind, List<UUID>> byKind = part.stream().map(LatestChanges.Changed::revision).collect(Collectors.groupingBy(Revision::kind,
				Collectors.mapping(Revision::entryId, Collectors.toList())));
		Map<UUID, String> paths = byKind.entrySet().stream().filter(one -> one.getKey() == EntryKind.SERVICE || one.getKey() == EntryKind.ORGANIZATION)
			.flatMap(one -> slugs.slugsOf(one.getKey(), one.getValue()).entrySet().stream()
				.map(slug -> Map.entry(slug.getKey(), Addresses.path(one.getKey(), slug.getValue()))))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		Stream.of(EntryKind.DISRUPTION, EntryKind.GAP_STATEMENT).flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
			.forEach(id -> paths.put(id, "/quartiers/" + area.slug()));
		return paths;
	}

	/** Empty where it says nothing to visitors. */
	private Optional<Told> tell(LatestChanges.Changed changed, Map<UUID, String> paths, Showing showing) {
		Revision revision = changed.revision();
		String path = paths.get(revision.entryId());
		JsonNode after = json.readTree(revision.snapshot());
		return path == null || revision.action() == Revision.Action.REMOVED || isDraft(after) ? Optional.empty()
				: tell(changed, after, path, showing);
	}

	private Optional<Told> tell(LatestChanges.Changed changed, JsonNode after, String path, Showing showing) {
		Revision revision = changed.revision();
		Wording words = showing.words();
		JsonNode before = changed.before() == null ? null : json.readTree(changed.before());
		boolean isNew = before == null || revision.action() == Revision.Action.CREATED || isDraft(before);
		String name = names.of(revision.kind(), snapshots.read(revision), words.locale());
		String called = revision.kind() == EntryKind.GAP_STATEMENT ? words.say("site.feed.gap", name) : name;
		List<String> lines = isNew ? List.of(began(revision.kind(), name, words)) : lines(revision.kind(), before, after, words);
		String author = words.say(revision.origin() == Origin.SERVICE_LINK ? "site.feed.by.service" : "site.feed.by.coordination");
		return lines.isEmpty() ? Optional.empty()
				: Optional.of(new Told(revision, isNew ? words.say("site.feed.new", called) : called, lines, author, path));
	}

	/** That somebody checked is no change: a service that confirms its hours each day would drive all else out. */
	private List<String> lines(EntryKind kind, @Nullable JsonNode before, JsonNode after, Wording words) {
		List<DifferenceView> seen = before == null ? List.of() : differences.forVisitors(kind, before, after, words.locale()).stream()
			.filter(one -> !one.path().endsWith("verification")).toList();
		return differences.lines(seen, words.locale()).stream().map(String::strip).toList();
	}

	private static String began(EntryKind kind, String name, Wording words) {
		return switch (kind) {
			case SERVICE -> words.say("site.feed.new.service");
			case ORGANIZATION -> words.say("site.feed.new.organization");
			case DISRUPTION -> words.say("site.feed.new.disruption", name);
			case GAP_STATEMENT -> words.say("site.feed.new.gap");
			default -> throw new IllegalArgumentException("Not told to visitors: " + kind);
		};
	}

	/** A service that is not public says nothing to anybody, then and later. */
	private static boolean isDraft(JsonNode snapshot) {
		return snapshot.path("state").asString("").equals("draft");
	}

}
