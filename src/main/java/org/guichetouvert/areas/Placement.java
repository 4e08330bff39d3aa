package org.guichetouvert.areas;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;
import org.jspecify.annotations.Nullable;

/**
 * Where something was placed and how that is known.
 *
 * @param neighbourhood null where only the municipality is known
 * @param municipality null where even that isn't
 * @param estimate the neighbourhood may be a neighbour of the right one; to be said wherever it is shown
 */
public record Placement(@Nullable AreaNode neighbourhood, @Nullable AreaNode municipality, How how, boolean estimate) {

	public enum How {

		/** Somebody named the neighbourhood or municipality. */
		GIVEN,

		/** The point lies in an imported boundary. */
		POLYGON,

		POSTCODE,

		/** The neighbourhood whose centre is nearest, in proportion to its size. */
		NEAREST;

		@EnumeratedValue
		private final String code = name().toLowerCase(Locale.ROOT);

		public String code() {
			return code;
		}

	}

}
