package org.guichetouvert.site.web;

import java.util.List;
import java.util.Locale;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.CountCriteria;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.StatusCounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of quartiers, and the way to one by its name or postcode. */
@Controller
class QuartiersController {

	private static final int MOST = 8;

	private final Showings showings;

	private final ServiceSearch search;

	private final AreaTree areas;

	private final Plaques plaques;

	private final Pages pages;

	QuartiersController(Showings showings, ServiceSearch search, AreaTree areas, Plaques plaques, Pages pages) {
		this.showings = showings;
		this.search = search;
		this.areas = areas;
		this.plaques = plaques;
		this.pages = pages;
	}

	/** @param lieu a postcode or a name, as typed: where it can mean one place only, that one is shown */
	@GetMapping("/quartiers")
	String quartiers(@RequestParam(defaultValue = "") String lieu, Locale locale, Model model) {
		List<AreaNode> found = find(lieu.strip());
		if (found.size() == 1) {
			return "redirect:/quartiers/" + found.get(0).slug();
		}
		Showing showing = showings.begin(locale);
		StatusCounts counts = search.counts(CountCriteria.everywhere(showing.words().now()));
		NeighbourhoodsView.Asked asked = lieu.isBlank() ? null
				: new NeighbourhoodsView.Asked(lieu.strip(), plaques.of(found, counts, showing));
		pages.show(new Made<>(plaques.byMunicipality(counts, asked, showing), counts.trueUntil()), PageView.Menu.WHO, null, model);
		return "site/neighbourhoods";
	}

	/** A postcode is the quartier that bears it alone, else all that it is used in; a name is one place, its start may be several. */
	private List<AreaNode> find(String words) {
		if (words.isEmpty()) {
			return List.of();
		}
		List<AreaNode> bearers = areas.quartiersOf(words);
		List<AreaNode> coded = areas.byPostcode(words).stream().filter(area -> !area.is(AreaKind.NEIGHBOURHOOD)).toList();
		if (!coded.isEmpty()) {
			return bearers.size() == 1 ? bearers : coded;
		}
		List<AreaNode> named = areas.lookup(words);
		return named.isEmpty() ? areas.suggest(words, MOST) : named.subList(0, 1);
	}

}
