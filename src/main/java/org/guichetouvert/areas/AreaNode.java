package org.guichetouvert.areas;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One area of the tree.
 *
 * @param slug unique among areas; {@code /quartiers/{slug}}
 * @param parentId null for the region only
 * @param code number of the neighbourhood, or NIS code of the municipality or region; null for a lived quartier
 * @param centre null where unknown; of a municipality or lived quartier the middle of where people live
 * @param surfaceSquareMetres 0 where unknown
 * @param residential false for cemeteries, industry, stations and parks
 * @param postcodes those in use there; a neighbourhood may share each with others
 * @param aliases other names, in any language
 * @param retired no longer offered; what was placed there stays
 */
public record AreaNode(UUID id, String slug, AreaKind kind, @Nullable UUID parentId, @Nullable String code, LocalizedText name,
		@Nullable GeoPoint centre, double surfaceSquareMetres, boolean residential, Set<String> postcodes, List<String> aliases,
		boolean retired) {

	public AreaNode {
		postcodes = Set.copyOf(postcodes);
		aliases = List.copyOf(aliases);
	}

	/** By its id, as areas are compared many thousand times while addresses are placed. */
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || other instanceof AreaNode area && id.equals(area.id);
	}

	@Override
	public int hashCode() {
		return id.hashCode();
	}

	public boolean is(AreaKind wanted) {
		return kind == wanted;
	}

}
