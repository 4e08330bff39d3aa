/**
 * Pages of the tally, under {@code /charge}: noting, and what may be shown by month.
 */
@NullMarked
package org.guichetouvert.tally.web;

import org.jspecify.annotations.NullMarked;
