package org.guichetouvert.rounds.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.rounds.Answer;
import org.guichetouvert.rounds.Doors;
import org.guichetouvert.rounds.Estimate;
import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.RoundAnswers;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a round what its pages show: each stop with what the catalogue says today, and when one will be there. */
@Component
class RoundViews {

	private final KeptServices services;

	private final DoorViews doors;

	private final Doors catalogue;

	private final RoundDesk desk;

	private final Taxonomy taxonomy;

	RoundViews(KeptServices services, DoorViews doors, Doors catalogue, RoundDesk desk, Taxonomy taxonomy) {
		this.services = services;
		this.doors = doors;
		this.catalogue = catalogue;
		this.desk = desk;
		this.taxonomy = taxonomy;
	}

	/** As of the day for which it is planned. */
	RoundView of(Round round, SignedIn reader, RoundWords words) {
		return of(round, reader, words, words.day(round.startsAt()));
	}

	/** @param day on which it is walked */
	RoundView of(Round round, SignedIn reader, RoundWords words, LocalDate day) {
		ZonedDateTime planned = round.startsAt().atZone(words.now().getZone());
		ZonedDateTime startsAt = day.atTime(planned.toLocalTime()).atZone(planned.getZone());
		Map<UUID, ServiceEntry> entries = new HashMap<>();
		services.list(round.stops().stream().flatMap(stop -> stop.visits().stream()).map(Round.Visit::serviceId).distinct().toList(),
				startsAt.toLocalDate()).forEach(entry -> entries.put(entry.id(), entry));
		List<Known> known = round.stops().stream().map(stop -> known(stop, entries)).toList();
		List<@Nullable GeoPoint> points = new ArrayList<>();
		known.forEach(one -> points.add(one.place == null ? null : one.place.point()));
		Estimate estimate = round.estimate(points, startsAt);
		List<RoundView.Stop> stops = new ArrayList<>();
		for (int at = 0; at < known.size(); at++) {
			stops.add(stop(known.get(at), estimate.legs().get(at), words));
		}
		return new RoundView(RoundDesk.path(round.id()), desk.areaName(round.areaId(), words), words.date(planned.toLocalDate()),
				words.time(startsAt), round.startWords(), needs(round.needIds(), words), round.onlyToCheck(),
				words.say("rounds.length", words.about(estimate.time()), words.far(estimate.metres())), stops, round.answered(), round.mine(),
				last(round, reader, entries, words), round.unwritten());
	}

	String needs(List<String> ids, RoundWords words) {
		return ids.stream().flatMap(id -> taxonomy.findNeed(id).stream()).map(need -> words.bare(need.label())).collect(Collectors.joining(", "));
	}

	/** What is known of a stop now. @param place where it is; null where all its services moved, or it is nobody’s business now */
	private record Known(Round.Stop stop, @Nullable LocationDetails place, Map<UUID, ServiceEntry> entries) {
	}

	private Known known(Round.Stop stop, Map<UUID, ServiceEntry> entries) {
		List<LocationDetails> places = stop.visits().stream().flatMap(visit -> Optional.ofNullable(entries.get(visit.serviceId()))
			.filter(entry -> !catalogue.isDiscreet(entry)).map(entry -> entry.locations().get(visit.locationId())).filter(place -> !place.hidden()).stream()).toList();
		LocationDetails best = places.stream().filter(place -> place.point() != null).findFirst()
			.orElse(places.isEmpty() ? null : places.get(0));
		return new Known(stop, best, entries);
	}

	private RoundView.Stop stop(Known known, Estimate.Leg leg, RoundWords words) {
		LocationDetails place = known.place;
		String address = place == null ? words.say("rounds.moved") : DoorViews.address(place, words);
		List<RoundView.Visit> visits = known.stop.visits().stream().filter(visit -> known.entries.containsKey(visit.serviceId()))
			.map(visit -> visit(visit, known.entries.get(visit.serviceId()), leg.arrival(), words))
			.sorted((one, other) -> words.alphabet().compare(one.door().name().text(), other.door().name().text())).toList();
		return new RoundView.Stop(known.stop.number(), address, place == null ? null : words.text(place.entrance()),
				leg.metres() == null ? null : words.far(leg.metres()), words.time(rounded(leg.arrival())),
				place == null ? null : DoorViews.map(place, address), visits);
	}

	/** To five minutes: more would say that somebody measured. */
	private static ZonedDateTime rounded(ZonedDateTime arrival) {
		long minutes = Math.round((arrival.getMinute() + arrival.getSecond() / 60.0) / 5) * 5;
		return arrival.withMinute(0).withSecond(0).withNano(0).plusMinutes(minutes);
	}

	private RoundView.Visit visit(Round.Visit visit, ServiceEntry entry, ZonedDateTime then, RoundWords words) {
		ServiceSnapshot.Place place = entry.snapshot().places().stream().filter(one -> visit.locationId().equals(one.locationId())).findFirst()
			.orElse(null);
		boolean shut = place != null && catalogue.isShut(entry, place.id(), then.toLocalDate());
		return new RoundView.Visit(doors.of(entry, place, then, words), said(visit.said(), words), shut, SheetLine.of(shut, words),
				place == null ? List.of() : choices(entry, place.id(), then.toLocalDate(), words));
	}

	/** None where there is nothing to choose. */
	private static List<RoundView.Choice> choices(ServiceEntry entry, UUID placeId, LocalDate day, RoundWords words) {
		List<ChannelFacts> there = Doors.doorsOn(entry, placeId, day);
		return there.size() < 2 ? List.of() : Stream.concat(there.stream().map(door -> new RoundView.Choice(door.id().toString(),
				DoorViews.words(door, day, words))), Stream.of(new RoundView.Choice(RoundView.NOT_KNOWN, words.say("rounds.which.unknown")))).toList();
	}

	private static RoundView.@Nullable Said said(Round.@Nullable Said said, RoundWords words) {
		return said == null ? null : new RoundView.Said(Objects.requireNonNullElse(said.outcome(), Answer.Outcome.NOTED).code(),
				words(said, words), said.note());
	}

	private static String words(Round.Said said, RoundWords words) {
		return said.what() == null ? words.say("rounds.answer." + said.answer().code()) : words.say("rounds.what." + said.what().code());
	}

	private static @Nullable String last(Round round, SignedIn reader, Map<UUID, ServiceEntry> entries, RoundWords words) {
		return RoundAnswers.lastTurn(reader, round).flatMap(turn -> round.stops().stream().flatMap(stop -> stop.visits().stream())
			.filter(visit -> visit.said() != null && reader.accountId().equals(visit.said().by()) && visit.said().turn() == turn)
			.filter(visit -> entries.containsKey(visit.serviceId())).findFirst())
			.map(visit -> words.say("rounds.last", words.bare(entries.get(visit.serviceId()).snapshot().details().name()),
					words(Objects.requireNonNull(visit.said()), words)))
			.orElse(null);
	}

}
