package org.guichetouvert.colleagues.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.colleagues.ContactUse;
import org.guichetouvert.colleagues.ContactUses;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.Filters;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a quartier as a table, narrowed as the page is. */
@Controller
class QuartierTableController {

	/** As the page: of more areas nobody reads it. */
	private static final int MOST_BESIDE = 5;

	private static final int SEVERAL = 20;

	private static final Set<String> WAYS = Set.of("guichet", "rendez-vous", "dehors", "domicile", "telephone", "en-ligne", "courrier");

	private final Reading reading;

	private final AreaTree areas;

	private final Taxonomy taxonomy;

	private final ServiceSearch search;

	private final ContactTables tables;

	private final ContactUses uses;

	QuartierTableController(Reading reading, AreaTree areas, Taxonomy taxonomy, ServiceSearch search, ContactTables tables,
			ContactUses uses) {
		this.reading = reading;
		this.areas = areas;
		this.taxonomy = taxonomy;
		this.search = search;
		this.tables = tables;
		this.uses = uses;
	}

	/**
	 * @param needs {@code besoin} @param ways {@code mode} @param languages {@code langue} @param beside {@code avec}, slugs of other
	 * areas; what nothing has counts as not given
	 */
	@GetMapping("/collegues/quartiers/{slug}.csv")
	ModelAndView quartier(@PathVariable String slug, @RequestParam(name = "besoin", defaultValue = "") List<String> needs,
			@RequestParam(name = "mode", defaultValue = "") List<String> ways,
			@RequestParam(name = "langue", defaultValue = "") List<String> languages,
			@RequestParam(name = "avec", defaultValue = "") List<String> beside, Locale locale) {
		SignedIn reader = reading.reader();
		AreaNode area = areas.findBySlug(slug).orElseThrow(() -> Reading.notFound(slug));
		Shown shown = reading.begin(locale);
		Filters filters = Filters.NONE.with(Facet.AREA, among(area, beside))
			.with(Facet.NEED, usable(needs, id -> taxonomy.findNeed(id).isPresent())).with(Facet.WAY, usable(ways, WAYS::contains))
			.with(Facet.LANGUAGE, usable(languages, code -> code.matches("[a-z]{2,3}")));
		List<ServiceLine> services = shown.servicesOf(search.within(filters, shown.instant()).hits());
		byte[] table = tables.ofServices(services, reader.circle(), shown, locale);
		uses.add(reader.accountId(), new ContactUse(ContactUse.Kind.NEIGHBOURHOOD, shown.instant().toInstant(), services.size(), area.id(),
				List.of()));
		return FileView.of(table, "text/csv;charset=UTF-8", area.slug() + ".csv");
	}

	private List<String> among(AreaNode area, List<String> beside) {
		return Stream.concat(Stream.of(area), beside.stream().flatMap(slug -> areas.findBySlug(slug).stream())
			.filter(other -> !other.equals(area)).distinct().limit(MOST_BESIDE)).map(one -> one.id().toString()).toList();
	}

	private static List<String> usable(List<String> given, Predicate<String> known) {
		return given.stream().filter(known).distinct().limit(SEVERAL).toList();
	}

}
