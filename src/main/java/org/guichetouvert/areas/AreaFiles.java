package org.guichetouvert.areas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.ReferenceFile;
import org.guichetouvert.shared.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * The tables of areas as rows to write. Ids follow from code or slug, so that every installation has the same and a
 * changed file updates rather than replaces.
 */
record AreaFiles(ReferenceFile region, ReferenceFile municipalities, ReferenceFile lived, ReferenceFile neighbourhoods,
		ReferenceFile additions) {

	private static final String MEMBERS = "\\s+[–-]\\s+";

	static AreaFiles ofClasspath() {
		return new AreaFiles(ReferenceFile.of("region.csv"), ReferenceFile.of("municipalities.csv"),
				ReferenceFile.of("lived_quartiers.csv"), ReferenceFile.of("neighbourhoods.csv"),
				ReferenceFile.of("neighbourhood_additions.csv"));
	}

	List<ReferenceFile> all() {
		return List.of(region, municipalities, lived, neighbourhoods, additions);
	}

	/**
	 * Areas from the root to the leaves, so that a parent is written before its children.
	 *
	 * @param takenSlugs slugs of local areas, which keep them
	 * @throws IllegalStateException when a file names a neighbourhood or municipality that no other knows
	 */
	List<AreaRow> rows(Set<String> takenSlugs) {
		var slugs = new HashSet<>(takenSlugs);
		List<Leaf> leaves = neighbourhoods.rows().stream().map(Leaf::of).toList();
		var rows = new ArrayList<AreaRow>();
		UUID regionId = regionRow(rows, slugs, leaves);
		Map<String, AreaRow> byMunicipality = municipalityRows(rows, slugs, leaves, regionId);
		livedRows(rows, slugs, leaves, regionId, byMunicipality);
		leafRows(rows, slugs, leaves, byMunicipality);
		return rows;
	}

	private UUID regionRow(List<AreaRow> rows, Set<String> slugs, List<Leaf> leaves) {
		NamedCsvRecord row = region.rows().get(0);
		UUID id = id(AreaKind.REGION, row.getField("nis"));
		rows.add(new AreaRow(id, slug(row.getField("slug"), row.getField("nis"), slugs), AreaKind.REGION, null,
				row.getField("nis"), name(row), middle(leaves), 1, aliases(row, null), Set.of(), List.of(), List.of()));
		return id;
	}

	private Map<String, AreaRow> municipalityRows(List<AreaRow> rows, Set<String> slugs, List<Leaf> leaves, UUID regionId) {
		var byName = new HashMap<String, AreaRow>();
		for (NamedCsvRecord row : municipalities.rows()) {
			String nis = row.getField("nis");
			List<Leaf> within = leaves.stream().filter(leaf -> leaf.municipalityNis().equals(nis)).toList();
			AreaRow area = new AreaRow(id(AreaKind.MUNICIPALITY, nis), slug(row.getField("slug"), nis, slugs),
					AreaKind.MUNICIPALITY, regionId, nis, name(row), middle(within), byName.size() + 1, aliases(row, null),
					Set.copyOf(ReferenceFile.values(row.getField("postcodes"))), List.of(), List.of());
			byName.put(row.getField("name_fr"), area);
			rows.add(area);
		}
		return byName;
	}

	private void livedRows(List<AreaRow> rows, Set<String> slugs, List<Leaf> leaves, UUID regionId,
			Map<String, AreaRow> municipalities) {
		int position = 0;
		for (NamedCsvRecord row : lived.rows().stream().sorted(Comparator.comparing(r -> r.getField("slug"))).toList()) {
			String key = row.getField("slug");
			List<Leaf> members = ReferenceFile.values(row.getField("neighbourhoods")).stream()
				.map(code -> leafOfCode(leaves, code, key))
				.toList();
			UUID parent = municipalities.values().stream()
				.filter(area -> row.getField("municipality_nis").equals(area.code()))
				.findFirst()
				.map(AreaRow::id)
				.orElse(regionId);
			rows.add(new AreaRow(id(AreaKind.LIVED, key), slug(key, "quartier", slugs), AreaKind.LIVED, parent, null, name(row),
					middle(members), ++position, aliases(row, null), Set.copyOf(ReferenceFile.values(row.getField("postcodes"))),
					members.stream().map(leaf -> id(AreaKind.NEIGHBOURHOOD, leaf.code())).toList(), List.of()));
		}
	}

	private void leafRows(List<AreaRow> rows, Set<String> slugs, List<Leaf> leaves, Map<String, AreaRow> municipalities) {
		var more = new HashMap<String, NamedCsvRecord>();
		additions.rows().forEach(row -> more.put(leafOfCode(leaves, row.getField("code"), "additions").code(), row));
		for (Leaf leaf : leaves) {
			List<AreaRow> touched = leaf.municipalities().stream().map(name -> municipality(municipalities, name, leaf)).toList();
			NamedCsvRecord addition = more.get(leaf.code());
			rows.add(new AreaRow(id(AreaKind.NEIGHBOURHOOD, leaf.code()), slug(Slugs.of(leaf.nameFr()), leaf.code(), slugs),
					AreaKind.NEIGHBOURHOOD, touched.get(0).id(), leaf.code(), leaf.name(), leaf.extent(),
					Integer.parseInt(leaf.code()), aliases(addition, leaf), postcodes(addition, touched), List.of(),
					touched.stream().skip(1).map(AreaRow::id).toList()));
		}
	}

	private static Set<String> postcodes(@Nullable NamedCsvRecord addition, List<AreaRow> touched) {
		var postcodes = new LinkedHashSet<String>();
		if (addition != null) {
			postcodes.addAll(ReferenceFile.values(addition.getField("postcodes")));
		}
		if (postcodes.isEmpty()) {
			touched.forEach(municipality -> postcodes.addAll(municipality.postcodes()));
		}
		return postcodes;
	}

	/** Aliases of the row; of an official name that joins several places, also each of them. */
	private static List<Alias> aliases(@Nullable NamedCsvRecord row, @Nullable Leaf leaf) {
		var aliases = new ArrayList<Alias>();
		if (row != null) {
			List.of("fr", "nl").forEach(language -> ReferenceFile.values(row.getField("aliases_" + language))
				.forEach(text -> aliases.add(new Alias(text, language))));
		}
		if (leaf != null) {
			leaf.name().texts().forEach((language, name) -> Stream.of(name.split(MEMBERS))
				.filter(part -> !part.equals(name))
				.forEach(part -> aliases.add(new Alias(part, language))));
		}
		return aliases;
	}

	private static String slug(String wanted, String suffix, Set<String> taken) {
		String slug = taken.contains(wanted) ? wanted + "-" + suffix : wanted;
		if (!taken.add(slug)) {
			throw new IllegalStateException("Two areas want the slug " + slug);
		}
		return slug;
	}

	private static UUID id(AreaKind kind, String key) {
		return UUID.nameUUIDFromBytes(("area:" + kind.code() + ":" + key).getBytes(StandardCharsets.UTF_8));
	}

	private static Leaf leafOfCode(List<Leaf> leaves, String code, String where) {
		return leaves.stream().filter(leaf -> leaf.code().equals(code)).findFirst()
			.orElseThrow(() -> new IllegalStateException(where + ": no neighbourhood has the code " + code));
	}

	private static AreaRow municipality(Map<String, AreaRow> municipalities, String name, Leaf leaf) {
		AreaRow municipality = municipalities.get(name);
		if (municipality == null) {
			throw new IllegalStateException("Neighbourhood " + leaf.code() + ": unknown municipality " + name);
		}
		return municipality;
	}

	private static LocalizedText name(NamedCsvRecord row) {
		return new LocalizedText(Map.of("fr", row.getField("name_fr"))).with("nl", row.getField("name_nl"));
	}

	/** The mean of the residential centres, of all where none is residential. */
	private static Extent middle(List<Leaf> leaves) {
		List<Leaf> lived = leaves.stream().filter(leaf -> leaf.extent().residential()).toList();
		List<Leaf> counted = lived.isEmpty() ? leaves : lived;
		double latitude = counted.stream().mapToDouble(leaf -> leaf.extent().centre().latitude()).average().orElseThrow();
		double longitude = counted.stream().mapToDouble(leaf -> leaf.extent().centre().longitude()).average().orElseThrow();
		return new Extent(new GeoPoint(latitude, longitude),
				leaves.stream().mapToDouble(leaf -> leaf.extent().squareMetres()).sum(), true);
	}

	/** Where an area is and how large. */
	record Extent(GeoPoint centre, double squareMetres, boolean residential) {
	}

	record Alias(String text, String language) {
	}

	/** One row of {@code area} with its rows elsewhere. */
	record AreaRow(UUID id, String slug, AreaKind kind, @Nullable UUID parentId, @Nullable String code, LocalizedText name,
			Extent extent, int position, List<Alias> aliases, Set<String> postcodes, List<UUID> members, List<UUID> touched) {
	}

	/** @param municipalities French names, the main one first */
	private record Leaf(String code, LocalizedText name, String municipalityNis, List<String> municipalities, Extent extent) {

		static Leaf of(NamedCsvRecord row) {
			var municipalities = new ArrayList<>(List.of(row.getField("municipality_fr")));
			municipalities.addAll(ReferenceFile.values(row.getField("other_municipalities_fr")));
			GeoPoint centre = new GeoPoint(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
			return new Leaf(row.getField("code"), AreaFiles.name(row), row.getField("municipality_nis"), municipalities,
					new Extent(centre, Double.parseDouble(row.getField("area_m2")), row.getField("kind").equals("residential")));
		}

		String nameFr() {
			return name.in("fr");
		}

	}

}
