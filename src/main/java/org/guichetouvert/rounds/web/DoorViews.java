package org.guichetouvert.rounds.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.DayHours;
import org.guichetouvert.directory.status.Reason;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.rounds.Doors;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells of services what one wants to know before their door: in words, as of one day. */
@Component
class DoorViews {

	private static final int COUNTRY_DIGITS = 8;

	private final StatusEngine engine;

	private final Taxonomy taxonomy;

	DoorViews(StatusEngine engine, Taxonomy taxonomy) {
		this.engine = engine;
		this.taxonomy = taxonomy;
	}

	/**
	 * A service at a place.
	 *
	 * @param place null for one that has none any more where the round found it: then of its telephone and the like only
	 * @param then when one is there
	 */
	DoorView of(ServiceEntry service, ServiceSnapshot.@Nullable Place place, ZonedDateTime then, RoundWords words) {
		LocalDate day = then.toLocalDate();
		UUID placeId = place == null ? service.id() : place.id();
		List<ChannelFacts> ways = ChannelFacts.at(service, placeId).stream()
			.filter(way -> way.findPeriodOn(day).filter(period -> !period.details().professionalsOnly()).isPresent()).toList();
		List<ChannelFacts> doors = Doors.doorsOn(service, placeId, day);
		RoundText name = words.name(service.snapshot().details().name());
		RoundText organization = service.organization() == null ? null : words.text(service.organization().details().name());
		return new DoorView(service.id(), name, "/services/" + service.slug(), "/coordination/fiches/services/" + service.id(),
				name.equals(organization) ? null : organization, does(service, words),
				ways.stream().filter(way -> way.details().kind().isAnsweredByPeople()).map(way -> way(way, day, words)).toList(),
				phone(ways), verified(doors.isEmpty() ? ways : doors, day, words), thatDay(doors, then, words), isClosed(doors, then));
	}

	private List<RoundText> does(ServiceEntry service, RoundWords words) {
		Set<RoundText> sentences = new LinkedHashSet<>();
		List<String> others = new ArrayList<>();
		for (NeedServed need : service.snapshot().needs()) {
			RoundText sentence = words.text(need.sentence());
			if (sentence != null) {
				sentences.add(sentence);
			}
			else {
				taxonomy.findNeed(need.needId()).map(term -> words.bare(term.label())).ifPresent(others::add);
			}
		}
		if (!others.isEmpty()) {
			sentences.add(new RoundText(String.join(", ", others), null));
		}
		return List.copyOf(sentences);
	}

	private static DoorView.Way way(ChannelFacts way, LocalDate day, RoundWords words) {
		PeriodDetails details = way.findPeriodOn(day).orElseThrow().details();
		RoundText label = words.text(way.details().label());
		String kind = way.details().kind() == ChannelKind.COUNTER ? words.say("site.channel.counter." + details.admission().code())
				: words.say("site.channel." + way.details().kind().code());
		RoundText hours = Optional.ofNullable(details.hours()).flatMap(OpeningHours::find).map(value -> new RoundText(words.hours(value), null))
			.orElseGet(() -> details.hoursText() == null ? null : words.text(LocalizedText.french(details.hoursText())));
		return new DoorView.Way(label == null ? new RoundText(kind, null) : label, hours);
	}

	/** "Sans rendez-vous : le mardi de 9h à 12h". */
	static String words(ChannelFacts way, LocalDate day, RoundWords words) {
		DoorView.Way said = way(way, day, words);
		return said.hours() == null ? said.title().text() : said.title().text() + words.say("site.directory.colon") + said.hours().text();
	}

	private static DoorView.@Nullable Phone phone(List<ChannelFacts> ways) {
		return ways.stream().map(ChannelFacts::details).filter(way -> way.kind() == ChannelKind.PHONE && way.address() != null)
			.map(way -> phone(Objects.requireNonNull(way.address()))).findFirst().orElse(null);
	}

	private static DoorView.Phone phone(String number) {
		String digits = number.replaceAll("[^0-9+]", "");
		String uri = digits.startsWith("0") && !digits.startsWith("00") && digits.length() > COUNTRY_DIGITS ? "+32" + digits.substring(1) : digits;
		return new DoorView.Phone(number.strip().replace(' ', '\u00a0'), "tel:" + uri);
	}

	/** The door that was verified longest ago tells. */
	private static String verified(List<ChannelFacts> ways, LocalDate day, RoundWords words) {
		List<Verification> known = ways.stream().flatMap(way -> way.findPeriodOn(day).stream()).map(ServiceSnapshot.Period::verification)
			.filter(Objects::nonNull).toList();
		return known.isEmpty() ? words.say("site.verified.never")
				: words.say("site.verified.on", words.day(known.stream().map(Verification::on).min(LocalDate::compareTo).orElseThrow()));
	}

	private String thatDay(List<ChannelFacts> doors, ZonedDateTime then, RoundWords words) {
		String each = doors.stream().map(door -> engine.hoursOn(door, then.toLocalDate(), then.getZone())).map(hours -> ofDay(hours, words))
			.distinct().collect(Collectors.joining(", "));
		return words.say("rounds.day", words.weekday(then.toLocalDate()), each.isEmpty() ? words.say("rounds.day.unknown") : each);
	}

	private static String ofDay(DayHours hours, RoundWords words) {
		if (!hours.intervals().isEmpty()) {
			return words.spans(hours.intervals());
		}
		return words.say(isUnknown(hours) ? "rounds.day.unknown" : "rounds.day.closed");
	}

	private static boolean isUnknown(DayHours hours) {
		return hours.reason() == Reason.HOURS_MISSING || hours.reason() == Reason.NOTHING_KNOWN;
	}

	private boolean isClosed(List<ChannelFacts> doors, ZonedDateTime then) {
		return !doors.isEmpty() && doors.stream().map(door -> engine.hoursOn(door, then.toLocalDate(), then.getZone()))
			.allMatch(hours -> !isUnknown(hours) && hours.intervals().stream().noneMatch(one -> one.contains(then)));
	}

	/** "rue de la Braise 4, 1020 Laeken"; empty where the address is hidden. */
	static String address(LocationDetails location, RoundWords words) {
		if (location.hidden()) {
			return "";
		}
		return Stream.of(street(location), Stream.of(location.address().postcode(), location.address().city()).filter(Objects::nonNull)
			.collect(Collectors.joining(" "))).filter(part -> !part.isBlank()).collect(Collectors.joining(", "))
			.transform(address -> address.isEmpty() ? words.bare(location.name()) : address);
	}

	private static String street(LocationDetails location) {
		return Stream.of(location.address().street(), location.address().houseNumber()).filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	/** By which maps on the reader's own device open; nobody else is asked anything. Null where nobody knows the place. */
	static @Nullable String map(LocationDetails location, String address) {
		return location.point() == null || location.hidden() ? null : String.format(Locale.ROOT, "geo:%.6f,%.6f?q=%s",
				location.point().latitude(), location.point().longitude(),
				UriUtils.encode(address, StandardCharsets.UTF_8));
	}

}
