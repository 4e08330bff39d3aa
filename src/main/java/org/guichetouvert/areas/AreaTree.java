package org.guichetouvert.areas;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The tree of areas as one immutable snapshot in memory. Reference data is loaded before this bean exists: whoever has it
 * injected finds the areas, and their rows are in the database. Lists leave out retired areas; what finds one area by id
 * or slug doesn't. Safe for concurrent use.
 */
@Component
public class AreaTree {

	private final AreaRows rows;

	private volatile AreaSnapshot snapshot;

	AreaTree(AreaReference reference, AreaRows rows) {
		reference.load();
		this.rows = rows;
		this.snapshot = rows.read();
	}

	/** @throws IllegalStateException when the tree has no region, which reference data always brings */
	public AreaNode region() {
		return ofKind(AreaKind.REGION).stream().findFirst().orElseThrow(() -> new IllegalStateException("No region"));
	}

	/** The municipalities, by name. */
	public List<AreaNode> municipalities() {
		return ofKind(AreaKind.MUNICIPALITY);
	}

	/** The quartiers as people name them, by name. */
	public List<AreaNode> lived() {
		return ofKind(AreaKind.LIVED);
	}

	/** The official neighbourhoods, by code. */
	public List<AreaNode> neighbourhoods() {
		return ofKind(AreaKind.NEIGHBOURHOOD);
	}

	public Optional<AreaNode> findBySlug(String slug) {
		return Optional.ofNullable(snapshot.bySlug().get(slug));
	}

	public Optional<AreaNode> findById(UUID id) {
		return Optional.ofNullable(snapshot.byId().get(id));
	}

	/** By number of the neighbourhood, or NIS code. */
	public Optional<AreaNode> findByCode(AreaKind kind, String code) {
		return ofKind(kind).stream().filter(area -> code.equals(area.code())).findFirst();
	}

	/** Areas where a postcode is in use, from the widest kind: municipalities, lived quartiers, neighbourhoods. */
	public List<AreaNode> byPostcode(String postcode) {
		return snapshot.byPostcode().getOrDefault(postcode.strip(), List.of());
	}

	/**
	 * Lived quartiers that hold every neighbourhood of a postcode where people live: 1020 is Laeken, whichever its
	 * neighbourhood. A port or a park that reaches over several postcodes does not count.
	 */
	public List<AreaNode> quartiersOf(String postcode) {
		List<AreaNode> within = byPostcode(postcode);
		List<AreaNode> leaves = within.stream().filter(area -> area.is(AreaKind.NEIGHBOURHOOD) && area.residential()).toList();
		return leaves.isEmpty() ? List.of() : within.stream()
			.filter(area -> area.is(AreaKind.LIVED) && neighbourhoodsOf(area).containsAll(leaves)).toList();
	}

	/**
	 * Areas that bear these words as their name (any language), alias or postcode, whatever the case, accents and hyphens;
	 * "st" is understood for "saint" and "sint". From what people rather mean: lived quartier, municipality, region,
	 * neighbourhood. A neighbourhood that is a lived quartier of its own is found as the lived quartier only.
	 */
	public List<AreaNode> lookup(String words) {
		return snapshot.lookup(words);
	}

	/** As {@link #lookup}, also where a name goes on: "moles" finds Molenbeek; at most {@code limit} areas. */
	public List<AreaNode> suggest(String start, int limit) {
		return snapshot.suggest(start, limit);
	}

	/**
	 * Leaves under an area, by code: all of the region; those that touch the municipality, even if most of one lies in
	 * another; the members of a lived quartier; the neighbourhood itself.
	 */
	public List<AreaNode> neighbourhoodsOf(AreaNode area) {
		return snapshot.leaves().getOrDefault(area.id(), List.of());
	}

	/** Municipalities that a neighbourhood touches, first the one where most of it lies. */
	public List<AreaNode> municipalitiesOf(AreaNode neighbourhood) {
		return snapshot.municipalities().getOrDefault(neighbourhood.id(), List.of());
	}

	/** What contains an area, from the nearest: lived quartiers, municipality or municipalities, region. */
	public List<AreaNode> ancestorsOf(AreaNode area) {
		return snapshot.ancestorsOf(area);
	}

	/** The lived quartier that is this neighbourhood and nothing else, to show the place once. */
	public Optional<AreaNode> findTwin(AreaNode neighbourhood) {
		return Optional.ofNullable(snapshot.twins().get(neighbourhood.id()));
	}

	/** Reads the tree again, after local additions were committed. */
	public void reload() {
		snapshot = rows.read();
	}

	private List<AreaNode> ofKind(AreaKind kind) {
		return snapshot.byKind().getOrDefault(kind, List.of());
	}

}
