/** Tables that somebody uploads: kept, read over, decided line by line, written in the background, taken back. */
@NullMarked
package org.guichetouvert.exchange.upload;

import org.jspecify.annotations.NullMarked;
