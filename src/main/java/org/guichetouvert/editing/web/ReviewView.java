package org.guichetouvert.editing.web;

import java.util.List;

/**
 * A draft that is read over.
 *
 * @param publishes whether the reader publishes it herself; else she proposes it
 * @param verifies whether it is asked by what means one knows it
 * @param methods codes of these means
 */
public record ReviewView(String kind, boolean publishes, boolean isNew, boolean removal, boolean verifies, List<String> methods) {
}
