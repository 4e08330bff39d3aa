package org.guichetouvert.site.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.OrganizationReader;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an organization. */
@Component
class OrganizationPage {

	private final StatusEngine engine;

	private final KeptServices kept;

	OrganizationPage(StatusEngine engine, KeptServices kept) {
		this.engine = engine;
		this.kept = kept;
	}

	static String href(ServiceEntry.OrganizationEntry organization) {
		return Addresses.path(EntryKind.ORGANIZATION, organization.slug());
	}

	Made<OrganizationView> of(String slug, OrganizationReader.Profile profile, Showing showing) {
		Wording words = showing.words();
		OrganizationDetails details = profile.details();
		List<Listing> places = Showing.listings(kept.list(profile.serviceIds(), showing.today()), engine, words);
		List<Listing> services = Listing.bestByService(places).values().stream().sorted(bestFirst(showing)).toList();
		var view = new OrganizationView(slug, words.name(details.name()), others(details, words),
				details.sector() == null ? null : words.say("site.sector." + details.sector().code()), words.text(details.description()),
				details.endedOn() == null ? null : words.say("site.organization.ended", words.date(details.endedOn())),
				website(details), profile.parent() == null ? null : link(profile.parent(), words),
				profile.children().stream().map(child -> link(child, words)).sorted(byWords(words)).toList(), words.moment(),
				services.size(), Results.groups(services, listing -> showing.card(listing).withoutOrganization(), showing.words()), areas(places, showing));
		return Made.of(view, places, words).under(Banners.of(places, words));
	}

	private static Comparator<Listing> bestFirst(Showing showing) {
		Collator collator = showing.words().alphabet();
		return Comparator.<Listing>comparingInt(listing -> listing.status().sign().ordinal())
			.thenComparing(listing -> showing.words().name(listing.service().snapshot().details().name()).text(), collator);
	}

	/** The acronym, then the name in each other language; what was said already is not said again. */
	private static List<TextView> others(OrganizationDetails details, Wording words) {
		var others = new ArrayList<TextView>();
		String said = words.name(details.name()).text();
		for (LocalizedText text : List.of(details.acronym(), details.name())) {
			text.texts().entrySet().stream()
				.sorted(Comparator.comparing(one -> !one.getKey().equals(words.language())))
				.map(one -> new TextView(one.getValue(), one.getKey().equals(words.language()) ? null : one.getKey()))
				.filter(one -> Stream.concat(Stream.of(said), others.stream().map(TextView::text))
					.noneMatch(known -> says(known, one.text())))
				.forEach(others::add);
		}
		return others;
	}

	private static boolean says(String known, String name) {
		return List.of(known.toLowerCase(Locale.ROOT).split("[\\s()]+")).contains(name.toLowerCase(Locale.ROOT))
				|| known.equalsIgnoreCase(name);
	}

	private static @Nullable LinkView website(OrganizationDetails details) {
		return details.website() == null ? null
				: LinkView.of(details.website().replaceFirst("^https?://", "").replaceFirst("/$", ""), details.website());
	}

	private static LinkView link(ServiceEntry.OrganizationEntry organization, Wording words) {
		return new LinkView(words.name(organization.details().name()), href(organization));
	}

	private static Comparator<LinkView> byWords(Wording words) {
		return Comparator.comparing(link -> link.words().text(), words.alphabet());
	}

	private static List<LinkView> areas(List<Listing> places, Showing showing) {
		return places.stream().filter(place -> !place.isHidden()).flatMap(place -> place.location().stream())
			.flatMap(location -> showing.area(location).stream()).distinct().map(area -> link(area, showing))
			.sorted(byWords(showing.words())).toList();
	}

	private static LinkView link(AreaNode area, Showing showing) {
		return LinkView.of(showing.name(area), "/quartiers/" + area.slug());
	}

}
