package org.guichetouvert.search;

import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Forgets what was typed often, where it names a person who is erased. */
@Component
class SearchTraces implements KeepsPeople {

	private final JdbcTemplate jdbc;

	SearchTraces(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public int erase(Erasure erasure) {
		return jdbc.queryForList("select distinct words from search_phrase where words ~* ?", String.class, erasure.rough()).stream()
			.filter(erasure::mentions).mapToInt(words -> jdbc.update("delete from search_phrase where words = ?", words)).sum();
	}

}
