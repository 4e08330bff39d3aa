package org.guichetouvert.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables in which searches are counted. Several nodes may write to them: each statement adds to what is there, and rows are
 * written in one order, so that no two wait for each other.
 */
@Component
class SearchTally {

	/** Stands for so many results or more, which keeps the rows few. */
	static final int MORE = 21;

	/** How long a key is used, and with it how long what was typed can be recognised. */
	static final int KEY_DAYS = 30;

	/** How long words that nobody types any more are kept. */
	static final int PHRASE_YEARS = 1;

	private static final String HMAC = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final TransactionTemplate transaction;

	private final SecureRandom random = new SecureRandom();

	SearchTally(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** A search on a day. */
	record Entry(LocalDate day, SearchCounted search) {
	}

	/** Adds these, all or none; before that, what is too old goes. */
	void write(List<Entry> entries, LocalDate today) {
		transaction.executeWithoutResult(status -> {
			removeOld(today);
			if (!entries.isEmpty()) {
				addCounts(entries);
				addWords(entries, today);
			}
		});
	}

	private void removeOld(LocalDate today) {
		jdbc.sql("delete from search_key where made_on <= ?").param(today.minusDays(KEY_DAYS)).update();
		jdbc.sql("delete from search_phrase where last_day < ?").param(today.minusYears(PHRASE_YEARS)).update();
	}

	private void addCounts(List<Entry> entries) {
		var counts = new TreeMap<Count, Integer>();
		entries.forEach(entry -> counts.merge(Count.of(entry), 1, Integer::sum));
		batches.batchUpdate("""
				insert into search_count (day, need_id, area_id, results, searches) values (?, ?, ?, ?, ?)
				on conflict (day, need_id, area_id, results) do update set searches = search_count.searches + excluded.searches""",
				counts.entrySet().stream().map(one -> one.getKey().with(one.getValue())).toList());
	}

	private void addWords(List<Entry> entries, LocalDate today) {
		var typed = new TreeMap<Typed, Entry>();
		entries.forEach(entry -> Typed.add(typed, entry));
		if (typed.isEmpty()) {
			return;
		}
		Key key = key(today);
		batches.batchUpdate("insert into search_words (key_id, hash, day) values (?, ?, ?) on conflict do nothing",
				typed.keySet().stream().map(one -> new Object[] { key.id, key.hash(one.text()), one.day })
					.sorted((one, other) -> Arrays.compareUnsigned((byte[]) one[1], (byte[]) other[1])).toList());
		typed.forEach((one, last) -> PlainWords.of(last.search.words()).ifPresent(words -> addPhrase(words, one, last, key)));
	}

	/** The present key; a new one where the old one was dropped. */
	private Key key(LocalDate today) {
		byte[] secret = new byte[KEY_BYTES];
		random.nextBytes(secret);
		jdbc.sql("""
				insert into search_key (secret, made_on) select ?, ? where not exists (select from search_key)
				on conflict do nothing""").params(secret, today).update();
		return jdbc.sql("select id, secret from search_key")
			.query((row, number) -> new Key(row.getLong("id"), row.getBytes("secret"))).single();
	}

	/** From the third day in the life of one key; of words that are in plain already, days of an earlier key count too. */
	private void addPhrase(String words, Typed typed, Entry last, Key key) {
		jdbc.sql("""
				insert into search_phrase (words, language, first_day, last_day, days, results)
				select :words, :language, min(day), max(day), count(*), :results from search_words
				where key_id = :key and hash = :hash having count(*) >= 3
				on conflict (words, language) do update set last_day = greatest(search_phrase.last_day, excluded.last_day),
					results = excluded.results, days = search_phrase.days + (select count(*) from search_words later
						where later.key_id = :key and later.hash = :hash and later.day > search_phrase.last_day)""")
			.param("words", words).param("language", typed.language).param("results", capped(last.search))
			.param("key", key.id).param("hash", key.hash(typed.text()))
			.update();
	}

	/** @param to inclusive */
	List<SearchGap> listGaps(LocalDate from, LocalDate to) {
		return jdbc.sql("""
				select need_id, area_id, sum(searches) as searches, coalesce(sum(searches) filter (where results = 0), 0) as without
				from search_count where day between ? and ? group by need_id, area_id
				order by without desc, searches desc, need_id, area_id""")
			.params(from, to)
			.query((row, number) -> new SearchGap(row.getString("need_id"), row.getObject("area_id", UUID.class),
					row.getLong("searches"), row.getLong("without"))).list();
	}

	List<SearchPhrase> listPhrases(int limit) {
		return jdbc.sql("select * from search_phrase order by days desc, last_day desc, words, language limit ?").param(limit)
			.query((row, number) -> new SearchPhrase(row.getString("words"), row.getString("language"),
					row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
					row.getInt("days"), row.getInt("results"))).list();
	}

	private static int capped(SearchCounted search) {
		return (int) Math.min(search.results(), MORE);
	}

	/** What one row counts. */
	private record Count(LocalDate day, @Nullable String needId, @Nullable UUID areaId, int results) implements Comparable<Count> {

		private static final Comparator<Count> ORDER = Comparator.comparing(Count::day)
			.thenComparing(one -> Objects.requireNonNullElse(one.needId, ""))
			.thenComparing(Count::areaId, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Count::results);

		static Count of(Entry entry) {
			SearchCounted search = entry.search;
			return new Count(entry.day, search.needIds().isEmpty() ? null : search.needIds().get(0), search.areaId(), capped(search));
		}

		Object[] with(int searches) {
			return new Object[] { day, needId, areaId, results, searches };
		}

		@Override
		public int compareTo(Count other) {
			return ORDER.compare(this, other);
		}

	}

	/** Words of one language on a day. */
	private record Typed(String words, String language, LocalDate day) implements Comparable<Typed> {

		private static final Comparator<Typed> ORDER = Comparator.comparing(Typed::words).thenComparing(Typed::language)
			.thenComparing(Typed::day);

		/** The last entry with the same words stands for them. */
		static void add(Map<Typed, Entry> typed, Entry entry) {
			String words = Words.phrase(entry.search.words());
			if (!words.isEmpty()) {
				typed.put(new Typed(words, entry.search.language(), entry.day), entry);
			}
		}

		String text() {
			return language + '\n' + words;
		}

		@Override
		public int compareTo(Typed other) {
			return ORDER.compare(this, other);
		}

	}

	private record Key(long id, byte[] secret) {

		byte[] hash(String text) {
			try {
				Mac mac = Mac.getInstance(HMAC);
				mac.init(new SecretKeySpec(secret, HMAC));
				return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
			}
			catch (GeneralSecurityException e) {
				throw new IllegalStateException("Every Java has " + HMAC, e);
			}
		}

	}

}
