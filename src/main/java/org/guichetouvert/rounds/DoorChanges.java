package org.guichetouvert.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * What was seen before a door, written into what its service says. Only its doors at that place are touched, and only what holds
 * today. Values only; where nothing is to change the service comes back equal.
 *
 * @param placeId of the service at the place
 */
record DoorChanges(ServiceSnapshot service, UUID placeId, LocalDate today) {

	/** Counters and the like at the place that hold today. */
	List<Channel> doors() {
		return service.channels().stream().filter(this::isDoor).toList();
	}

	private boolean isDoor(Channel channel) {
		return channel.details().kind().isDoor() && (channel.placeId() == null || channel.placeId().equals(placeId))
				&& channel.periods().stream().anyMatch(this::holds);
	}

	private boolean holds(Period period) {
		return (period.start() == null || !today.isBefore(period.start().date())) && (period.end() == null || today.isBefore(period.end().date()));
	}

	/** @param source where it is known from */
	ServiceSnapshot closedToday(String source) {
		List<ServiceSnapshot.DatedException> added = doors().stream().filter(Predicate.not(this::isClosedToday))
			.map(door -> new ServiceSnapshot.DatedException(UUID.randomUUID(), null, door.id(),
					new ExceptionDetails(today, today.plusDays(1), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, source)))
			.toList();
		return added.isEmpty() ? service : service.withExceptions(Stream.concat(service.exceptions().stream(), added.stream()).toList());
	}

	private boolean isClosedToday(Channel door) {
		return service.exceptions().stream().anyMatch(one -> door.id().equals(one.channelId()) && one.details().holdsOn(today)
				&& one.details().effect() == ExceptionEffect.CLOSED);
	}

	/** Until somebody says otherwise. */
	ServiceSnapshot closedForNow() {
		return fromToday(details -> details.withSuspended(true));
	}

	ServiceSnapshot byAppointment() {
		return fromToday(details -> details.withAdmission(Admission.APPOINTMENT));
	}

	/** @param value that the engine understands */
	ServiceSnapshot withHours(String value) {
		return fromToday(details -> details.withHours(value, null));
	}

	/** At its only place the service is over; of several it leaves this one, whose doors end and stay in its history. */
	ServiceSnapshot gone() {
		if (service.places().stream().filter(place -> place.locationId() != null).count() < 2) {
			return service.state() == ServiceState.ENDED ? service : service.withState(ServiceState.ENDED, today);
		}
		boolean own = service.channels().stream().anyMatch(channel -> placeId.equals(channel.placeId()));
		return own ? service.withChannels(service.channels().stream().map(channel -> placeId.equals(channel.placeId()) ? ended(channel) : channel)
			.toList()) : ServicePlaces.leave(service, placeId);
	}

	private Channel ended(Channel channel) {
		DatedPoint end = DatedPoint.day(today);
		List<Period> periods = channel.periods().stream().filter(period -> period.start() == null || period.start().date().isBefore(today))
			.map(period -> period.end() != null && !period.end().date().isAfter(today) ? period
					: new Period(period.id(), period.start(), end, period.details(), PeriodEnd.UNEXPLAINED, period.verification()))
			.toList();
		return new Channel(channel.id(), channel.placeId(), channel.details(), periods);
	}

	/** Each way in, as it holds today, was checked. */
	ServiceSnapshot verified(Verification checked) {
		return service.withChannels(service.channels().stream().map(channel -> withPeriods(channel, channel.periods().stream()
			.map(period -> holds(period) ? verifiedBy(period, checked.keepingNext(period.verification())) : period).toList())).toList());
	}

	/** Its doors are to be checked today; those that never were are due anyway. */
	ServiceSnapshot toBeChecked() {
		return changed(channel -> withPeriods(channel, channel.periods().stream().map(period -> {
			Verification last = period.verification();
			return last == null || !holds(period) ? period
					: verifiedBy(period, new Verification(last.on(), last.by(), last.byPersonId(), last.how(), today));
		}).toList()));
	}

	private static Period verifiedBy(Period period, Verification verification) {
		return new Period(period.id(), period.start(), period.end(), period.details(), period.ending(), verification);
	}

	private ServiceSnapshot fromToday(UnaryOperator<PeriodDetails> change) {
		return changed(channel -> withPeriods(channel, channel.periods().stream().flatMap(period -> fromToday(period, change)).toList()));
	}

	/** What is otherwise today began today: what held before stays known. */
	private Stream<Period> fromToday(Period period, UnaryOperator<PeriodDetails> change) {
		PeriodDetails details = change.apply(period.details());
		if (!holds(period) || details.equals(period.details())) {
			return Stream.of(period);
		}
		if (period.start() != null && !period.start().date().isBefore(today)) {
			return Stream.of(new Period(period.id(), period.start(), period.end(), details, period.ending(), period.verification()));
		}
		DatedPoint day = DatedPoint.day(today);
		return Stream.of(new Period(period.id(), period.start(), day, period.details(), PeriodEnd.UNEXPLAINED, period.verification()),
				new Period(UUID.randomUUID(), day, period.end(), details, period.ending(), null));
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
