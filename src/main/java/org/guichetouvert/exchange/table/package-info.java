/** A file as lines of cells, whatever its kind; knows no column. */
@NullMarked
package org.guichetouvert.exchange.table;

import org.jspecify.annotations.NullMarked;
