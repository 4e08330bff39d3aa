package org.guichetouvert.search;

import java.util.List;

import org.springframework.stereotype.Component;

/** What somebody may be typing: needs, kinds of service, services, organizations and areas, by the start of their words. */
@Component
public class Suggestions {

	/**
	 * @param typed the start of some words; blank gives nothing
	 * @param language of the reader: its words go before those of other languages
	 * @return at most {@code limit}, the likeliest first
	 */
	public List<Suggestion> of(String typed, String language, int limit) {
		return List.of();
	}

}
