/** What is done by hand to the ways in of a service: their periods, exceptions and notices, as values of a snapshot. */
@NamedInterface("ways")
@NullMarked
package org.guichetouvert.editing.ways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
