package org.guichetouvert.site.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.platform.GuichetSettings;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The latest changes of an area as a feed (Atom, RFC 4287), one for each language. An entry keeps its id for good: the number of
 * the change (tag URI, RFC 4151), so that a reader shows it once.
 */
@Component
class AreaFeed {

	/** When the site's host was in these hands, as a tag URI needs to say; and the age of a feed in which nothing stands. */
	private static final String SINCE = "2026-01-01";

	private final AreaChanges changes;

	private final PageAddresses addresses;

	private final String authority;

	AreaFeed(AreaChanges changes, PageAddresses addresses, GuichetSettings settings) {
		this.changes = changes;
		this.addresses = addresses;
		this.authority = "tag:" + settings.publicUrl().getHost() + "," + SINCE + ":";
	}

	/** Where it is, within the site, without language. */
	static String path(AreaNode area) {
		return "/quartiers/" + area.slug() + "/changements.atom";
	}

	/** The whole document. */
	String write(AreaNode area, Showing showing) {
		Wording words = showing.words();
		List<AreaChanges.Told> told = changes.of(area, showing);
		var feed = new Feed("atom_1.0");
		feed.setId(authority + "quartiers/" + area.slug() + "/" + words.language());
		feed.setTitle(words.say("site.feed.title", showing.name(area)));
		feed.setSubtitle(text(words.say("site.feed.subtitle")));
		feed.setUpdated(Date.from(told.stream().map(one -> one.revision().at()).max(Instant::compareTo)
			.orElseGet(() -> Instant.parse(SINCE + "T00:00:00Z"))));
		feed.setAlternateLinks(List.of(link("alternate", "text/html", addresses.whole("/quartiers/" + area.slug(), words.language()))));
		feed.setOtherLinks(List.of(link("self", "application/atom+xml", addresses.whole(path(area), words.language()))));
		feed.setAuthors(List.of(person(words.say("site.feed.by.coordination"))));
		feed.setEntries(told.stream().map(one -> entry(one, words)).toList());
		return document(feed, words);
	}

	private Entry entry(AreaChanges.Told told, Wording words) {
		var entry = new Entry();
		entry.setId(authority + "changements/" + told.revision().catalogueVersion() + "/" + told.revision().kind().code() + "/"
				+ told.revision().entryId() + "/" + words.language());
		entry.setTitle(told.title());
		entry.setUpdated(Date.from(told.revision().at()));
		entry.setAuthors(List.of(person(told.author())));
		entry.setAlternateLinks(List.of(link("alternate", "text/html", addresses.whole(told.path(), words.language()))));
		var content = new Content();
		content.setType("html");
		content.setValue(told.lines().stream().map(line -> "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>").collect(Collectors.joining()));
		entry.setContents(List.of(content));
		return entry;
	}

	private static Content text(String words) {
		var text = new Content();
		text.setType("text");
		text.setValue(words);
		return text;
	}

	private static Person person(String name) {
		var person = new Person();
		person.setName(name);
		return person;
	}

	private static Link link(String relation, String type, String address) {
		var link = new Link();
		link.setRel(relation);
		link.setType(type);
		link.setHref(address);
		return link;
	}

	private static String document(Feed feed, Wording words) {
		try {
			Document document = new WireFeedOutput().outputJDom(feed);
			document.getRootElement().setAttribute("lang", words.language(), Namespace.XML_NAMESPACE);
			return new XMLOutputter(Format.getCompactFormat().setTextMode(Format.TextMode.PRESERVE)).outputString(document);
		}
		catch (FeedException e) {
			throw new IllegalStateException(e);
		}
	}

}
