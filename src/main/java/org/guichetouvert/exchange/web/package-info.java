/** Pages about imports. */
@NullMarked
package org.guichetouvert.exchange.web;

import org.jspecify.annotations.NullMarked;
