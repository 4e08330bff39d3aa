package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.editing.DeskTopic;
import org.jspecify.annotations.Nullable;

/**
 * The home of a coordinator.
 *
 * @param topics only those that have something for her
 * @param mine her drafts and proposals
 */
public record DeskView(String function, List<Topic> topics, List<Mine> mine, boolean administrator) {

	/** @param count of all, of which the first are shown */
	public record Topic(String code, String title, int count, List<DeskTopic.Item> items) {
	}

	/** @param state code of a draft's state @param reason why it was declined; null else */
	public record Mine(String name, String state, String changed, @Nullable String reason, String href) {
	}

	/** An entry that was found. */
	public record Found(String kind, String name, String href) {
	}

}
