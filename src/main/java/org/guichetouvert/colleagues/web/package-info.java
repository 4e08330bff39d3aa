/**
 * Controllers and view records of the pages for professionals, under {@code /collegues}. Who reads is asked here, and its
 * circle passed on.
 */
@NullMarked
package org.guichetouvert.colleagues.web;

import org.jspecify.annotations.NullMarked;
