package org.guichetouvert.editing.web;

import java.util.List;

/**
 * The second step of a new service: who runs it and where it is.
 *
 * @param name as typed in the first step
 * @param type label of its type; empty for none
 * @param back to the first step, with what was typed there
 * @param similar services that exist and may be the same
 */
public record NewServiceView(String name, String type, String back, List<NewEntryView.Similar> similar) {
}
