package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.editing.OwnDoors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts into words how the doors of a service are, and what its link said of them. */
@Component
class OwnDoorPage {

	private final StatusEngine engine;

	private final StatementPage statements;

	private final MessageSource messages;

	OwnDoorPage(StatusEngine engine, StatementPage statements, MessageSource messages) {
		this.engine = engine;
		this.statements = statements;
		this.messages = messages;
	}

	/** @param done code of what was done just now @param problem key of a message; null where all is well */
	record Asked(String token, String done, @Nullable String problem) {
	}

	OwnDoorView of(ServiceEntry service, List<OwnDoors.Said> said, Asked asked, Showing showing) {
		Wording words = showing.words();
		List<ServiceSnapshot.Channel> doors = OwnDoors.doors(service.snapshot(), words.today());
		Map<UUID, String> names = names(doors, service, showing);
		Set<UUID> own = said.stream().flatMap(one -> one.partIds().stream()).collect(Collectors.toCollection(HashSet::new));
		return new OwnDoorView(asked.token(), words.name(service.snapshot().details().name()), "/services/" + service.slug(),
				done(asked.done(), words), asked.problem() == null ? null : words.say(asked.problem(), OwnDoors.MOST_DAYS),
				doors.stream().map(door -> new OwnDoorView.Door(door.id(), names.get(door.id()), status(door, service, showing),
						isMarkedByOthers(door, own, service, words))).toList(),
				said.stream().map(one -> said(one, doors, names, words)).toList(), words.today().toString(),
				words.today().plusDays(OwnDoors.MOST_DAYS).toString(), statements.contact());
	}

	/** @param key of the title @param helpKey of what to do then */
	OwnDoorView.Refused refused(String key, String helpKey) {
		return new OwnDoorView.Refused(say(key), say(helpKey), statements.contact());
	}

	private String say(String key) {
		return messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static @Nullable String done(String code, Wording words) {
		return switch (code) {
			case "full" -> words.say("editing.link.page.done.full");
			case "closed" -> words.say("editing.link.page.done.closed");
			case "as_planned" -> words.say("editing.link.page.done.planned");
			case "still_closed" -> words.say("editing.link.page.done.stillClosed");
			case "partly_closed" -> words.say("editing.link.page.done.partlyClosed");
			case "taken_back" -> words.say("editing.link.page.done.back");
			default -> null;
		};
	}

	private StatusView status(ServiceSnapshot.Channel door, ServiceEntry service, Showing showing) {
		UUID placeId = Objects.requireNonNull(door.placeId(), "a door stands somewhere");
		Listing listing = Listing.of(service, new ServiceSnapshot.Place(placeId, location(placeId, service)), engine, showing.words().now());
		ChannelFacts facts = listing.channels().stream().filter(one -> one.id().equals(door.id())).findFirst().orElseThrow();
		OpeningStatus status = engine.findStatus(facts, showing.words().now()).orElseGet(listing::status);
		Listing alone = new Listing(service, listing.place(), listing.location(), listing.channels(), status);
		return showing.status().of(alone, status);
	}

	private static @Nullable UUID location(UUID placeId, ServiceEntry service) {
		return service.snapshot().places().stream().filter(place -> place.id().equals(placeId)).findFirst()
			.map(ServiceSnapshot.Place::locationId).orElse(null);
	}

	/** Doors of one kind at one place are told apart by their names, or else by numbers. */
	private static Map<UUID, String> names(List<ServiceSnapshot.Channel> doors, ServiceEntry service, Showing showing) {
		var names = new HashMap<UUID, String>();
		var times = new HashMap<String, Integer>();
		for (ServiceSnapshot.Channel door : doors) {
			String name = name(door, service, showing);
			int time = times.merge(name, 1, Integer::sum);
			names.put(door.id(), time == 1 ? name : name + " " + time);
		}
		return names;
	}

	private static String name(ServiceSnapshot.Channel door, ServiceEntry service, Showing showing) {
		Wording words = showing.words();
		TextView own = words.text(door.details().label());
		String kind = own != null ? own.text()
				: words.say(door.details().kind() == ChannelKind.OUTREACH ? "editing.link.page.outreach" : "editing.link.page.counter");
		String where = service.snapshot().places().stream().filter(place -> place.id().equals(door.placeId())).findFirst()
			.flatMap(service::findLocation).filter(location -> !location.hidden()).flatMap(showing::streetOf).orElse("");
		return where.isEmpty() ? kind : words.say("editing.link.page.at", kind, where);
	}

	private static OwnDoorView.Said said(OwnDoors.Said said, List<ServiceSnapshot.Channel> doors, Map<UUID, String> names, Wording words) {
		boolean today = !said.lastDay().isAfter(words.today());
		String text = switch (said.word()) {
			case FULL -> today ? words.say("editing.link.page.said.full") : words.say("editing.link.page.said.full.until", words.date(said.lastDay()));
			case CLOSED -> today ? words.say("editing.link.page.said.closed") : words.say("editing.link.page.said.closed.until", words.date(said.lastDay()));
			case AS_PLANNED -> throw new IllegalStateException("Nothing of it is kept");
		};
		boolean all = doors.stream().allMatch(door -> said.channelIds().contains(door.id()));
		return new OwnDoorView.Said(said.id(), text, all ? null : said.channelIds().stream().map(names::get).filter(Objects::nonNull)
			.sorted(Comparator.naturalOrder()).collect(Collectors.joining(", ")));
	}

	/** What a coordinator or another link wrote of it: this link can't take it back. */
	private static boolean isMarkedByOthers(ServiceSnapshot.Channel door, Set<UUID> own, ServiceEntry service, Wording words) {
		LocalDate today = words.today();
		Stream<Boolean> notices = service.snapshot().notices().stream().filter(one -> !own.contains(one.id()))
			.filter(one -> concerns(one.placeId(), one.channelId(), door))
			.map(one -> one.details().kind() != NoticeKind.USUAL_DELAY && one.details().holdsAt(words.now().toInstant()));
		Stream<Boolean> exceptions = service.snapshot().exceptions().stream().filter(one -> !own.contains(one.id()))
			.filter(one -> concerns(one.placeId(), one.channelId(), door))
			.map(one -> one.details().effect() != ExceptionEffect.MESSAGE && one.details().holdsOn(today));
		return Stream.concat(notices, exceptions).anyMatch(holds -> holds);
	}

	private static boolean concerns(@Nullable UUID placeId, @Nullable UUID channelId, ServiceSnapshot.Channel door) {
		return channelId != null ? channelId.equals(door.id()) : placeId == null || placeId.equals(door.placeId());
	}

}
