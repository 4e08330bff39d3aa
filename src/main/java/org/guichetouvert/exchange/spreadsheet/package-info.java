/** The import of a spreadsheet: rows are staged, matched with the catalogue, and merged with what people changed here. */
@NullMarked
package org.guichetouvert.exchange.spreadsheet;

import org.jspecify.annotations.NullMarked;
