/**
 * Who works with whom, as a drawing: nodes and links become places on a sheet whose labels never lie on each other. Pure
 * geometry with estimated widths of letters; knows no catalogue and no page, and gives the same picture for the same network.
 */
@NullMarked
package org.guichetouvert.site.network;

import org.jspecify.annotations.NullMarked;
