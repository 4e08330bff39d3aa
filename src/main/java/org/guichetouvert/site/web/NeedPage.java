package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.List;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.search.CountCriteria;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.StatusCounts;
import org.guichetouvert.search.ResultGroup;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.NeedTerm;
import org.springframework.stereotype.Component;

/** Makes the page of all needs, and the page of one. */
@Component
class NeedPage {

	private static final int CARDS = 25;

	private static final int WORDS = 6;

	private static final int PLAQUES = 12;

	private final ServiceSearch search;

	private final Results results;

	private final Plaques plaques;

	private final PeopleReader people;

	NeedPage(ServiceSearch search, Results results, Plaques plaques, PeopleReader people) {
		this.search = search;
		this.results = results;
		this.plaques = plaques;
		this.people = people;
	}

	static String href(String needId) {
		return "/besoins/" + needId;
	}

	Made<NeedsView> all(Showing showing) {
		StatusCounts counts = search.counts(CountCriteria.everywhere(showing.words().now()));
		List<NeedsView.Family> families = showing.taxonomy().families().stream().filter(family -> !family.needs().isEmpty())
			.map(family -> family(family, counts, showing)).toList();
		return new Made<>(new NeedsView(showing.words().moment(), Counts.of(counts.bySign()).open(), families), counts.trueUntil());
	}

	private static NeedsView.Family family(FamilyTerm family, StatusCounts counts, Showing showing) {
		List<NeedsView.Need> needs = family.needs().stream()
			.map(need -> new NeedsView.Need(need.id(), link(need, showing), (int) counts.openForNeed(need.id()))).toList();
		return new NeedsView.Family(family.id(), family.label().in(showing.words().language()),
				(int) counts.openFor(family.id()), needs);
	}

	Made<NeedView> of(NeedTerm need, Showing showing) {
		ZonedDateTime now = showing.words().now();
		SearchResult found = search.search(SearchCriteria.all(now).withNeeds(List.of(need.id())).withPage(1, CARDS));
		List<Listing> shown = results.listings(found, showing);
		StatusCounts counts = search.counts(CountCriteria.of(need.id(), now));
		List<String> words = need.synonymsIn(showing.words().language()).stream().limit(WORDS).toList();
		var view = new NeedView(need.id(), need.familyId(), need.label().in(showing.words().language()), crumbs(need, showing), words,
				showing.words().moment(), (int) found.total(), (int) found.count(ResultGroup.OPEN),
				SearchFormView.empty(List.of(need.id()), showing), Results.groups(shown, found, showing),
				found.total() > CARDS ? "/recherche?besoin=" + need.id() : null,
				plaques.answering(need.id(), counts, PLAQUES, showing), gaps(need, showing),
				found.total() == 0 ? results.orientation(List.of(), showing) : null, siblings(need, showing));
		return new Made<>(view, results.trueUntil(showing), Banners.ofMany(shown, showing.words()));
	}

	private static List<LinkView> crumbs(NeedTerm need, Showing showing) {
		LinkView all = LinkView.of(showing.words().say("site.needs.title"), "/besoins");
		return showing.taxonomy().findFamily(need.familyId()).filter(family -> !family.retired())
			.map(family -> List.of(all, LinkView.of(family.label().in(showing.words().language()), "/besoins#" + family.id())))
			.orElse(List.of(all));
	}

	private List<NeedView.Gap> gaps(NeedTerm need, Showing showing) {
		return people.gapsFor(need.id(), showing.today()).stream()
			.flatMap(gap -> showing.areas().findById(gap.areaId()).stream()
				.map(area -> new NeedView.Gap(LinkView.of(showing.name(area), "/quartiers/" + area.slug()),
						showing.words().text(gap.sentence()), since(gap, showing))))
			.toList();
	}

	private static String since(GapStatement.Details gap, Showing showing) {
		return showing.words().point(new DatedPoint(gap.statedOn(), DatePrecision.MONTH));
	}

	private static List<LinkView> siblings(NeedTerm need, Showing showing) {
		return showing.taxonomy().findFamily(need.familyId()).stream().flatMap(family -> family.needs().stream())
			.filter(other -> !other.id().equals(need.id())).map(other -> link(other, showing)).toList();
	}

	private static LinkView link(NeedTerm need, Showing showing) {
		return new LinkView(showing.words().name(need.label()), href(need.id()));
	}

}
