package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.Disruption;

/** Statements for many doors that hold on the day of a page, or will within a week. */
final class Banners {

	private static final int DAYS_AHEAD = 7;

	/** One of so many. */
	private static final int MANY = 4;

	/** Of more, nobody reads any. */
	private static final int MOST = 3;

	private Banners() {
	}

	/** Those that concern these doors. */
	static List<BannerView> of(Collection<Listing> listings, Wording words) {
		return of(listings.stream().flatMap(listing -> listing.service().disruptions().stream()), words);
	}

	/** Those that concern many of these doors, where they are of every quartier and kind: one street does not head a whole city. */
	static List<BannerView> ofMany(Collection<Listing> listings, Wording words) {
		Map<Disruption.Details, Long> concerned = listings.stream().flatMap(listing -> listing.service().disruptions().stream())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return of(concerned.entrySet().stream().filter(one -> one.getValue() * MANY >= listings.size()).map(Map.Entry::getKey), words);
	}

	static List<BannerView> of(Stream<Disruption.Details> disruptions, Wording words) {
		LocalDate today = words.today();
		return disruptions.distinct().filter(one -> one.endsOn().isAfter(today) && !one.startsOn().isAfter(today.plusDays(DAYS_AHEAD)))
			.sorted(Comparator.comparing(Disruption.Details::startsOn).thenComparing(Disruption.Details::endsOn))
			.map(one -> new BannerView(when(one, words), Objects.requireNonNull(words.text(one.statement())))).limit(MOST).toList();
	}

	private static String when(Disruption.Details disruption, Wording words) {
		LocalDate last = disruption.endsOn().minusDays(1);
		if (last.equals(disruption.startsOn())) {
			return words.say("site.banner.day", words.date(last));
		}
		return disruption.holdsOn(words.today()) ? words.say("site.banner.until", words.dayOfMonth(last))
				: words.say("site.banner.between", words.dayOf(disruption.startsOn(), last), words.dayOfMonth(last));
	}

}
