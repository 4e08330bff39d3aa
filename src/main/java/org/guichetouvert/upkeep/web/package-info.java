/** The list of what to look at next, what stands of it beside an entry, and the switches of letters to services. */
@NullMarked
package org.guichetouvert.upkeep.web;

import org.jspecify.annotations.NullMarked;
