package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.guichetouvert.taxonomy.NeedTerm;

/**
 * What a search engine as it comes finds by what needs are called in each language, without synonyms and without
 * understanding: the line to beat.
 */
final class PlainNeeds {

	private final FrenchAnalyzer analyzer = new FrenchAnalyzer();

	private final IndexSearcher searcher;

	PlainNeeds(List<NeedTerm> needs) {
		try {
			var directory = new ByteBuffersDirectory();
			try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
				for (NeedTerm need : needs) {
					var document = new Document();
					document.add(new StringField("id", need.id(), Field.Store.YES));
					document.add(new TextField("text", String.join(" . ", need.label().texts().values()), Field.Store.NO));
					writer.addDocument(document);
				}
			}
			searcher = new IndexSearcher(DirectoryReader.open(directory));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<String> find(String words, int limit) {
		try {
			var query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
			return query == null ? List.of() : Arrays.stream(searcher.search(query, limit).scoreDocs).map(this::id).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String id(org.apache.lucene.search.ScoreDoc hit) {
		try {
			return searcher.storedFields().document(hit.doc).get("id");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
