package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.upkeep.KeptAreas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a service from its entry. */
@Component
class ServicePage {

	private final StatusEngine engine;

	private final KeptServices kept;

	private final PeopleReader people;

	private final WeekStrip week;

	private final WaysIn waysIn;

	private final History history;

	private final OpeningsCalendar calendar;

	private final Neighbours neighbours;

	private final Partners partners;

	private final StructuredData structured;

	private final KeptAreas areas;

	ServicePage(StatusEngine engine, KeptServices kept, PeopleReader people, WeekStrip week, WaysIn waysIn, History history,
			OpeningsCalendar calendar, Neighbours neighbours, Partners partners, StructuredData structured, KeptAreas areas) {
		this.areas = areas;
		this.structured = structured;
		this.engine = engine;
		this.kept = kept;
		this.people = people;
		this.week = week;
		this.waysIn = waysIn;
		this.history = history;
		this.calendar = calendar;
		this.neighbours = neighbours;
		this.partners = partners;
	}

	/** Says nothing of a hidden place: who keeps the entry would tell where it is. */
	private boolean unkept(ServiceEntry service, List<Listing> places) {
		List<LocationDetails> told = places.stream().flatMap(place -> place.location().stream()).toList();
		return service.snapshot().state() == ServiceState.PUBLISHED && told.stream().noneMatch(LocationDetails::hidden)
				&& areas.isUnkept(service.snapshot().details().responsibleAreaId(), told.stream().map(LocationDetails::placement)
					.filter(Objects::nonNull).toList());
	}

	/** @param circle who reads */
	Made<ServiceView> of(ServiceEntry service, Circle circle, Showing showing) {
		Wording words = showing.words();
		List<Listing> places = Listing.ofAllPlaces(service, engine, words.now()).stream()
			.sorted(Comparator.comparing(listing -> listing.status().sign())).toList();
		if (places.isEmpty()) {
			places = List.of(Listing.of(service, new ServiceSnapshot.Place(service.id(), null), engine, words.now()));
		}
		Listing best = places.get(0);
		ServiceDetails details = service.snapshot().details();
		List<PlaceView> others = new ArrayList<>();
		for (Listing other : places.subList(1, places.size())) {
			others.add(place(other, "lieu-" + (others.size() + 2), showing));
		}
		List<Listing> around = neighbours.of(best, showing);
		List<PeopleReader.PartnershipEntry> links = people.partnershipsOf(List.of(service.id()), circle, showing.today());
		Partners.Ends ends = partners.ends(links, Map.of(service.id(), best), showing);
		var view = new ServiceView(showing.tags(best), crumbs(best, showing), words.name(details.name()),
				organization(service, words), type(details, showing), words.text(details.description()),
				ended(service, words), warnings(best, showing),
				showing.phone(best).orElse(null), buttons(best, words), place(best, "lieu-1", showing), others,
				needs(service, showing), words.lines(details.documents()), facts(best, showing),
				neighbours.view(best, around, showing), people(service, circle, showing),
				links.stream().flatMap(link -> Partners.view(service.id(), link, ends, showing).stream()).toList(),
				history.of(service, AskedDate.NONE, showing).orElse(null), showing.verified(best), unkept(service, places), source(best, words),
				structured.of(places, showing));
		return Made.of(view, Stream.of(places, around, ends.services().values()).flatMap(Collection::stream).toList(), words)
			.under(Banners.of(places, words));
	}

	private static List<LinkView> crumbs(Listing listing, Showing showing) {
		return listing.location().filter(location -> !location.hidden()).flatMap(showing::area)
			.map(area -> LinkView.of(showing.name(area), "/quartiers/" + area.slug())).stream().toList();
	}

	private static @Nullable LinkView organization(ServiceEntry service, Wording words) {
		var organization = service.organization();
		return organization == null ? null
				: new LinkView(words.name(organization.details().name()), OrganizationPage.href(organization));
	}

	private static @Nullable TextView type(ServiceDetails details, Showing showing) {
		return Optional.ofNullable(details.typeId()).flatMap(showing.taxonomy()::findServiceType)
			.map(type -> showing.words().text(type.label())).orElse(null);
	}

	private static @Nullable String ended(ServiceEntry service, Wording words) {
		LocalDate end = service.snapshot().state() == ServiceState.ENDED ? service.snapshot().endedOn() : null;
		return end == null ? null : words.say("site.service.ended", words.dayOfMonth(end));
	}

	private static List<TextView> warnings(Listing listing, Showing showing) {
		Wording words = showing.words();
		ServiceSnapshot snapshot = listing.service().snapshot();
		var warnings = new ArrayList<TextView>();
		Set<Object> said = new HashSet<>();
		for (ChannelFacts channel : listing.channels()) {
			channel.notices().stream().filter(one -> one.holdsAt(words.now().toInstant())).filter(said::add)
				.forEach(notice -> warnings.addAll(notice(notice, words)));
			channel.exceptions().stream().filter(one -> one.effect() == ExceptionEffect.MESSAGE && one.holdsOn(words.today()))
				.map(ExceptionDetails::message).filter(said::add).map(words::text).filter(Objects::nonNull).forEach(warnings::add);
		}
		warnings.addAll(words.lines(snapshot.details().warning()));
		return warnings;
	}

	/** A delay is worth what its date and source are worth: they are said with it. */
	private static List<TextView> notice(NoticeDetails notice, Wording words) {
		TextView message = words.text(notice.message());
		if (notice.kind() == NoticeKind.USUAL_DELAY) {
			TextView delay = message != null ? message
					: TextView.of(words.say("site.notice.usual_delay", String.valueOf(notice.delayDays())));
			String noted = noted(notice, words);
			return delay.lang() == null ? List.of(TextView.of(delay.text() + " " + noted)) : List.of(delay, TextView.of(noted));
		}
		LocalDate end = notice.endsAt().minusNanos(1).atZone(words.now().getZone()).toLocalDate();
		return List.of(message != null ? message
				: TextView.of(words.say("site.notice." + notice.kind().code(), words.dayOfMonth(end))));
	}

	private static String noted(NoticeDetails notice, Wording words) {
		String on = words.dayOfMonth(notice.startsAt().atZone(words.now().getZone()).toLocalDate());
		return notice.source() == null ? words.say("site.notice.noted", on) : words.say("site.notice.notedFrom", on, notice.source());
	}

	private static List<LinkView> buttons(Listing listing, Wording words) {
		return listing.channels().stream().filter(channel -> Listing.isForEverybody(channel, words.today()))
			.map(ChannelFacts::details).flatMap(details -> {
				if (details.bookingUrl() != null) {
					return Stream.of(LinkView.of(words.say("site.channel.book"), details.bookingUrl()));
				}
				return details.kind() == ChannelKind.ONLINE && details.address() != null
						? Stream.of(LinkView.of(words.say("site.channel.website"), details.address()))
						: Stream.empty();
			}).distinct().limit(2).toList();
	}

	private PlaceView place(Listing listing, String id, Showing showing) {
		return new PlaceView(id, listing.location().map(location -> showing.words().text(location.name())).orElse(null),
				showing.status().of(listing), week.of(listing, showing.words()), waysIn.now(listing, showing),
				closures(listing, showing.words()), listing.location().map(location -> address(location, showing)).orElse(null),
				calendar.findHref(listing, showing.today()).orElse(null));
	}

	private static List<PlaceView.Closure> closures(Listing listing, Wording words) {
		return listing.channels().stream().flatMap(channel -> channel.exceptions().stream())
			.filter(one -> one.effect() != ExceptionEffect.MESSAGE && one.endsOn().isAfter(words.today()))
			.distinct().sorted(Comparator.comparing(ExceptionDetails::startsOn))
			.map(one -> new PlaceView.Closure(closed(one, words), words.text(one.message()))).toList();
	}

	private static String closed(ExceptionDetails exception, Wording words) {
		LocalDate last = exception.endsOn().minusDays(1);
		String kind = "site.closure." + exception.effect().code();
		String hours = Optional.ofNullable(exception.hours()).flatMap(OpeningHours::find).map(words::hoursWithin).orElse("");
		return last.equals(exception.startsOn()) ? words.say(kind + ".day", words.date(last), hours)
				: words.say(kind + ".days", words.dayOfMonth(exception.startsOn()), words.dayOfMonth(last), hours);
	}

	private static PlaceView.AddressView address(LocationDetails location, Showing showing) {
		Wording words = showing.words();
		Optional<AreaNode> area = showing.area(location);
		LinkView quartier = area.map(found -> LinkView.of(showing.name(found), "/quartiers/" + found.slug())).orElse(null);
		if (location.hidden()) {
			return new PlaceView.AddressView(true, List.of(), null, List.of(), null, null, false);
		}
		var lines = new ArrayList<String>();
		if (location.address().street() != null) {
			showing.streetOf(location).ifPresent(lines::add);
		}
		String town = Stream.of(location.address().postcode(), showing.city(location.address()).orElse(null))
			.filter(Objects::nonNull).collect(Collectors.joining(" "));
		if (!town.isEmpty()) {
			lines.add(town);
		}
		TextView wheelchair = location.wheelchair() == Wheelchair.UNKNOWN ? null
				: TextView.of(words.say("site.wheelchair." + location.wheelchair().code()));
		boolean estimated = location.placement().by() == PlacedBy.NEAREST;
		return new PlaceView.AddressView(false, lines, words.text(location.entrance()), words.lines(location.transit()),
				wheelchair, quartier, estimated);
	}

	private static List<ServiceView.Need> needs(ServiceEntry service, Showing showing) {
		return service.snapshot().needs().stream().map(need -> new ServiceView.Need(need.needId(), showing.familyOf(need.needId()),
				new LinkView(showing.need(need.needId()), NeedPage.href(need.needId())),
				showing.words().text(need.sentence()))).toList();
	}

	private static List<ServiceView.Fact> facts(Listing listing, Showing showing) {
		Wording words = showing.words();
		ServiceSnapshot snapshot = listing.service().snapshot();
		ServiceDetails details = snapshot.details();
		var facts = new ArrayList<ServiceView.Fact>();
		if (details.cost().fee() != Fee.UNKNOWN || !details.cost().note().isEmpty()) {
			TextView note = words.text(details.cost().note());
			facts.add(new ServiceView.Fact(ServiceView.Fact.Kind.FEE,
					note != null ? note : TextView.of(words.say("site.fee." + details.cost().fee().code()))));
		}
		if (details.audience().mode() != AudienceMode.ALL || !details.audience().note().isEmpty()) {
			TextView note = words.text(details.audience().note());
			facts.add(new ServiceView.Fact(ServiceView.Fact.Kind.AUDIENCE,
					note != null ? note : TextView.of(words.say("site.audience." + details.audience().mode().code()))));
		}
		List<String> served = snapshot.areasServed().stream().flatMap(id -> showing.areas().findById(id).stream())
			.map(showing::name).sorted(words.alphabet()).toList();
		if (!served.isEmpty()) {
			facts.add(new ServiceView.Fact(ServiceView.Fact.Kind.AREA,
					TextView.of(words.say("site.service.receivesFrom", String.join(", ", served)))));
		}
		language(snapshot.languages(), LanguageMode.SPOKEN, words, facts);
		language(snapshot.languages(), LanguageMode.INTERPRETER, words, facts);
		if (details.withoutPapers() != YesNoUnknown.UNKNOWN) {
			facts.add(new ServiceView.Fact(ServiceView.Fact.Kind.PAPERS,
					TextView.of(words.say("site.papers." + details.withoutPapers().code()))));
		}
		words.lines(details.conditions()).forEach(line -> facts.add(new ServiceView.Fact(ServiceView.Fact.Kind.CONDITION, line)));
		return facts;
	}

	private static void language(Collection<SpokenLanguage> languages, LanguageMode mode, Wording words,
			List<ServiceView.Fact> facts) {
		String said = words.languages(languages.stream().filter(one -> one.mode() == mode).map(SpokenLanguage::language).toList());
		if (said != null) {
			facts.add(new ServiceView.Fact(ServiceView.Fact.Kind.LANGUAGES,
					TextView.of(words.say("site.languages." + mode.code(), said))));
		}
	}

	private List<PersonView> people(ServiceEntry service, Circle circle, Showing showing) {
		return people.contactsOf(List.of(service.id()), circle, showing.today()).stream()
			.map(contact -> People.view(contact, circle, showing))
			.sorted(Comparator.comparing(person -> person.function().text(), showing.words().alphabet())).toList();
	}

	private static @Nullable LinkView source(Listing listing, Wording words) {
		return listing.deciding().flatMap(channel -> channel.findPeriodOn(words.today()))
			.map(period -> period.details().source()).map(source -> LinkView.of(source, source)).orElse(null);
	}

}
