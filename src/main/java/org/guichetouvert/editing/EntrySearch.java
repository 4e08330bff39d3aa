package org.guichetouvert.editing;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds entries by words of their name, published or not; what a page of the desk lets choose from. */
@Component
public class EntrySearch {

	private final JdbcTemplate jdbc;

	EntrySearch(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Services, organizations or places whose name (or street, where the address is not hidden) holds all words, in any order and
	 * without accents.
	 *
	 * @return ids, by name; none for blank words
	 */
	public List<UUID> find(EntryKind kind, String words, int most) {
		String folded = jdbc.queryForObject("select fold_words(?)", String.class, words);
		if (folded == null || folded.isBlank()) {
			return List.of();
		}
		String text = switch (kind) {
			case SERVICE -> "fold_words(concat_ws(' ', e.name ->> 'fr', e.name ->> 'nl'))";
			case ORGANIZATION -> "fold_words(concat_ws(' ', e.name ->> 'fr', e.name ->> 'nl', e.acronym ->> 'fr', e.acronym ->> 'nl'))";
			case LOCATION -> "fold_words(concat_ws(' ', e.name ->> 'fr', case when not e.hidden then "
					+ "e.street || ' ' || coalesce(e.house_number, '') end, e.postcode, e.city))";
			default -> throw new IllegalArgumentException("No names to find " + kind.code() + " by");
		};
		String order = kind == EntryKind.LOCATION ? "e.street, e.house_number" : "e.name ->> 'fr'";
		return jdbc.queryForList("select e.id from %s e where %s like all (select '%%' || word || '%%' from regexp_split_to_table(?, ' ') word) order by %s, e.id limit ?"
			.formatted(kind.code(), text, order), UUID.class, folded, most);
	}

}
