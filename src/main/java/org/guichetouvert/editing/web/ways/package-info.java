/** Forms by which the hours and ways in of a service are changed by hand. */
@NullMarked
package org.guichetouvert.editing.web.ways;

import org.jspecify.annotations.NullMarked;
