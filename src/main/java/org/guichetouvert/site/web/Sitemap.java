package org.guichetouvert.site.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.PublishedEntries;
import org.guichetouvert.platform.Languages;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The site's pages for search engines, as sitemaps.org describes them: an index of parts, each page in each language. */
@Component
class Sitemap {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final List<String> PAGES = List.of("/", "/besoins", "/quartiers", "/observatoire/besoins", "/vie-privee",
			"/accessibilite");

	private final PublishedEntries entries;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final Languages languages;

	private final PageAddresses addresses;

	Sitemap(PublishedEntries entries, Taxonomy taxonomy, AreaTree areas, Languages languages, PageAddresses addresses) {
		this.entries = entries;
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.languages = languages;
		this.addresses = addresses;
	}

	String index() {
		List<String> parts = new ArrayList<>(List.of("pages"));
		for (EntryKind kind : List.of(EntryKind.SERVICE, EntryKind.ORGANIZATION)) {
			IntStream.rangeClosed(1, entries.parts(kind)).forEach(part -> parts.add(kind.code() + "s-" + part));
		}
		return document("sitemapindex", "sitemap", parts.stream().map(part -> new Entry(addresses.atRoot("/sitemaps/" + part + ".xml"), null)));
	}

	/** Pages that are no entry: home, needs, areas. */
	String pages() {
		Stream<String> needs = taxonomy.families().stream().map(FamilyTerm::needs).flatMap(List::stream).map(NeedTerm::id)
			.map(id -> "/besoins/" + id);
		Stream<String> quartiers = Stream.of(areas.municipalities(), areas.lived()).flatMap(List::stream).map(AreaNode::slug)
			.flatMap(slug -> Stream.of("/quartiers/" + slug, "/quartiers/" + slug + "/guichets"));
		return urls(Stream.of(PAGES.stream(), needs, quartiers).flatMap(Function.identity()).map(path -> new Entry(path, null)));
	}

	/** @param part from 1 */
	String part(EntryKind kind, int part) {
		String folder = kind == EntryKind.SERVICE ? "/services/" : "/organisations/";
		return urls(entries.list(kind, part).stream().map(entry -> new Entry(folder + entry.slug(), entry.changedAt())));
	}

	private String urls(Stream<Entry> paths) {
		return document("urlset", "url", paths.flatMap(entry -> languages.codes().stream()
			.map(code -> new Entry(addresses.whole(entry.address(), code), entry.changedAt()))));
	}

	private static String document(String root, String element, Stream<Entry> entries) {
		var text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
			xml.writeStartDocument();
			xml.writeStartElement(root);
			xml.writeDefaultNamespace(NAMESPACE);
			for (Entry entry : entries.toList()) {
				xml.writeStartElement(element);
				write(xml, "loc", entry.address());
				if (entry.changedAt() != null) {
					write(xml, "lastmod", DateTimeFormatter.ISO_LOCAL_DATE.format(entry.changedAt().atZone(ZoneId.of("UTC"))));
				}
				xml.writeEndElement();
			}
			xml.writeEndDocument();
		}
		catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return text.toString();
	}

	private static void write(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}

	private record Entry(String address, @Nullable Instant changedAt) {
	}

}
