/** Pages of rounds and of the booklet. */
@NullMarked
package org.guichetouvert.rounds.web;

import org.jspecify.annotations.NullMarked;
