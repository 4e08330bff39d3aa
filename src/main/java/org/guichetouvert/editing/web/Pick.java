package org.guichetouvert.editing.web;

/** Something that can be chosen in a form. */
public record Pick(String value, String label, boolean chosen) {
}
