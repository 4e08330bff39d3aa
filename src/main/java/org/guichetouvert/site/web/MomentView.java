package org.guichetouvert.site.web;

/**
 * The instant a page was made for, in Brussels.
 *
 * @param date "jeudi 5 novembre"
 * @param time "10h42"
 * @param iso value of the {@code datetime} attribute, {@code 2026-11-05T10:42+01:00}
 */
record MomentView(String date, String time, String iso) {
}
