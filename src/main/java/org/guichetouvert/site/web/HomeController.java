package org.guichetouvert.site.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.guichetouvert.directory.CountersOverTime;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.search.CountCriteria;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.StatusCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomeController {

	private static final int PLAQUES = 8;

	private static final int DOORS = 24;

	/** Before counters were closed for the pandemic, many of them for good. */
	private static final int THEN = 2019;

	/** Of fewer services, a share in tenths would say more than is known. */
	private static final int ENOUGH = 20;

	private final Showings showings;

	private final ServiceSearch search;

	private final CountersOverTime counters;

	private final KeptServices kept;

	private final Plaques plaques;

	private final Pages pages;

	HomeController(Showings showings, ServiceSearch search, CountersOverTime counters, KeptServices kept, Plaques plaques,
			Pages pages) {
		this.kept = kept;
		this.counters = counters;
		this.showings = showings;
		this.search = search;
		this.plaques = plaques;
		this.pages = pages;
	}

	@GetMapping("/")
	String home(Locale locale, Model model) {
		Showing showing = showings.begin(locale);
		StatusCounts counts = search.counts(CountCriteria.everywhere(showing.words().now()));
		pages.show(new Made<>(view(counts, showing), counts.trueUntil(), banners(showing.words())), PageView.Menu.NONE, null, model);
		return "site/home";
	}

	/** Those of a quartier stand on its page. */
	private List<BannerView> banners(Wording words) {
		return Banners.of(kept.disruptions(words.today()).stream().filter(one -> one.reach().areaIds().isEmpty())
			.map(KeptServices.KeptDisruption::details), words);
	}

	private HomeView view(StatusCounts counts, Showing showing) {
		Wording words = showing.words();
		CountsView doors = Counts.of(counts.bySign());
		return new HomeView(words.say("site.home.place"), words.moment(), SearchFormView.empty(List.of(), showing), doors,
				street(doors), next(counts, words), "/recherche?ouvert=maintenant", examples(words), List.of(), families(counts, showing),
				plaques.livelyFirst(counts, PLAQUES, showing), overTime(words));
	}

	private @Nullable ThenAndNowView overTime(Wording words) {
		CountersOverTime.ThenAndNow counted = counters.compare(LocalDate.of(THEN, 1, 1), words.today());
		return counted.services() < ENOUGH ? null : ThenAndNowView.of(counted, THEN, words.today().getYear());
	}

	private static @Nullable String next(StatusCounts counts, Wording words) {
		return counts.nextOpening() == null ? null : words.nextOpening(counts.nextOpening());
	}

	private static List<LinkView> examples(Wording words) {
		return List.of(words.say("site.home.example").split("\\|")).stream()
			.map(example -> LinkView.of(example, "/recherche?q=" + URLEncoder.encode(example, StandardCharsets.UTF_8)))
			.toList();
	}

	private static List<FamilyView> families(StatusCounts counts, Showing showing) {
		return showing.taxonomy().families().stream().map(family -> new FamilyView(family.id(),
				family.label().in(showing.words().language()), (int) counts.openFor(family.id()), "/recherche?famille=" + family.id()))
			.toList();
	}

	/** At most as many doors as look well, in the proportion of what there is, always mixed in the same way. */
	private static @Nullable StreetView street(CountsView counts) {
		int total = counts.open() + counts.closed() + counts.other() + counts.gone();
		if (total == 0) {
			return null;
		}
		double scale = Math.min(1, (double) DOORS / total);
		var doors = new ArrayList<StreetView.Door>();
		doors.addAll(Collections.nCopies(share(counts.open(), scale), StreetView.Door.OPEN));
		doors.addAll(Collections.nCopies(share(counts.closed(), scale), StreetView.Door.CLOSED));
		doors.addAll(Collections.nCopies(share(counts.other(), scale), StreetView.Door.OTHER));
		doors.addAll(Collections.nCopies(share(counts.gone(), scale), StreetView.Door.BRICKED));
		Collections.shuffle(doors, new Random(total));
		return new StreetView(doors.subList(0, Math.min(DOORS, doors.size())));
	}

	private static int share(int number, double scale) {
		return number == 0 ? 0 : Math.max(1, (int) Math.round(number * scale));
	}

}
