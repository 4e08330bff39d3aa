package org.guichetouvert.areas;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where something is, as somebody wrote it; each may be missing, all may.
 *
 * @param neighbourhood slug, code or name of a neighbourhood, or of a lived quartier
 * @param postcode may stand among other words: "B-1070 Anderlecht"
 * @param municipality name in any language, alias or NIS code
 */
public record Whereabouts(@Nullable String neighbourhood, @Nullable GeoPoint point, @Nullable String postcode,
		@Nullable String municipality) {

	public static Whereabouts at(GeoPoint point) {
		return new Whereabouts(null, point, null, null);
	}

	public Whereabouts withPostcode(@Nullable String changed) {
		return new Whereabouts(neighbourhood, point, changed, municipality);
	}

	public Whereabouts withMunicipality(@Nullable String changed) {
		return new Whereabouts(neighbourhood, point, postcode, changed);
	}

	public Whereabouts withNeighbourhood(@Nullable String changed) {
		return new Whereabouts(changed, point, postcode, municipality);
	}

}
