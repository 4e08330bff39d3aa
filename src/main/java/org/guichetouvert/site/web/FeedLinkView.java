package org.guichetouvert.site.web;

/** A feed beside a page, which programs find by themselves. */
record FeedLinkView(String title, String href) {
}
