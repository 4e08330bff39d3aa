package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A way in.
 *
 * @param kind counter, outreach, home, phone, email, online or post: for the hook {@code data-channel}
 * @param status its own state, which gives the sign
 * @param title "Sans rendez-vous", "Par téléphone", "En ligne"
 * @param hours in words, one line each ("lundi à vendredi, 9h–12h"); empty where unknown
 * @param unread hours as they were given, where they couldn't be understood
 * @param details conditions, prerequisites, tickets, since when: one sentence each
 * @param links number to dial, page to open, place to book
 */
record ChannelView(String kind, StatusView status, TextView title, List<String> hours, @Nullable TextView unread,
		List<TextView> details, List<LinkView> links) {
}
