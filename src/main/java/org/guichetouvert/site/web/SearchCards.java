package org.guichetouvert.site.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.search.ResultGroup;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.Understood;
import org.guichetouvert.taxonomy.NeedTerm;
import org.jspecify.annotations.Nullable;

/** Cards of what a search found: how far it is, and why it was found where its name doesn't say it. */
final class SearchCards {

	private final Showing showing;

	private final Map<UUID, SearchResult.Hit> hits;

	private final boolean fromCentre;

	private final List<String> understood;

	private final List<String> meant;

	private final Highlight typed;

	/** @param fromCentre whether distances are from the middle of an area, not from a point */
	SearchCards(SearchAsked asked, SearchResult result, boolean fromCentre) {
		this.showing = asked.showing();
		this.hits = result.hits().stream().collect(Collectors.toMap(SearchResult.Hit::placeId, Function.identity(), (one, other) -> one));
		this.fromCentre = fromCentre;
		this.understood = result.understood().needs().stream().map(Understood.Need::needId).toList();
		this.meant = Stream.concat(asked.needs().stream(), understood.stream()).distinct().toList();
		String corrected = result.understood().corrected();
		this.typed = Highlight.of(corrected == null ? result.understood().rest() : corrected);
	}

	CardView card(Listing listing) {
		CardView card = showing.card(listing);
		SearchResult.Hit hit = hits.get(listing.place().id());
		TextView sentence = sentence(listing).orElse(null);
		TextView shown = sentence == null ? card.does() : sentence;
		List<Highlight.Piece> name = typed.in(card.name().text());
		List<Highlight.Piece> does = shown == null ? List.of() : typed.in(shown.text());
		boolean evident = sentence != null || Highlight.isIn(name) || Highlight.isIn(does);
		return card.found(shown, distance(hit), new CardView.Found(name, does, evident ? null : answers(listing).orElse(null),
				hit.group() == ResultGroup.NOT_FOR_YOU ? only(listing) : null));
	}

	private CardView.@Nullable DistanceView distance(SearchResult.Hit hit) {
		if (hit.distanceMetres() == null) {
			return null;
		}
		return fromCentre ? showing.words().walkFromCentre(hit.distanceMetres()) : showing.words().walk(hit.distanceMetres());
	}

	/** What it does for the need that is meant, where it says so. */
	private Optional<TextView> sentence(Listing listing) {
		List<NeedServed> served = listing.service().snapshot().needs();
		return meant.stream().flatMap(id -> served.stream().filter(one -> one.needId().equals(id)))
			.map(one -> showing.words().text(one.sentence())).filter(Objects::nonNull).findFirst();
	}

	private Optional<TextView> answers(Listing listing) {
		List<String> served = needs(listing.service().snapshot());
		return understood.stream().filter(served::contains).findFirst().map(showing::need);
	}

	/** What it says it answers, else what its type usually does. */
	private List<String> needs(ServiceSnapshot snapshot) {
		String type = snapshot.details().typeId();
		return !snapshot.needs().isEmpty() || type == null ? snapshot.needs().stream().map(NeedServed::needId).toList()
				: showing.taxonomy().needsOfServiceType(type).stream().map(NeedTerm::id).toList();
	}

	private String only(Listing listing) {
		return listing.service().snapshot().areasServed().stream().flatMap(id -> showing.areas().findById(id).stream())
			.map((AreaNode area) -> showing.name(area)).sorted(showing.words().alphabet()).collect(Collectors.joining(", "));
	}

}
