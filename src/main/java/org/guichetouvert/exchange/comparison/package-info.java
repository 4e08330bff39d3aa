/**
 * Holds the hours against another engine: questions in, answers out, one JSON object a line. Knows the calendar of Belgium;
 * needs neither database nor Spring.
 */
@NullMarked
package org.guichetouvert.exchange.comparison;

import org.jspecify.annotations.NullMarked;
