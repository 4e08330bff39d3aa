package org.guichetouvert.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.editing.ServicePlaces;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What was seen before a door, written into what its service says. Only its doors for everybody at that place are touched, and
 * only what holds on the day on which somebody stood there. Values only; where nothing is to change, or it is not clear of which
 * of several doors it was said, the service comes back equal.
 *
 * @param placeId of the service at the place
 * @param seen by whom, and on which day
 */
record DoorChanges(ServiceSnapshot service, UUID placeId, Verification seen) {

	private LocalDate today() {
		return seen.on();
	}

	/** Counters and the like at the place that hold on that day. */
	List<Channel> doors() {
		return service.channels().stream().filter(this::isDoor).toList();
	}

	private boolean isDoor(Channel channel) {
		return channel.details().kind().isDoor() && (placeId.equals(channel.placeId()) || channel.placeId() == null && isOnlyPlace())
				&& channel.periods().stream().anyMatch(period -> holds(period) && !period.details().professionalsOnly());
	}

	/** Of several, what is said of all of them is not seen at one. */
	private boolean isOnlyPlace() {
		return service.places().stream().filter(place -> place.locationId() != null).count() < 2;
	}

	private boolean holds(Period period) {
		return (period.start() == null || !today().isBefore(period.start().date()))
				&& (period.end() == null || today().isBefore(period.end().date()));
	}

	/** @param source where it is known from */
	ServiceSnapshot closedToday(String source) {
		List<ServiceSnapshot.DatedException> added = doors().stream().filter(Predicate.not(this::isClosedToday))
			.map(door -> new ServiceSnapshot.DatedException(UUID.randomUUID(), null, door.id(),
					new ExceptionDetails(today(), today().plusDays(1), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, source)))
			.toList();
		return added.isEmpty() ? service : service.withExceptions(Stream.concat(service.exceptions().stream(), added.stream()).toList());
	}

	private boolean isClosedToday(Channel door) {
		return service.exceptions().stream().anyMatch(one -> door.id().equals(one.channelId()) && one.details().holdsOn(today())
				&& one.details().effect() == ExceptionEffect.CLOSED);
	}

	/** Until somebody says otherwise. */
	ServiceSnapshot closedForNow() {
		return fromToday(details -> details.withSuspended(true));
	}

	/** It is open though the catalogue says that it is shut: what says so holds no longer. */
	ServiceSnapshot opened() {
		List<ServiceSnapshot.DatedException> kept = service.exceptions().stream()
			.flatMap(one -> isOfDoor(one) && one.details().effect() == ExceptionEffect.CLOSED && one.details().holdsOn(today())
					? untilToday(one) : Stream.of(one)).toList();
		ServiceSnapshot running = fromToday(details -> details.withSuspended(false));
		return kept.equals(service.exceptions()) ? running : running.withExceptions(kept);
	}

	private boolean isOfDoor(ServiceSnapshot.DatedException one) {
		return one.channelId() != null ? doors().stream().anyMatch(door -> door.id().equals(one.channelId()))
				: one.placeId() != null ? one.placeId().equals(placeId) : isOnlyPlace();
	}

	private Stream<ServiceSnapshot.DatedException> untilToday(ServiceSnapshot.DatedException one) {
		ExceptionDetails details = one.details();
		return !details.startsOn().isBefore(today()) ? Stream.empty() : Stream.of(new ServiceSnapshot.DatedException(one.id(), one.placeId(),
				one.channelId(), new ExceptionDetails(details.startsOn(), today(), details.effect(), details.hours(), details.message(), details.source())));
	}

	/** @param said of which door; null where nobody asked */
	ServiceSnapshot byAppointment(@Nullable UUID said) {
		UUID door = theDoor(said);
		return door == null ? service : fromToday(door, details -> details.withAdmission(Admission.APPOINTMENT));
	}

	/** @param value that the engine understands @param said of which door; null where nobody asked */
	ServiceSnapshot withHours(String value, @Nullable UUID said) {
		UUID door = theDoor(said);
		return door == null ? service : fromToday(door, details -> details.withHours(value, null));
	}

	/** Of a morning without and an afternoon by appointment, one timetable on the door is not both: null where it is not clear. */
	@Nullable UUID theDoor(@Nullable UUID said) {
		List<UUID> ids = doors().stream().map(Channel::id).toList();
		return ids.size() == 1 ? ids.get(0) : said != null && ids.contains(said) ? said : null;
	}

	/** At its only place the service is over; of several it leaves this one, whose doors end and stay in its history. */
	ServiceSnapshot gone() {
		if (service.places().stream().filter(place -> place.locationId() != null).count() < 2) {
			return service.state() == ServiceState.ENDED ? service : service.withState(ServiceState.ENDED, today());
		}
		boolean own = service.channels().stream().anyMatch(channel -> placeId.equals(channel.placeId()));
		return own ? service.withChannels(service.channels().stream().map(channel -> placeId.equals(channel.placeId()) ? ended(channel) : channel)
			.toList()) : ServicePlaces.leave(service, placeId);
	}

	private Channel ended(Channel channel) {
		DatedPoint end = DatedPoint.day(today());
		List<Period> periods = channel.periods().stream().filter(period -> period.start() == null || period.start().date().isBefore(today()))
			.map(period -> period.end() != null && !period.end().date().isAfter(today()) ? period
					: new Period(period.id(), period.start(), end, period.details(), PeriodEnd.UNEXPLAINED, period.verification()))
			.toList();
		return new Channel(channel.id(), channel.placeId(), channel.details(), periods);
	}

	/** These of its doors, as they hold today, were seen. */
	ServiceSnapshot verified(Collection<UUID> channelIds) {
		return changed(channel -> !channelIds.contains(channel.id()) ? channel : withPeriods(channel, channel.periods().stream()
			.map(period -> holds(period) && !isVerifiedLater(period) ? verifiedBy(period, seen.keepingNext(period.verification())) : period).toList()));
	}

	private boolean isVerifiedLater(Period period) {
		return period.verification() != null && period.verification().on().isAfter(today());
	}

	private static Period verifiedBy(Period period, Verification verification) {
		return new Period(period.id(), period.start(), period.end(), period.details(), period.ending(), verification);
	}

	private ServiceSnapshot fromToday(UnaryOperator<PeriodDetails> change) {
		return changed(channel -> fromToday(channel, change));
	}

	private ServiceSnapshot fromToday(UUID door, UnaryOperator<PeriodDetails> change) {
		return changed(channel -> channel.id().equals(door) ? fromToday(channel, change) : channel);
	}

	private Channel fromToday(Channel channel, UnaryOperator<PeriodDetails> change) {
		return withPeriods(channel, channel.periods().stream().flatMap(period -> fromToday(period, change)).toList());
	}

	/** What is otherwise today began today: what held before stays known. */
	private Stream<Period> fromToday(Period period, UnaryOperator<PeriodDetails> change) {
		PeriodDetails details = change.apply(period.details());
		if (!holds(period) || details.equals(period.details())) {
			return Stream.of(period);
		}
		if (period.start() != null && !period.start().date().isBefore(today())) {
			return Stream.of(new Period(period.id(), period.start(), period.end(), details, period.ending(), seen));
		}
		DatedPoint day = DatedPoint.day(today());
		return Stream.of(new Period(period.id(), period.start(), day, period.details(), PeriodEnd.UNEXPLAINED, period.verification()),
				new Period(UUID.randomUUID(), day, period.end(), details, period.ending(), seen));
	}

	private ServiceSnapshot changed(UnaryOperator<Channel> change) {
		List<Channel> channels = new ArrayList<>();
		service.channels().forEach(channel -> channels.add(isDoor(channel) ? change.apply(channel) : channel));
		return service.withChannels(channels);
	}

	private static Channel withPeriods(Channel channel, List<Period> periods) {
		return new Channel(channel.id(), channel.placeId(), channel.details(), periods);
	}

}
