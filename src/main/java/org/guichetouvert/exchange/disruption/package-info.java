/** Statements for many doors, put in and taken out from the command line. */
@NullMarked
package org.guichetouvert.exchange.disruption;

import org.jspecify.annotations.NullMarked;
