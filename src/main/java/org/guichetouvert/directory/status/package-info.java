/** The one function that says which sign stands on a door at an instant; everything that shows a status calls it. */
@NamedInterface("status")
@NullMarked
package org.guichetouvert.directory.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
