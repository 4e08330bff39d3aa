package org.guichetouvert.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisOptionalComponentsStep;

/**
 * How text becomes words, said once for both engines. Accents are folded before stemming, so that a query typed without them
 * meets the text; articles and stop words go while they still bear theirs.
 */
final class SearchAnalysis {

	static final String FRENCH = "french";

	static final String DUTCH = "dutch";

	/** Any language, as it stands but for case and accents. */
	static final String FOLDED = "folded";

	/**
	 * Changes with anything in the mapping or in what a document holds, so that an index made before is made again. What is
	 * changed in this class is noticed without.
	 */
	static final String VERSION = "3";

	private static final String TOKENIZER = "standard";

	private static final Filter LOWER_CASE = Filter.of("lowercase", "lowercase");

	private static final Filter ELISION = Filter.of("elision", "elision").lucene("ignoreCase", "true")
		.openSearch("articles_case", true).openSearch("articles", words(FrenchAnalyzer.DEFAULT_ARTICLES));

	private static final Filter FOLDING = Filter.of("asciiFolding", "asciifolding");

	private static final Filter DIGITS = Filter.of("decimalDigit", "decimal_digit");

	private static final Filter ARABIC = Filter.of("arabicNormalization", "arabic_normalization");

	private static final List<Analyzer> ANALYZERS = List.of(
			new Analyzer(FRENCH, List.of(LOWER_CASE, ELISION, stop("french"), FOLDING,
					Filter.of("frenchMinimalStem", "stemmer").openSearch("language", "minimal_french"))),
			new Analyzer(DUTCH, List.of(LOWER_CASE, stop("dutch"), FOLDING,
					Filter.of("snowballPorter", "stemmer").lucene("language", "Dutch").openSearch("language", "dutch"))),
			new Analyzer(FOLDED, List.of(LOWER_CASE, ELISION, DIGITS, ARABIC, FOLDING)));

	private SearchAnalysis() {
	}

	static void configure(LuceneAnalysisConfigurationContext context) {
		ANALYZERS.forEach(analyzer -> {
			LuceneAnalysisOptionalComponentsStep chain = context.analyzer(analyzer.name).custom().tokenizer(TOKENIZER);
			for (Filter filter : analyzer.filters) {
				var added = chain.tokenFilter(filter.lucene);
				filter.luceneOptions.forEach(added::param);
				chain = added;
			}
		});
	}

	/** A filter with options is named by its analyzer and its place in it; the words that Lucene knows are given to OpenSearch. */
	static void configure(ElasticsearchAnalysisConfigurationContext context) {
		ANALYZERS.forEach(analyzer -> {
			var names = new ArrayList<String>();
			for (Filter filter : analyzer.filters) {
				String name = filter.openSearchOptions.isEmpty() ? filter.openSearch
						: "%s_%d_%s".formatted(analyzer.name, names.size(), filter.openSearch);
				if (!filter.openSearchOptions.isEmpty()) {
					define(context, name, filter);
				}
				names.add(name);
			}
			context.analyzer(analyzer.name).custom().tokenizer(TOKENIZER).tokenFilters(names.toArray(String[]::new));
		});
	}

	private static void define(ElasticsearchAnalysisConfigurationContext context, String name, Filter filter) {
		var defined = context.tokenFilter(name).type(filter.openSearch);
		filter.openSearchOptions.forEach((option, value) -> {
			if (value instanceof Boolean flag) {
				defined.param(option, flag.booleanValue());
			}
			else if (value instanceof String[] words) {
				defined.param(option, words);
			}
			else {
				defined.param(option, value.toString());
			}
		});
	}

	/** Changes whenever text would become other words. */
	static String fingerprint() {
		return VERSION + "-" + Integer.toHexString(ANALYZERS.toString().hashCode());
	}

	private static Filter stop(String language) {
		String file = language + "_stop.txt";
		try (var reader = new InputStreamReader(SnowballFilter.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
			return Filter.of("stop", "stop").lucene("words", "org/apache/lucene/analysis/snowball/" + file)
				.lucene("format", "snowball").openSearch("stopwords", words(WordlistLoader.getSnowballWordSet(reader)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String[] words(CharArraySet set) {
		return set.stream().map(word -> new String((char[]) word)).sorted().toArray(String[]::new);
	}

	private record Analyzer(String name, List<Filter> filters) {
	}

	/**
	 * One step, as each engine calls it.
	 *
	 * @param lucene name of its factory
	 * @param openSearch its type
	 */
	private record Filter(String lucene, Map<String, String> luceneOptions, String openSearch,
			Map<String, Object> openSearchOptions) {

		static Filter of(String lucene, String openSearch) {
			return new Filter(lucene, Map.of(), openSearch, Map.of());
		}

		Filter lucene(String option, String value) {
			return new Filter(lucene, with(luceneOptions, option, value), openSearch, openSearchOptions);
		}

		Filter openSearch(String option, Object value) {
			return new Filter(lucene, luceneOptions, openSearch, with(openSearchOptions, option, value));
		}

		private static <V> Map<String, V> with(Map<String, V> options, String option, V value) {
			var more = new TreeMap<>(options);
			more.put(option, value);
			return more;
		}

		@Override
		public String toString() {
			var words = new StringBuilder(lucene).append(luceneOptions).append(openSearch);
			openSearchOptions.forEach((option, value) -> words.append(option)
				.append(value instanceof String[] list ? Arrays.toString(list) : value));
			return words.toString();
		}

	}

}
