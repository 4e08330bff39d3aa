/** Each sub-package is one module; what it may use stands in its {@code package-info}. */
@NullMarked
package org.guichetouvert;

import org.jspecify.annotations.NullMarked;
