package org.guichetouvert.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.OptimisticLockException;

import org.guichetouvert.directory.AccessChannel;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What services say of their doors by their own links: full, closed, or as planned. Each of these ends by itself. A link has one
 * word for each door, the last one; it takes back its own words and nothing that anybody else wrote or changed since.
 */
@Component
public class OwnDoors {

	/** Who says it: nobody is signed in. */
	public static final String AUTHOR = "le service";

	/** Longer is for the coordination to say. */
	public static final int MOST_DAYS = 60;

	private static final int ATTEMPTS = 3;

	private final ServiceLinks links;

	private final SaidByLinks said;

	private final Catalogue catalogue;

	private final CatalogueReader reader;

	private final StatusEngine engine;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	OwnDoors(ServiceLinks links, SaidByLinks said, Catalogue catalogue, CatalogueReader reader, StatusEngine engine,
			TransactionTemplate transaction, MessageSource messages, Clock clock) {
		this.links = links;
		this.said = said;
		this.catalogue = catalogue;
		this.reader = reader;
		this.engine = engine;
		this.transaction = transaction;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Something that a service says.
	 *
	 * @param channelIds of the doors it is about; empty for all
	 * @param lastDay until which day, that one included; null for today, as each door counts it
	 */
	public record Saying(DoorWord word, Set<UUID> channelIds, @Nullable LocalDate lastDay) {
	}

	/**
	 * Something that a link said, and that holds.
	 *
	 * @param id by which it is taken back
	 * @param channelIds of the doors about which it still holds
	 * @param partIds of the notices and exceptions that say it
	 */
	public record Said(UUID id, DoorWord word, Set<UUID> channelIds, LocalDate lastDay, Set<UUID> partIds) {
	}

	/** What came of a word. */
	public enum Outcome {

		/** It stands for every door it is about: they are full or closed, or their hours are confirmed. */
		DONE,

		/** None is confirmed: the coordination or another link still says of each that it is closed. */
		STILL_CLOSED,

		/** Some are confirmed, and of the others somebody else still says that they are closed. */
		PARTLY_CLOSED,

		/** There is no such door any more; nothing was written. */
		NO_DOOR,

		/** The link does not work; nothing was written. */
		NO_LINK

	}

	/** The doors of a service that it has on a day, in its order. */
	public static List<ServiceSnapshot.Channel> doors(ServiceSnapshot service, LocalDate day) {
		return service.channels().stream().filter(channel -> channel.details().kind().isDoor())
			.filter(channel -> channel.periods().stream().anyMatch(period -> holds(period, day))).toList();
	}

	private static boolean holds(ServiceSnapshot.Period period, LocalDate day) {
		return (period.start() == null || !day.isBefore(period.start().date())) && (period.end() == null || day.isBefore(period.end().date()));
	}

	/**
	 * Puts it into force at once. What this link said already is not said again, and hours are confirmed only of doors that nobody
	 * else says to be closed today.
	 */
	public Outcome say(String token, Saying saying) {
		return write(token, speech -> speech.say(saying)).orElse(Outcome.NO_LINK);
	}

	/** Takes back what this link said; what holds no longer, or another one said, stays as it is. */
	public boolean takeBack(String token, UUID saidId) {
		return write(token, speech -> speech.takeBack(saidId)).orElse(false);
	}

	/** What a link said and holds now, the longest first. */
	public List<Said> listSaid(ServiceLink link, ServiceSnapshot service) {
		var byId = new LinkedHashMap<UUID, Said>();
		for (SaidByLinks.Part part : said.listOf(link.id(), clock.instant())) {
			if (said.isStill(part, service)) {
				byId.merge(part.saidId(), new Said(part.saidId(), part.word(), Set.of(part.channelId()), part.lastDay(), Set.of(part.id())),
						OwnDoors::together);
			}
		}
		return List.copyOf(byId.values());
	}

	private static Said together(Said one, Said other) {
		var channels = new LinkedHashSet<>(one.channelIds());
		channels.addAll(other.channelIds());
		var parts = new LinkedHashSet<>(one.partIds());
		parts.addAll(other.partIds());
		return new Said(one.id(), one.word(), channels, one.lastDay(), parts);
	}

	/** Somebody at the desk may write the same service at that moment: then once more. */
	private <T> Optional<T> write(String token, Function<Speech, T> act) {
		for (int attempt = 1;; attempt++) {
			try {
				return Objects.requireNonNull(transaction.execute(status -> links.take(token).map(link -> act.apply(begin(link)))));
			}
			catch (OptimisticLockingFailureException | OptimisticLockException e) {
				if (attempt == ATTEMPTS) {
					throw e;
				}
			}
		}
	}

	private Speech begin(ServiceLink link) {
		Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
		links.use(link, at);
		return new Speech(link, at.atZone(clock.getZone()));
	}

	/** One thing said or taken back, within its transaction. */
	private final class Speech {

		private final ServiceLink link;

		private final ZonedDateTime now;

		Speech(ServiceLink link, ZonedDateTime now) {
			this.link = link;
			this.now = now;
		}

		Outcome say(Saying saying) {
			said.forgetOver(now.toInstant());
			ServiceEntry entry = reader.findService(link.serviceId(), now.toLocalDate()).orElseThrow();
			List<ServiceSnapshot.Channel> doors = doors(entry.snapshot(), now.toLocalDate()).stream()
				.filter(door -> saying.channelIds().isEmpty() || saying.channelIds().contains(door.id())).toList();
			if (doors.isEmpty()) {
				return Outcome.NO_DOOR;
			}
			Set<UUID> own = said.listOf(link.id(), now.toInstant()).stream().filter(part -> said.isStill(part, entry.snapshot()))
				.map(SaidByLinks.Part::id).collect(Collectors.toSet());
			ServiceEntry without = without(entry, own);
			boolean confirms = saying.word() == DoorWord.AS_PLANNED;
			Set<UUID> closed = doors.stream().filter(door -> confirms && isClosed(without, door)).map(ServiceSnapshot.Channel::id)
				.collect(Collectors.toSet());
			UUID saidId = UUID.randomUUID();
			change(service -> doors.forEach(door -> say(saying, saidId, door, day(without, door), !closed.contains(door.id()), service)));
			return closed.isEmpty() ? Outcome.DONE : closed.size() == doors.size() ? Outcome.STILL_CLOSED : Outcome.PARTLY_CLOSED;
		}

		/** What everybody else says of a door today. */
		private boolean isClosed(ServiceEntry without, ServiceSnapshot.Channel door) {
			return facts(without, door).map(one -> engine.decisionOf(List.of(one), now))
				.filter(decision -> decision.sign() == Sign.SUSPENDED || decision.knownHours() == Sign.SUSPENDED).isPresent();
		}

		boolean takeBack(UUID saidId) {
			List<SaidByLinks.Part> parts = said.listOf(link.id(), now.toInstant()).stream().filter(part -> part.saidId().equals(saidId)).toList();
			if (!parts.isEmpty()) {
				change(service -> parts.forEach(part -> withdraw(part, service)));
			}
			return true;
		}

		private void change(Consumer<Service> verbs) {
			var change = new Change(Origin.SERVICE_LINK, AUTHOR, null, null, link.label(), now.toInstant());
			catalogue.change(change, session -> verbs.accept(session.getService(link.serviceId())));
		}

		private void say(Saying saying, UUID saidId, ServiceSnapshot.Channel door, ServiceDay day, boolean open, Service service) {
			LocalDate serviceDay = day.of(now);
			LocalDate lastDay = saying.lastDay() == null || saying.lastDay().isBefore(serviceDay) ? serviceDay : saying.lastDay();
			List<SaidByLinks.Part> before = said.listOf(link.id(), now.toInstant()).stream().filter(part -> part.channelId().equals(door.id())).toList();
			boolean same = !before.isEmpty() && before.stream().allMatch(part -> part.word() == saying.word() && part.lastDay().equals(lastDay)
					&& said.isStill(part, service.snapshot()));
			if (same) {
				return;
			}
			before.forEach(part -> withdraw(part, service));
			AccessChannel channel = service.channels().stream().filter(one -> one.id().equals(door.id())).findFirst().orElseThrow();
			if (saying.word() == DoorWord.AS_PLANNED) {
				if (open) {
					confirm(channel);
				}
				return;
			}
			var words = new Words(service, channel, saidId, saying.word(), lastDay, day.endOf(lastDay).toInstant());
			if (saying.word() == DoorWord.FULL) {
				words.full(now, LocalizedText.EMPTY);
			}
			else {
				close(words, day, lastDay);
			}
		}

		/** A day that is closed leaves the night after it alone: this says for its door that nobody is let in any more. */
		private void close(Words words, ServiceDay day, LocalDate lastDay) {
			if (!lastDay.isBefore(now.toLocalDate())) {
				words.closed(now.toLocalDate());
			}
			ZonedDateTime midnight = day.midnightAfter(lastDay);
			if (day.endOf(lastDay).isAfter(midnight)) {
				words.full(midnight.isAfter(now) ? midnight : now, night());
			}
		}

		private LocalizedText night() {
			return new LocalizedText(Map.of("fr", messages.getMessage("editing.link.night", null, Locale.FRENCH),
					"nl", messages.getMessage("editing.link.night", null, Locale.forLanguageTag("nl"))));
		}

		/** What holds is as the catalogue says: the service itself says so. */
		private void confirm(AccessChannel channel) {
			LocalDate today = now.toLocalDate();
			var checked = new Verification(today, AUTHOR, null, VerificationMethod.SERVICE_ITSELF, null);
			channel.findPeriodOn(today).ifPresent(period -> period.verify(checked.keepingNext(period.verification().orElse(null))));
		}

		private void withdraw(SaidByLinks.Part part, Service service) {
			if (said.isStill(part, service.snapshot())) {
				service.notices().stream().filter(one -> one.id().equals(part.id())).findFirst().ifPresent(service::withdraw);
				service.exceptions().stream().filter(one -> one.id().equals(part.id())).findFirst().ifPresent(service::withdraw);
			}
			said.remove(part.id());
		}

		/** Adds what says a word of one door. */
		private final class Words {

			private final Service service;

			private final AccessChannel channel;

			private final UUID saidId;

			private final DoorWord word;

			private final LocalDate lastDay;

			private final Instant end;

			Words(Service service, AccessChannel channel, UUID saidId, DoorWord word, LocalDate lastDay, Instant end) {
				this.service = service;
				this.channel = channel;
				this.saidId = saidId;
				this.word = word;
				this.lastDay = lastDay;
				this.end = end;
			}

			/** From the beginning of the minute: pages are made for whole minutes, and show it at once. */
			void full(ZonedDateTime from, LocalizedText message) {
				Instant start = from.truncatedTo(ChronoUnit.MINUTES).toInstant();
				var details = new NoticeDetails(NoticeKind.FULL, start, end, null, message, null);
				add(service.give(UUID.randomUUID(), details, Scope.of(channel)).id(), details);
			}

			void closed(LocalDate from) {
				var details = new ExceptionDetails(from, lastDay.plusDays(1), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null);
				add(service.except(UUID.randomUUID(), details, Scope.of(channel)).id(), details);
			}

			private void add(UUID partId, Object details) {
				said.add(link.id(), new SaidByLinks.Part(partId, saidId, channel.id(), word, lastDay, end), details);
			}

		}

	}

	/** A door's days by its hours; what the link itself said of it left aside. */
	private ServiceDay day(ServiceEntry service, ServiceSnapshot.Channel door) {
		Optional<ChannelFacts> facts = facts(service, door);
		return new ServiceDay(day -> facts.map(one -> engine.intervalsOn(one, day, clock.getZone())).orElse(List.of()), clock.getZone());
	}

	private static Optional<ChannelFacts> facts(ServiceEntry service, ServiceSnapshot.Channel door) {
		UUID placeId = Objects.requireNonNull(door.placeId(), "a door stands somewhere");
		return ChannelFacts.at(service, placeId).stream().filter(one -> one.id().equals(door.id())).findFirst();
	}

	private static ServiceEntry without(ServiceEntry service, Set<UUID> partIds) {
		ServiceSnapshot says = service.snapshot();
		var exceptions = new ArrayList<>(says.exceptions());
		exceptions.removeIf(one -> partIds.contains(one.id()));
		return new ServiceEntry(service.id(), service.slug(), service.demo(), says.withExceptions(exceptions), service.organization(),
				service.locations(), service.disruptions());
	}

}
