package org.guichetouvert.site.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PeopleReader;
import org.jspecify.annotations.Nullable;

/** A partnership, seen from one of its ends. */
final class Partners {

	private Partners() {
	}

	/** The service at the other end; null where that is none of the catalogue. */
	static @Nullable UUID otherEnd(UUID own, PeopleReader.PartnershipEntry link) {
		return own.equals(link.from().serviceId()) ? link.to().serviceId() : link.from().serviceId();
	}

	/** @param others services at the other ends, by id */
	static List<PartnerView> views(UUID own, List<PeopleReader.PartnershipEntry> links, Map<UUID, Listing> others, Showing showing) {
		return links.stream().flatMap(link -> {
			UUID other = otherEnd(own, link);
			return view(link, other == null ? null : others.get(other), showing).stream();
		}).toList();
	}

	/**
	 * @param other the service at the other end; null where that is not a service of the catalogue
	 * @return empty where the other end is not shown any more
	 */
	static Optional<PartnerView> view(PeopleReader.PartnershipEntry link, @Nullable Listing other, Showing showing) {
		Wording words = showing.words();
		TextView sentence = words.text(link.details().sentence());
		if (sentence == null && link.details().frequency() != null) {
			sentence = TextView.of(words.say("site.frequency." + link.details().frequency().code()));
		}
		if (other != null) {
			TextView name = words.name(other.service().snapshot().details().name());
			return Optional.of(new PartnerView(new LinkView(name, other.href()), sentence, showing.status().of(other)));
		}
		Partnership.End outside = link.to();
		return outside.words() == null ? Optional.empty()
				: Optional.of(new PartnerView(new LinkView(words.written(outside.words()), null), sentence, null));
	}

}
