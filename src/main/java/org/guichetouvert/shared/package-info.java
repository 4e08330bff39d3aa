/**
 * Values that every module speaks: localized text, points, dates of stated precision, circles of readers. Knows no bean
 * and no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.guichetouvert.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
