/**
 * Controllers and finished view records of the public pages, and the icons they draw. A template gets its page's own record
 * as {@code view} and the frame around it as {@code page}; error pages get neither.
 */
@NullMarked
package org.guichetouvert.site.web;

import org.jspecify.annotations.NullMarked;
