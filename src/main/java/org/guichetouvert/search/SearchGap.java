package org.guichetouvert.search;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How often a need was looked for in an area.
 *
 * @param needId null where no need was asked for or understood
 * @param areaId null for anywhere
 * @param withoutResult those among {@code searches} that found nothing there
 */
public record SearchGap(@Nullable String needId, @Nullable UUID areaId, long searches, long withoutResult) {
}
