package org.guichetouvert.search;

import org.apache.lucene.analysis.ar.ArabicNormalizationFilterFactory;
import org.apache.lucene.analysis.core.DecimalDigitFilterFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.core.StopFilterFactory;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.snowball.SnowballPorterFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.util.ElisionFilterFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes words. Accents are folded before stemming, so that a query typed without them meets the text; articles
 * and stop words go while they still bear theirs.
 */
final class SearchAnalysis implements LuceneAnalysisConfigurer {

	static final String FRENCH = "french";

	static final String DUTCH = "dutch";

	/** Any language, as it stands but for case and accents. */
	static final String FOLDED = "folded";

	/** Changes with anything here or in what a document holds, so that an index made before is made again. */
	static final String VERSION = "1";

	private static final String STOP_WORDS = "org/apache/lucene/analysis/snowball/%s_stop.txt";

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		context.analyzer(FRENCH).custom()
			.tokenizer(StandardTokenizerFactory.class)
			.tokenFilter(LowerCaseFilterFactory.class)
			.tokenFilter(ElisionFilterFactory.class).param("ignoreCase", "true")
			.tokenFilter(StopFilterFactory.class).param("words", STOP_WORDS.formatted("french")).param("format", "snowball")
			.tokenFilter(ASCIIFoldingFilterFactory.class)
			.tokenFilter(FrenchMinimalStemFilterFactory.class);
		context.analyzer(DUTCH).custom()
			.tokenizer(StandardTokenizerFactory.class)
			.tokenFilter(LowerCaseFilterFactory.class)
			.tokenFilter(StopFilterFactory.class).param("words", STOP_WORDS.formatted("dutch")).param("format", "snowball")
			.tokenFilter(ASCIIFoldingFilterFactory.class)
			.tokenFilter(SnowballPorterFilterFactory.class).param("language", "Dutch");
		context.analyzer(FOLDED).custom()
			.tokenizer(StandardTokenizerFactory.class)
			.tokenFilter(LowerCaseFilterFactory.class)
			.tokenFilter(ElisionFilterFactory.class).param("ignoreCase", "true")
			.tokenFilter(DecimalDigitFilterFactory.class)
			.tokenFilter(ArabicNormalizationFilterFactory.class)
			.tokenFilter(ASCIIFoldingFilterFactory.class);
	}

}
