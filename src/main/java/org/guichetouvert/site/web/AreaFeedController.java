package org.guichetouvert.site.web;

import java.util.Locale;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.platform.PageLife;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What changed in a quartier, for programs that read feeds. */
@Controller
class AreaFeedController {

	private final AreaFeed feed;

	private final AreaTree areas;

	private final Showings showings;

	private final PageLife life;

	AreaFeedController(AreaFeed feed, AreaTree areas, Showings showings, PageLife life) {
		this.feed = feed;
		this.areas = areas;
		this.showings = showings;
		this.life = life;
	}

	/** Words of dates may differ from midnight on; else it changes with the catalogue. */
	@GetMapping(path = "/quartiers/{slug}/changements.atom", produces = "application/atom+xml;charset=UTF-8")
	@ResponseBody
	String changes(@PathVariable String slug, Locale locale) {
		Showing showing = showings.begin(locale);
		String document = feed.write(areas.findBySlug(slug).orElseThrow(() -> new NotFound(slug)), showing);
		life.trueUntil(showing.today().plusDays(1).atStartOfDay(showing.words().now().getZone()).toInstant());
		return document;
	}

}
