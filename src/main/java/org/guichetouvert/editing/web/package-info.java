/** Pages on which the catalogue is changed by hand. */
@NullMarked
package org.guichetouvert.editing.web;

import org.jspecify.annotations.NullMarked;
