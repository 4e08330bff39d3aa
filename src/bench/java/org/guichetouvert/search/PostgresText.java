package org.guichetouvert.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.Slugs;

/**
 * The same questions as well as PostgreSQL alone answers them: one table in a schema of its own, a row for each row in
 * memory, numbered by name; the words that the index has as {@code tsvector} (French stems, {@code unaccent}), names for
 * {@code pg_trgm}, values of all facets as numbers in one array, a week of opening times as one multirange. Answers need no
 * join: page, total and counts of all facets come in one statement; words that aren't all found anywhere are asked for
 * twice more, as a mistyped name, then as any of them.
 */
final class PostgresText {

	/** Values of one facet are numbered from here on, times its place among the facets. */
	private static final int FACET = 100_000;

	private static final String NARROWED = """
			with matched as materialized (select id, facets, %s as worth, open @> ?::timestamp as is_open from bench.place where %s),
			narrowed as (select * from matched where %s)
			(select 0 as kind, id::bigint as value, 0::bigint as n from narrowed order by worth desc, is_open desc, id limit ? offset ?)
			union all select 1, count(*), 0 from narrowed
			union all select 2, v, count(*) from narrowed, unnest(facets) v %s group by v
			""";

	private static final String OWN = """
			union all select 2, v, count(*) from matched, unnest(facets) v where %s and v >= %d and v < %d group by v
			""";

	private static final String ALL_WORDS = "tsv @@ plainto_tsquery('bench.words', ?)";

	private static final String LIKE_A_NAME = "unaccent(lower(?)) <% names";

	private static final String ANY_WORD = "tsv @@ replace(plainto_tsquery('bench.words', ?)::text, '&', '|')::tsquery";

	private final DataSource database;

	private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

	PostgresText(DataSource database) {
		this.database = database;
	}

	/** Makes the table anew; it stays until the folder of the data goes. */
	void build(PlaceTable.Rows rows, Map<UUID, PlaceDocument> documents, StatusEngine engine, ZonedDateTime at) throws SQLException {
		try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
			sql.execute("create extension if not exists unaccent");
			sql.execute("create extension if not exists pg_trgm");
			sql.execute("drop schema if exists bench cascade");
			sql.execute("create schema bench");
			sql.execute("create text search configuration bench.words (copy = pg_catalog.french)");
			sql.execute("alter text search configuration bench.words alter mapping for hword, hword_part, word "
					+ "with unaccent, french_stem");
			sql.execute("create table bench.place (id integer primary key, names text not null, title tsvector not null, "
					+ "tsv tsvector not null, facets integer[] not null, open tsmultirange not null)");
			fill(connection, rows, documents, engine, at);
			sql.execute("create index on bench.place using gin (tsv)");
			sql.execute("create index on bench.place using gin (names gin_trgm_ops)");
			sql.execute("create index on bench.place using gin (facets)");
			sql.execute("create index on bench.place using gist (open)");
			sql.execute("vacuum analyze bench.place");
		}
	}

	private void fill(Connection connection, PlaceTable.Rows rows, Map<UUID, PlaceDocument> documents, StatusEngine engine,
			ZonedDateTime at) throws SQLException {
		try (PreparedStatement row = connection.prepareStatement("insert into bench.place values (?, unaccent(lower(?)), "
				+ "to_tsvector('bench.words', ?), to_tsvector('bench.words', ?), ?, ?::tsmultirange)")) {
			List<PlaceRow> byName = rows.byName();
			for (int i = 0; i < byName.size(); i++) {
				PlaceRow place = byName.get(i);
				PlaceDocument document = documents.get(place.id());
				row.setInt(1, i);
				row.setString(2, String.join(" ", document.names()).replace('-', ' '));
				row.setString(3, document.titles().all());
				row.setString(4, document.titles().all() + " . " + document.texts().all());
				row.setArray(5, connection.createArrayOf("integer", facets(place, at).toArray()));
				row.setString(6, openTimes(place, engine, at));
				row.addBatch();
				if (i % 200 == 199) {
					row.executeBatch();
				}
			}
			row.executeBatch();
		}
	}

	private List<Integer> facets(PlaceRow place, ZonedDateTime at) {
		var values = new HashMap<Facet, Collection<String>>();
		values.put(Facet.NEED, place.needIds());
		values.put(Facet.TYPE, place.typeId() == null ? List.of() : List.of(place.typeId()));
		values.put(Facet.AREA, place.areaIds().stream().map(UUID::toString).toList());
		List<WayIn> ways = place.ways().stream().filter(way -> way.holdsOn(at.toLocalDate())).toList();
		values.put(Facet.WAY, ways.stream().map(WayIn::code).distinct().toList());
		var without = new ArrayList<>(place.traits().getOrDefault(Facet.WITHOUT, Set.of()));
		if (ways.stream().anyMatch(WayIn::isForEverybody)) {
			without.add("internet");
		}
		if (ways.stream().anyMatch(WayIn::isWithoutAppointment)) {
			without.add("rendez-vous");
		}
		values.put(Facet.WITHOUT, without);
		Stream.of(Facet.LANGUAGE, Facet.INTERPRETER, Facet.AUDIENCE, Facet.ACCESS)
			.forEach(facet -> values.put(facet, place.traits().getOrDefault(facet, Set.of())));
		return values.entrySet().stream().flatMap(one -> one.getValue().stream().map(value -> number(one.getKey(), value))).toList();
	}

	private int number(Facet facet, String value) {
		return numbers.computeIfAbsent(facet + " " + value, key -> facet.ordinal() * FACET + numbers.size());
	}

	/** When it would be shown among open doors, in the week of {@code at}. */
	private static String openTimes(PlaceRow place, StatusEngine engine, ZonedDateTime at) {
		ZonedDateTime monday = at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(at.getZone());
		var open = new ArrayList<String>();
		ZonedDateTime from = monday;
		while (from.isBefore(monday.plusWeeks(1))) {
			OpeningStatus status = place.statusAt(from, engine);
			if (Wanted.OPEN.accepts(status.decision())) {
				open.add("[" + from.toLocalDateTime() + "," + status.trueUntil().toLocalDateTime() + ")");
			}
			from = status.trueUntil();
		}
		return open.stream().collect(Collectors.joining(",", "{", "}"));
	}

	/** What the table and its indexes weigh. */
	long bytes() throws SQLException {
		try (Connection connection = database.getConnection(); Statement sql = connection.createStatement();
				ResultSet size = sql.executeQuery("select pg_total_relation_size('bench.place')")) {
			size.next();
			return size.getLong(1);
		}
	}

	/** A connection of its own, with what helps such questions: more memory to sort in, no compiling of short plans. */
	final class Asker implements QuestionLoad.Asking<Question> {

		private final Connection connection;

		private final Map<String, PreparedStatement> prepared = new HashMap<>();

		Asker() {
			try {
				connection = database.getConnection();
				try (Statement sql = connection.createStatement()) {
					sql.execute("set jit = off");
					sql.execute("set work_mem = '64MB'");
					sql.execute("set random_page_cost = 1.1");
					sql.execute("set plan_cache_mode = force_custom_plan");
				}
			}
			catch (SQLException e) {
				throw new IllegalStateException(e);
			}
		}

		@Override
		public void ask(Question question) throws SQLException {
			total(question);
		}

		/** How many it finds. */
		long total(Question question) throws SQLException {
			SearchCriteria criteria = question.criteria();
			if (criteria.words().isEmpty()) {
				return ask(criteria, "true", "0", null);
			}
			long total = ask(criteria, ALL_WORDS, "(title @@ plainto_tsquery('bench.words', ?))::int::float", criteria.words());
			if (total == 0) {
				total = ask(criteria, LIKE_A_NAME, "word_similarity(unaccent(lower(?)), names)::float", criteria.words());
			}
			if (total == 0) {
				total = ask(criteria, ANY_WORD,
						"ts_rank(title, replace(plainto_tsquery('bench.words', ?)::text, '&', '|')::tsquery)::float", criteria.words());
			}
			return total;
		}

		private long ask(SearchCriteria criteria, String where, String worth, String words) throws SQLException {
			Map<Facet, List<Integer>> chosen = criteria.filters().values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
					one -> one.getValue().stream().map(value -> number(one.getKey(), value)).toList()));
			PreparedStatement statement = prepare(statement(criteria, chosen, where, worth));
			int next = 1;
			if (words != null) {
				statement.setString(next++, words);
			}
			statement.setString(next++, criteria.at().toLocalDateTime().toString());
			if (words != null) {
				statement.setString(next++, words);
			}
			statement.setInt(next++, criteria.pageSize());
			statement.setInt(next, (criteria.page() - 1) * criteria.pageSize());
			long total = 0;
			try (ResultSet answer = statement.executeQuery()) {
				while (answer.next()) {
					if (answer.getInt(1) == 1) {
						total = answer.getLong(2);
					}
				}
			}
			return total;
		}

		/** Conditions go into the innermost query where nothing is counted without them. */
		private static String statement(SearchCriteria criteria, Map<Facet, List<Integer>> chosen, String where, String worth) {
			var always = new ArrayList<String>(List.of(where));
			var own = new HashMap<Facet, String>();
			chosen.forEach((facet, values) -> {
				String array = "array" + values;
				if (facet.isEachRequired()) {
					always.add("facets @> " + array);
				}
				else {
					own.put(facet, "facets && " + array);
				}
			});
			if (criteria.wanted() == Wanted.OPEN) {
				always.add("open @> '" + criteria.at().toLocalDateTime() + "'::timestamp");
			}
			String narrowing = own.isEmpty() ? "true" : String.join(" and ", own.values());
			String others = own.keySet().stream().map(facet -> "not (v >= %d and v < %d)".formatted(from(facet), from(facet) + FACET))
				.collect(Collectors.joining(" and "));
			var statement = new StringBuilder(NARROWED.formatted(worth, String.join(" and ", always), narrowing,
					others.isEmpty() ? "" : "where " + others));
			own.keySet().forEach(facet -> {
				String rest = own.entrySet().stream().filter(one -> one.getKey() != facet).map(Map.Entry::getValue)
					.collect(Collectors.joining(" and "));
				statement.append(OWN.formatted(rest.isEmpty() ? "true" : rest, from(facet), from(facet) + FACET));
			});
			return statement.toString();
		}

		private PreparedStatement prepare(String sql) throws SQLException {
			PreparedStatement known = prepared.get(sql);
			if (known == null) {
				known = connection.prepareStatement(sql);
				prepared.put(sql, known);
			}
			return known;
		}

		@Override
		public void close() throws SQLException {
			for (PreparedStatement one : prepared.values()) {
				one.close();
			}
			connection.close();
		}

	}

	private static int from(Facet facet) {
		return facet.ordinal() * FACET;
	}

	/** Names somebody may be typing, for a start of words. */
	final class Suggester implements QuestionLoad.Asking<String> {

		private final Connection connection;

		private final PreparedStatement statement;

		Suggester() {
			try {
				connection = database.getConnection();
				statement = connection.prepareStatement("select id, names from bench.place where names ~ ('\\m' || ?) order by id limit 8");
			}
			catch (SQLException e) {
				throw new IllegalStateException(e);
			}
		}

		@Override
		public void ask(String typed) throws SQLException {
			statement.setString(1, Slugs.of(typed).replace('-', ' '));
			try (ResultSet answer = statement.executeQuery()) {
				while (answer.next()) {
					answer.getString(2);
				}
			}
		}

		@Override
		public void close() throws SQLException {
			statement.close();
			connection.close();
		}

	}

}
