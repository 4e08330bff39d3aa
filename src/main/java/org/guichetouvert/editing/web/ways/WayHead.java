package org.guichetouvert.editing.web.ways;

import java.util.List;

/**
 * What stands at the top of each form of a way in.
 *
 * @param path address of the service's ways in
 * @param channel path of this way in; empty where the form is not about one
 * @param kind code of its kind
 * @param periods what is known of it over time; empty where there is one period only
 */
public record WayHead(String service, String path, String channel, String title, String kind, List<Line> periods) {

	/** @param chosen whether the form is about it @param id to choose it by */
	public record Line(String id, String when, String what, boolean chosen) {
	}

}
