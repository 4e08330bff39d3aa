package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One place of a service.
 *
 * @param address as it is called
 * @param there who else receives there; null for nobody
 * @param location where its address is changed; null for a place that is not published yet
 * @param move where another address is chosen
 * @param ways that go when the service leaves
 */
public record ServicePlaceView(String address, @Nullable String there, @Nullable String location, String move, List<String> ways) {
}
