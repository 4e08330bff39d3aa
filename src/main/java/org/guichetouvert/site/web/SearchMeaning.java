package org.guichetouvert.site.web;

import java.util.List;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.Understood;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.jspecify.annotations.Nullable;

/** What words were understood as, with the searches that take it for certain, and those that take it off. */
final class SearchMeaning {

	private final SearchAsked asked;

	private final SearchQuery query;

	private final Understood understood;

	private final Showing showing;

	SearchMeaning(SearchAsked asked, Understood understood) {
		this.asked = asked;
		this.query = asked.query();
		this.understood = understood;
		this.showing = asked.showing();
	}

	UnderstoodView view() {
		List<UnderstoodView.Meaning> needs = understood.needs().stream().map(Understood.Need::needId)
			.filter(id -> !query.all(SearchParameter.BESOIN).contains(id)).map(this::need).toList();
		List<UnderstoodView.Meaning> types = understood.types().stream().map(Understood.Type::typeId)
			.filter(id -> !query.all(SearchParameter.TYPE).contains(id)).map(this::type).toList();
		UnderstoodView.Meaning moment = !asked.isMomentSaid() ? null
				: new UnderstoodView.Meaning(Understood.MOMENT, SearchFilters.open(asked.when(), showing.words()), null, off(Understood.MOMENT));
		return new UnderstoodView(needs, types, place(), moment, understood.corrected());
	}

	private UnderstoodView.Meaning need(String id) {
		return new UnderstoodView.Meaning(id, path(id), asked.instead(query.asNeed(id), understood).href(), off(id));
	}

	private UnderstoodView.Meaning type(String id) {
		String label = showing.taxonomy().findServiceType(id).map(type -> type.label().in(showing.words().language())).orElse(id);
		return new UnderstoodView.Meaning(id, label, asked.instead(query.asType(id), understood).href(), off(id));
	}

	/** "Énergie › facture impayée". */
	private String path(String needId) {
		String family = showing.taxonomy().findFamily(showing.familyOf(needId)).map(FamilyTerm::label)
			.map(label -> label.in(showing.words().language())).orElse("");
		return family.isEmpty() ? showing.needLabel(needId) : family + " › " + showing.needLabel(needId);
	}

	private UnderstoodView.@Nullable Place place() {
		AreaNode area = understood.area();
		if (area == null || area.is(AreaKind.REGION)) {
			return null;
		}
		List<AreaNode> others = understood.areas().stream().skip(1).filter(other -> !other.is(AreaKind.REGION)).toList();
		String name = others.isEmpty() ? showing.name(area) : named(area);
		return new UnderstoodView.Place(new UnderstoodView.Meaning(area.slug(), name, null, off(area.slug())),
				others.stream().map(other -> LinkView.of(named(other), there(other))).toList());
	}

	/** "Saint-Gilles (commune)". */
	private String named(AreaNode area) {
		return showing.words().say("site.search.area." + area.kind().code(), showing.name(area));
	}

	/** The rest of the words in another area of that name. */
	private String there(AreaNode area) {
		return query.with(SearchParameter.Q, understood.rest()).with(SearchParameter.QUARTIER, area.slug()).href();
	}

	private String off(String id) {
		return query.adding(SearchParameter.PAS, id).href();
	}

}
