package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Which needs by which areas, and in which order, as an address says it. What can't be used counts as not given.
 *
 * @param municipalities instead of lived quartiers
 * @param family the only one; null for all
 * @param sort slug of the area by which needs are ordered, or {@link #MOST_MISSING}; null for the order of the taxonomy
 */
record MatrixAsked(boolean municipalities, @Nullable FamilyTerm family, @Nullable String sort) {

	static final String MUNICIPALITIES = "communes";

	static final String QUARTIERS = "quartiers";

	static final String MOST_MISSING = "manques";

	private static final String PATH = "/observatoire/besoins";

	static MatrixAsked of(String by, String familyId, String sort, Showing showing) {
		Taxonomy taxonomy = showing.taxonomy();
		FamilyTerm family = allFamilies(taxonomy).stream().filter(one -> one.id().equals(familyId)).findFirst().orElse(null);
		var asked = new MatrixAsked(by.equals(MUNICIPALITIES), family, null);
		boolean known = sort.equals(MOST_MISSING) || asked.areas(showing).stream().anyMatch(area -> area.slug().equals(sort));
		return known ? new MatrixAsked(asked.municipalities, family, sort) : asked;
	}

	/** By name. */
	List<AreaNode> areas(Showing showing) {
		AreaTree tree = showing.areas();
		return (municipalities ? tree.municipalities() : tree.lived()).stream()
			.sorted(Comparator.comparing(showing::name, showing.words().alphabet())).toList();
	}

	List<FamilyTerm> families(Taxonomy taxonomy) {
		return family != null ? List.of(family) : allFamilies(taxonomy);
	}

	static List<FamilyTerm> allFamilies(Taxonomy taxonomy) {
		return taxonomy.families().stream().filter(one -> !one.needs().isEmpty()).toList();
	}

	String by() {
		return municipalities ? MUNICIPALITIES : QUARTIERS;
	}

	MatrixAsked sortedBy(@Nullable String other) {
		return new MatrixAsked(municipalities, family, other);
	}

	String href() {
		return PATH + query(true);
	}

	/** The same as a file, in the order of the taxonomy. */
	String fileHref() {
		return PATH + ".csv" + query(false);
	}

	private String query(boolean sorted) {
		var given = new ArrayList<String>();
		if (municipalities) {
			given.add("par=" + MUNICIPALITIES);
		}
		if (family != null) {
			given.add("famille=" + family.id());
		}
		if (sorted && sort != null) {
			given.add("tri=" + sort);
		}
		return given.isEmpty() ? "" : "?" + String.join("&", given);
	}

}
