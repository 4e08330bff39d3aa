/** Pages on which entries that stand twice are found, merged and taken apart again. */
@NullMarked
package org.guichetouvert.duplicates.web;

import org.jspecify.annotations.NullMarked;
