package org.guichetouvert.exchange.columns;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing that a row says of an entry, as the same text that {@link CellReader} gives: it can be compared with what the
 * source said before and with what stands in the catalogue.
 *
 * @param id of its column
 * @param current what the entry says now; empty where it says nothing
 * @param with a changed copy; an empty value takes the fact away
 * @param <D> what is said of that kind of entry
 */
public record Fact<D>(String id, Function<D, String> current, BiFunction<D, String, D> with) {
}
