package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Needs by areas: where there is a door.
 *
 * @param by value of the field that chooses the areas
 * @param family id of the only family; empty for all
 * @param families to choose from
 * @param needSort by the order of the taxonomy
 * @param missingSort by how many areas lack a door
 * @param groups families of needs, or all needs in one where they are ordered otherwise
 * @param estimated whether some places may stand in a neighbouring area
 */
record NeedMatrixView(String by, String family, List<OptionGroupView.Option> families, Sort needSort, Sort missingSort,
		List<Column> columns, List<Group> groups, String fileHref, boolean estimated) {

	/**
	 * How a heading orders the needs.
	 *
	 * @param order value of {@code aria-sort} where it does already; null else
	 */
	record Sort(String href, @Nullable String order) {
	}

	/**
	 * An area.
	 *
	 * @param missing needs without a door there
	 * @param title the same in words
	 */
	record Column(String slug, String name, Sort sort, int missing, String title) {
	}

	/** @param name null for all needs */
	record Group(String id, @Nullable String name, List<Row> rows) {

		/** Name of the family's icon. */
		public String icon() {
			return FamilyIcons.of(id);
		}

	}

	/**
	 * A need.
	 *
	 * @param missing areas without a door for it
	 * @param title the same in words
	 */
	record Row(String needId, LinkView need, int missing, String title, List<Cell> cells) {
	}

	/**
	 * @param state value of {@code data-status}
	 * @param area its name
	 * @param label how many; null where nothing is known
	 * @param href the search for them; null where nothing is known
	 * @param title all of it in words
	 */
	record Cell(String state, String area, @Nullable String label, @Nullable String href, @Nullable String title) {

		public boolean known() {
			return label != null;
		}

	}

}
