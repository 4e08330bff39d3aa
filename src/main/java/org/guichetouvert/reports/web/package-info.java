/**
 * Pages about reports: the form for visitors and the page that shows where theirs stands, without account; the queue of
 * coordinators.
 */
@NullMarked
package org.guichetouvert.reports.web;

import org.jspecify.annotations.NullMarked;
