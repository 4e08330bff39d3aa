/**
 * Everything that an installation holds in one file, and back: a zip of one CSV for each table and a manifest. Knows of
 * tables only what the database itself says of them, and of a few what is {@link LeftOut left out}.
 */
@NullMarked
package org.guichetouvert.platform.backup;

import org.jspecify.annotations.NullMarked;
