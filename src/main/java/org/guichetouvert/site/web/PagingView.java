package org.guichetouvert.site.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page of how many.
 *
 * @param page from 1
 * @param previousHref null on the first page
 * @param nextHref null on the last page
 */
record PagingView(int page, int pages, @Nullable String previousHref, @Nullable String nextHref) {
}
