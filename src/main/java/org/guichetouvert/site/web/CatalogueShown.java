package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.colleagues.ShownCatalogue;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue for pages among colleagues, in the words of all other pages. */
@Component
class CatalogueShown implements ShownCatalogue {

	private final Showings showings;

	private final KeptServices kept;

	private final Listings listings;

	private final StatusEngine engine;

	CatalogueShown(Showings showings, KeptServices kept, Listings listings, StatusEngine engine) {
		this.showings = showings;
		this.kept = kept;
		this.listings = listings;
		this.engine = engine;
	}

	@Override
	public Shown at(ZonedDateTime instant, Locale locale) {
		return new OnePage(showings.at(instant, locale));
	}

	private static @Nullable Text text(@Nullable TextView view) {
		return view == null ? null : new Text(view.text(), view.lang(), view.dir());
	}

	private static Text name(TextView view) {
		return new Text(view.text(), view.lang(), view.dir());
	}

	private static @Nullable Phone phone(@Nullable PhoneView view) {
		return view == null ? null : new Phone(view.number(), view.uri());
	}

	private final class OnePage implements Shown {

		private final Showing showing;

		private final Wording words;

		OnePage(Showing showing) {
			this.showing = showing;
			this.words = showing.words();
		}

		@Override
		public ZonedDateTime instant() {
			return words.now();
		}

		@Override
		public List<ServiceLine> services(Collection<UUID> ids) {
			return lines(kept.list(ids, words.today()).stream()
				.filter(service -> service.snapshot().state() == ServiceState.PUBLISHED)
				.flatMap(service -> Listing.ofAllPlaces(service, engine, words.now()).stream()).toList());
		}

		@Override
		public List<ServiceLine> servicesOf(List<SearchResult.Hit> hits) {
			return lines(listings.of(hits, showing));
		}

		private List<ServiceLine> lines(List<Listing> places) {
			Map<UUID, List<Listing>> byService = places.stream()
				.collect(Collectors.groupingBy(one -> one.service().id(), LinkedHashMap::new, Collectors.toList()));
			return byService.values().stream().map(this::line).toList();
		}

		private ServiceLine line(List<Listing> places) {
			Listing best = places.stream().min(Comparator.comparing(one -> one.status().sign())).orElseThrow();
			ServiceEntry service = best.service();
			StatusView status = showing.status().of(best);
			return new ServiceLine(service.id(), service.slug(), name(words.name(service.snapshot().details().name())),
					new Status(status.sign(), status.label(), status.detail(), status.hint()),
					phone(showing.phone(best).orElse(null)), mail(best), numbers(places),
					distinct(places.stream().flatMap(one -> one.location().stream()).map(this::address)),
					showing.needs(best).stream()
						.map(need -> new NeedLine(need.needId(), showing.needLabel(need.needId()), text(need.sentence()))).toList(),
					distinct(places.stream().filter(one -> !one.isHidden()).flatMap(one -> one.location().stream())
						.flatMap(location -> showing.area(location).stream()).map(this::areaName)));
		}

		private String areaName(AreaNode area) {
			return showing.name(area);
		}

		private static List<String> distinct(Stream<String> values) {
			return values.filter(value -> !value.isEmpty()).distinct().toList();
		}

		/** The address that is for colleagues only, else the one for everybody. */
		private @Nullable String mail(Listing best) {
			var mails = new ArrayList<String>();
			for (ChannelFacts channel : best.channels()) {
				ChannelDetails details = channel.details();
				if (details.kind() == ChannelKind.EMAIL && details.address() != null && channel.findPeriodOn(words.today()).isPresent()) {
					mails.add(Listing.isForEverybody(channel, words.today()) ? mails.size() : 0, details.address().strip());
				}
			}
			return mails.stream().filter(mail -> mail.contains("@")).findFirst().orElse(null);
		}

		private List<String> numbers(List<Listing> places) {
			return distinct(places.stream().flatMap(one -> one.channels().stream()).map(ChannelFacts::details)
				.filter(details -> details.kind() == ChannelKind.PHONE).map(ChannelDetails::address).filter(Objects::nonNull));
		}

		private String address(LocationDetails location) {
			if (location.hidden()) {
				return "";
			}
			String town = Stream.of(location.address().postcode(), showing.city(location.address()).orElse(null))
				.filter(Objects::nonNull).collect(Collectors.joining(" "));
			String street = location.address().street() == null ? "" : showing.streetOf(location).orElse("");
			return Stream.of(street, town).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
		}

		@Override
		public FunctionLine function(ContactEntry contact) {
			PersonView person = People.view(contact, Circle.PROFESSIONALS, showing);
			return new FunctionLine(contact.id().toString(), name(person.function()), person.name(),
					person.lines().stream().map(line -> new Phone(line.number(), line.uri())).toList(),
					person.mails().stream().map(mail -> new Link(name(mail.words()), mail.href())).toList(),
					person.when(), person.languages(), contact.deputy().map(this::text).orElse(null), CatalogueShown.text(person.note()),
					person.vacant());
		}

		@Override
		public @Nullable Text text(LocalizedText text) {
			return CatalogueShown.text(words.text(text));
		}

		@Override
		public String need(String needId) {
			return showing.needLabel(needId);
		}

		@Override
		public String date(LocalDate date) {
			return words.dayOfMonth(date);
		}

		@Override
		public String time(ZonedDateTime instant) {
			return words.time(instant);
		}

	}

}
