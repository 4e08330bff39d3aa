package org.guichetouvert.search;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Not even a name that everybody may read on its page is in anything that is searched, suggested, listed or kept by key. */
@IntegrationTest
class NamesInNoIndexTest {

	private static final String DOOR = "Porte introuvable par un nom";

	private static final List<String> MARKS = List.of("ixellinde", "marquindex", "000 15 93", "20001593", "note-marquee", "fonction-marquee");

	@Autowired
	ApplicationContext application;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	PlaceTable table;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	GuichetSettings settings;

	@Autowired
	JdbcClient jdbc;

	private UUID service;

	private final UUID contact = UUID.randomUUID();

	private final UUID person = UUID.randomUUID();

	private String page;

	@BeforeEach
	void nameSomebody() {
		service = CatalogueMother.withCounter(catalogue, DOOR, "Mo-Fr 09:00-12:00", LocationDetails.Placed.NOWHERE, (session, written) -> {
			var consent = new Consent(LocalDate.of(2026, 1, 1), "par courriel", null);
			Contact added = session.add(new Contact(contact, new ContactDetails(LocalizedText.french("fonction-marquee"), null, List.of(), false,
					LocalizedText.french("note-marquee")), false));
			added.isHeldBy(session.add(new Person(person, "Ixellinde Marquindex", Circle.PUBLIC, consent, false)));
			added.answerFor(List.of(written.id()));
			added.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 15 93", Circle.PUBLIC, consent);
		});
		page = "/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
		assertThat(body(page)).contains("Ixellinde Marquindex");
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Contact.class, contact)));
		jdbc.sql("delete from person where id = ?").param(person).update();
	}

	@Test
	void theIndexHoldsNone() throws IOException {
		var texts = new TreeSet<String>();
		try (var files = Files.walk(settings.indexDir())) {
			for (Path segments : files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList()) {
				try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(segments.getParent()))) {
					for (LeafReaderContext leaf : reader.leaves()) {
						collect(leaf.reader(), texts);
					}
				}
			}
		}

		assertThat(texts).as("this sees what is there").anyMatch(text -> text.contains("introuvable"));
		assertNone(String.join("\n", texts));
	}

	private static void collect(LeafReader leaf, TreeSet<String> texts) throws IOException {
		for (FieldInfo field : leaf.getFieldInfos()) {
			if (field.getIndexOptions() != IndexOptions.NONE && leaf.terms(field.name) != null) {
				collect(leaf.terms(field.name).iterator(), texts);
			}
			if (field.getDocValuesType() == DocValuesType.SORTED_SET) {
				SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
				collect(values.termsEnum(), texts);
			}
			if (field.getDocValuesType() == DocValuesType.SORTED) {
				collect(leaf.getSortedDocValues(field.name).termsEnum(), texts);
			}
			if (field.getDocValuesType() == DocValuesType.BINARY) {
				var values = leaf.getBinaryDocValues(field.name);
				while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
					texts.add(lower(new String(values.binaryValue().bytes, StandardCharsets.UTF_8)));
				}
			}
		}
		for (int document = 0; document < leaf.maxDoc(); document++) {
			leaf.storedFields().document(document).forEach(field -> {
				texts.add(lower(String.valueOf(field.stringValue())));
				if (field.binaryValue() != null) {
					texts.add(lower(new String(field.binaryValue().bytes, StandardCharsets.UTF_8)));
				}
			});
		}
	}

	private static void collect(TermsEnum terms, TreeSet<String> texts) throws IOException {
		while (terms.next() != null) {
			byte[] bytes = Arrays.copyOfRange(terms.term().bytes, terms.term().offset, terms.term().offset + terms.term().length);
			texts.add(lower(new String(bytes, StandardCharsets.UTF_8)));
		}
	}

	@Test
	void neitherRowsNorSuggestionsNorListsHoldOne() {
		String rows = table.rows().byName().toString();
		assertThat(lower(rows)).contains("introuvable");
		assertNone(rows);
		assertThat(body("/recherche/suggestions?q=Porte introuvable")).contains("introuvable");
		for (String typed : List.of("Ixellinde", "Marquind", "fonction-marq")) {
			assertNone(body("/recherche/suggestions?q=" + typed));
			assertThat(body("/recherche?q=" + typed)).doesNotContain("data-service=\"" + page.substring("/services/".length()) + "\"");
		}
		assertThat(body("/sitemaps/services-1.xml")).contains(page);
		for (String path : List.of("/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/services-1.xml", page + "/horaire.ics")) {
			assertNone(body(path));
		}
	}

	@Test
	void noKeyOfAKeptPageHoldsOne() {
		Cache<?, ?> pages = (Cache<?, ?>) ReflectionTestUtils.getField(application.getBean("pageCache"), "pages");
		List<String> keys = pages.asMap().keySet().stream().map(String::valueOf).filter(key -> !key.contains("?q=")).toList();

		assertThat(keys).contains(page + "?");
		assertNone(String.join("\n", keys));
	}

	private static void assertNone(String text) {
		assertThat(lower(text)).doesNotContain(MARKS);
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	private String body(String path) {
		try {
			var result = mvc.get().uri(path).exchange();
			assertThat(result).as(path).hasStatusOk();
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
