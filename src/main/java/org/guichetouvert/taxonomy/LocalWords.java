package org.guichetouvert.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichetouvert.platform.PageLife;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words that people use here and the reference does not know. The next search finds by them, here at once, on another node after
 * {@link #refresh}. No reference file touches them.
 */
@Component
public class LocalWords {

	static final int SHORTEST = 3;

	static final int LONGEST = 60;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Taxonomy taxonomy;

	private final Distress distress;

	private final PageLife pages;

	private volatile String read;

	LocalWords(JdbcClient jdbc, PlatformTransactionManager transactions, Taxonomy taxonomy, Distress distress, PageLife pages) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.taxonomy = taxonomy;
		this.distress = distress;
		this.pages = pages;
		this.read = state();
	}

	/** Why a word can't be added. */
	public enum Refused {

		SHORT, LONG, KNOWN, OTHER, DANGER;

		/** The word in message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** @param termId which other need or type it means; null unless it is refused for that */
	public record Refusal(Refused why, @Nullable String termId) {
	}

	/** All of them, those of one term together. */
	public List<LocalWord> list() {
		return Stream.of(LocalWord.Kind.values()).flatMap(kind -> jdbc
			.sql("select id, %s, language, text, added_by, added_at from %s where origin = 'local' order by 2, 3, 4".formatted(kind.column(), kind.table()))
			.query((row, number) -> word(kind, row)).list().stream()).toList();
	}

	/**
	 * Adds a word and lets the next search know it.
	 *
	 * @param language ISO 639 code
	 * @param by the function of whoever adds it
	 * @return why not; empty when it was added
	 * @throws IllegalArgumentException when there is no such term
	 */
	public Optional<Refusal> add(LocalWord.Kind kind, String termId, String language, String text, String by, Instant at) {
		String word = text.strip().replaceAll("\\s+", " ");
		Optional<Refusal> refusal = refusal(kind, termId, language, word);
		if (refusal.isEmpty()) {
			transaction.executeWithoutResult(status -> jdbc.sql("""
					insert into %s (%s, language, text, origin, added_by, added_at) values (?, ?, ?, 'local', ?, ?)
					on conflict do nothing""".formatted(kind.table(), kind.column()))
				.params(termId, language, word, by, at.atOffset(ZoneOffset.UTC)).update());
			readAgain(state());
		}
		return refusal;
	}

	/** Takes away a word that was added here; nothing happens where it is gone, or of the reference. */
	public void remove(LocalWord.Kind kind, long id) {
		transaction.executeWithoutResult(status -> jdbc.sql("delete from %s where id = ? and origin = 'local'".formatted(kind.table())).param(id).update());
		readAgain(state());
	}

	/** Reads the words again when another node changed them; asks the database once. */
	public void refresh() {
		String now = state();
		if (!now.equals(read)) {
			readAgain(now);
		}
	}

	private void readAgain(String now) {
		taxonomy.reload();
		read = now;
		pages.forgetAll();
	}

	/** Different after each change: ids only grow. */
	private String state() {
		return jdbc.sql("""
				select (select count(*) || ' ' || coalesce(max(id), 0) from need_synonym where origin = 'local') || ' '
					|| (select count(*) || ' ' || coalesce(max(id), 0) from service_type_synonym where origin = 'local')""")
			.query(String.class).single();
	}

	private Optional<Refusal> refusal(LocalWord.Kind kind, String termId, String language, String word) {
		String folded = fold(word);
		if (folded.replace(" ", "").length() < SHORTEST) {
			return Optional.of(new Refusal(Refused.SHORT, null));
		}
		if (word.length() > LONGEST) {
			return Optional.of(new Refusal(Refused.LONG, null));
		}
		if (isDanger(folded)) {
			return Optional.of(new Refusal(Refused.DANGER, null));
		}
		if (words(kind, termId, language).anyMatch(known -> fold(known).equals(folded))) {
			return Optional.of(new Refusal(Refused.KNOWN, null));
		}
		return terms(kind).filter(other -> !other.equals(termId) && words(kind, other).anyMatch(known -> fold(known).equals(folded))).findFirst()
			.map(other -> new Refusal(Refused.OTHER, other));
	}

	/** Says danger, or holds what does: such words lead to a number, and to nothing else. */
	private boolean isDanger(String folded) {
		return distress.phrases().values().stream().flatMap(List::stream).map(LocalWords::fold)
			.anyMatch(phrase -> !phrase.isEmpty() && (" " + folded + " ").contains(" " + phrase + " "));
	}

	private Stream<String> terms(LocalWord.Kind kind) {
		return kind == LocalWord.Kind.NEED ? taxonomy.needs().stream().map(NeedTerm::id) : taxonomy.serviceTypes().stream().map(ServiceTypeTerm::id);
	}

	private Stream<String> words(LocalWord.Kind kind, String termId, String language) {
		return kind == LocalWord.Kind.NEED ? need(termId).wordsIn(language).stream() : type(termId).wordsIn(language).stream();
	}

	/** In all languages. */
	private Stream<String> words(LocalWord.Kind kind, String termId) {
		if (kind == LocalWord.Kind.NEED) {
			return Stream.concat(need(termId).label().texts().values().stream(), need(termId).synonyms().values().stream().flatMap(List::stream));
		}
		ServiceTypeTerm type = type(termId);
		return Stream.concat(Stream.of(type.label(), type.acronym(), type.expansion()).flatMap(text -> text.texts().values().stream()),
				type.synonyms().values().stream().flatMap(List::stream));
	}

	private NeedTerm need(String id) {
		return taxonomy.findNeed(id).orElseThrow(() -> new IllegalArgumentException("No such need: " + id));
	}

	private ServiceTypeTerm type(String id) {
		return taxonomy.findServiceType(id).orElseThrow(() -> new IllegalArgumentException("No such type: " + id));
	}

	/** Without case, accents and signs: "Gsm-abonnement" and "GSM abonnement" are the same word. */
	static String fold(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
		return APART.matcher(plain).replaceAll(" ").strip();
	}

	private static LocalWord word(LocalWord.Kind kind, ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
		return new LocalWord(kind, row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				at == null ? null : at.toInstant());
	}

}
