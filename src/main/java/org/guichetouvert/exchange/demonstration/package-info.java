/**
 * Invented services that show what the site can do: read from {@code db/demo}, dated from today, taken out again. Knows
 * nothing of the import.
 */
@NullMarked
package org.guichetouvert.exchange.demonstration;

import org.jspecify.annotations.NullMarked;
