/**
 * Who may sign in and what a visitor's browser is told about security. Knows no catalogue.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "areas"})
@NullMarked
package org.guichetouvert.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
