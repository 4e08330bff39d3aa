package org.guichetouvert.editing.ways;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Services by their names, for whoever has to choose one in a form. */
@Component
public class ServiceNames {

	/** Of more nobody chooses; whoever finds these writes more of the name. */
	public static final int MOST = 12;

	private static final String PLAIN = "translate(lower(%s), 'àâäáçéèêëîïíôöóùûüúÿñ’', 'aaaaceeeeiiiooouuuuyn''')";

	private final JdbcClient jdbc;

	ServiceNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A service to choose. */
	public record Named(UUID id, String name) {
	}

	/** Published services whose name, in any language, holds all the words; none for no word. */
	public List<Named> find(String words, String language) {
		List<String> sought = Arrays.stream(plain(words).split("[\\s%_]+")).filter(word -> word.length() > 1).limit(6).toList();
		if (sought.isEmpty()) {
			return List.of();
		}
		String holds = String.join(" and ", sought.stream().map(word -> PLAIN.formatted("s.name::text") + " like ?").toList());
		return jdbc.sql("select s.id, " + named() + " as name from service s where s.status = 'published' and " + holds
				+ " order by name limit " + MOST)
			.param(language)
			.params(sought.stream().<Object>map(word -> "%" + word + "%").toList())
			.query(Named.class)
			.list();
	}

	/** Empty for one that is not there. */
	public Optional<Named> find(UUID id, String language) {
		return jdbc.sql("select s.id, " + named() + " as name from service s where s.id = ?").param(language).param(id)
			.query(Named.class).optional();
	}

	private static String named() {
		return "coalesce(s.name ->> ?, s.name ->> 'fr', s.name ->> 'nl', s.name ->> 'en')";
	}

	private static String plain(String words) {
		return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('’', '\'');
	}

}
