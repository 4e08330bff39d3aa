package org.guichetouvert.editing.web;

import java.util.List;

/**
 * What stands at the top of each form about a way in.
 *
 * @param service path of the service's page at the desk
 * @param path of this way in; empty where the form is not about one
 * @param kind code of its kind
 * @param periods what is known of it over time; empty where there is one period only
 */
public record WayHead(String service, String path, String title, String kind, List<Line> periods) {

	/** @param id to choose it by @param chosen whether the form is about it */
	public record Line(String id, String when, String what, boolean chosen) {
	}

}
