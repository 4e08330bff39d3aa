package org.guichetouvert.site.web;

import java.time.Clock;
import java.time.Duration;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.platform.PageLife;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines read first: which pages there are. */
@Controller
@ResponseBody
class SitemapController {

	private static final Duration HOLDS = Duration.ofDays(1);

	private final Sitemap sitemap;

	private final PageAddresses addresses;

	private final PageLife life;

	private final Clock clock;

	SitemapController(Sitemap sitemap, PageAddresses addresses, PageLife life, Clock clock) {
		this.sitemap = sitemap;
		this.addresses = addresses;
		this.life = life;
		this.clock = clock;
	}

	@GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
	String robots() {
		return "User-agent: *\nDisallow: /exemples\nDisallow: /*.ics$\n\nSitemap: " + addresses.atRoot("/sitemap.xml") + "\n";
	}

	@GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String index() {
		return kept(sitemap.index());
	}

	@GetMapping(path = "/sitemaps/pages.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String pages() {
		return kept(sitemap.pages());
	}

	@GetMapping(path = "/sitemaps/services-{part:[1-9]\\d{0,5}}.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String services(@PathVariable int part) {
		return kept(sitemap.part(EntryKind.SERVICE, part));
	}

	@GetMapping(path = "/sitemaps/organizations-{part:[1-9]\\d{0,5}}.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String organizations(@PathVariable int part) {
		return kept(sitemap.part(EntryKind.ORGANIZATION, part));
	}

	/** Until the catalogue changes, or a day. */
	private String kept(String document) {
		life.trueUntil(clock.instant().plus(HOLDS));
		return document;
	}

}
