/** The columns that a spreadsheet may have: their names, how a cell is read, and what of an entry it says. */
@NullMarked
package org.guichetouvert.exchange.columns;

import org.jspecify.annotations.NullMarked;
