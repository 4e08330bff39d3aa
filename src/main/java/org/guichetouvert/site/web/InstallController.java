package org.guichetouvert.site.web;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.guichetouvert.platform.Assets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a browser or a phone keeps of the site: an icon on the first screen, a search engine of its own. */
@Controller
@ResponseBody
class InstallController {

	private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

	private final Assets assets;

	private final MessageSource messages;

	private final PageAddresses addresses;

	InstallController(Assets assets, MessageSource messages, PageAddresses addresses) {
		this.assets = assets;
		this.messages = messages;
		this.addresses = addresses;
	}

	/** Web application manifest (W3C): the phone shows it in a window with the way back. */
	@GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json;charset=UTF-8")
	Manifest manifest(Locale locale) {
		return new Manifest(name(locale), name(locale), say("site.layout.promise", locale), locale.getLanguage(),
				say("site.layout.direction", locale), addresses.path("/", locale.getLanguage()), addresses.path("/", null),
				"minimal-ui", "#f5f3ee", "#96291c", List.of(icon("icon-192", "192x192", "any"),
						icon("icon-512", "512x512", "any"), icon("icon-maskable-512", "512x512", "maskable")));
	}

	private Icon icon(String name, String sizes, String purpose) {
		return new Icon(assets.href("/img/" + name + ".png"), sizes, "image/png", purpose);
	}

	/** Members and their names: W3C, Web Application Manifest. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Manifest(String name, String shortName, String description, String lang, String dir, String startUrl, String scope,
			String display, String backgroundColor, String themeColor, List<Icon> icons) {
	}

	record Icon(String src, String sizes, String type, String purpose) {
	}

	/** OpenSearch 1.1: the site in the search box of the browser. */
	@GetMapping(path = "/opensearch.xml", produces = "application/opensearchdescription+xml;charset=UTF-8")
	String openSearch(Locale locale) throws XMLStreamException {
		var text = new StringWriter();
		XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
		xml.writeStartDocument();
		xml.writeStartElement("OpenSearchDescription");
		xml.writeDefaultNamespace(OPEN_SEARCH);
		element(xml, "ShortName", name(locale));
		element(xml, "Description", say("site.home.description", locale));
		element(xml, "Language", locale.getLanguage());
		element(xml, "InputEncoding", "UTF-8");
		xml.writeEmptyElement("Url");
		xml.writeAttribute("type", "text/html");
		xml.writeAttribute("template", addresses.whole("/recherche?q={searchTerms}", locale.getLanguage()));
		xml.writeEndDocument();
		return text.toString();
	}

	private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}

	private String name(Locale locale) {
		return say("site.layout.name.first", locale) + " " + say("site.layout.name.second", locale);
	}

	private String say(String key, Locale locale) {
		return messages.getMessage(key, null, locale);
	}

}
