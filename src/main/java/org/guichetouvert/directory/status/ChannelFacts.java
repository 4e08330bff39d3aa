package org.guichetouvert.directory.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the status of one way in, as values.
 *
 * @param exceptions those that touch it, the narrowest first
 * @param notices those that touch it
 * @param disruptions those that close its kind
 * @param calendar whose school holidays its hours mean
 */
public record ChannelFacts(UUID id, ChannelDetails details, List<ServiceSnapshot.Period> periods,
		List<ExceptionDetails> exceptions, List<NoticeDetails> notices, List<Disruption.Details> disruptions,
		@Nullable Community calendar) {

	/** About this way in, this place, the whole; then the shorter: "le 15 août, ouvert" within "fermé en août". */
	private static final Comparator<ServiceSnapshot.DatedException> NARROWEST = Comparator
		.comparingInt((ServiceSnapshot.DatedException one) -> one.channelId() != null ? 0 : one.placeId() != null ? 1 : 2)
		.thenComparing(one -> ChronoUnit.DAYS.between(one.details().startsOn(), one.details().endsOn()))
		.thenComparing(one -> one.details().startsOn(), Comparator.reverseOrder());

	/** What decides at one place of a service: its ways in there, and those of the service as a whole. */
	public static List<ChannelFacts> at(ServiceEntry service, UUID placeId) {
		return service.channelsAt(placeId).stream().map(channel -> of(service, placeId, channel)).toList();
	}

	private static ChannelFacts of(ServiceEntry service, UUID placeId, ServiceSnapshot.Channel channel) {
		ServiceSnapshot snapshot = service.snapshot();
		List<ExceptionDetails> exceptions = snapshot.exceptions().stream()
			.filter(one -> touches(one.placeId(), one.channelId(), placeId, channel))
			.sorted(NARROWEST).map(ServiceSnapshot.DatedException::details).toList();
		List<NoticeDetails> notices = snapshot.notices().stream()
			.filter(one -> touches(one.placeId(), one.channelId(), placeId, channel))
			.map(ServiceSnapshot.Notice::details).toList();
		List<Disruption.Details> disruptions = service.disruptions().stream()
			.filter(one -> one.closedKinds().contains(channel.details().kind().code())).toList();
		return new ChannelFacts(channel.id(), channel.details(), channel.periods(), exceptions, notices, disruptions,
				snapshot.details().schoolCalendar());
	}

	/**
	 * A place is touched by what is about it; the service's own ways in only by what is about them or the whole. What is
	 * about the whole leaves alone the ways in that work without anybody there: a closed house still has a website.
	 */
	private static boolean touches(@Nullable UUID aboutPlace, @Nullable UUID aboutChannel, UUID placeId,
			ServiceSnapshot.Channel channel) {
		if (aboutChannel != null) {
			return aboutChannel.equals(channel.id());
		}
		if (aboutPlace != null) {
			return aboutPlace.equals(placeId) && placeId.equals(channel.placeId());
		}
		return channel.details().kind().isAnsweredByPeople();
	}

	/** What holds for it on a day; empty before it began and after it ended. */
	public Optional<ServiceSnapshot.Period> findPeriodOn(LocalDate date) {
		for (ServiceSnapshot.Period period : periods) { // asked for each day ahead: a stream takes ten times as long
			if ((period.start() == null || !date.isBefore(period.start().date()))
					&& (period.end() == null || date.isBefore(period.end().date()))) {
				return Optional.of(period);
			}
		}
		return Optional.empty();
	}

	/** Whether there are hours at all, now or later: a website without any need not be asked for each day of a year. */
	boolean hasHours() {
		return periods.stream().anyMatch(period -> period.details().hours() != null)
				|| exceptions.stream().anyMatch(one -> one.hours() != null);
	}

	Optional<ExceptionDetails> findExceptionOn(LocalDate date) {
		for (ExceptionDetails one : exceptions) {
			if (one.effect() != ExceptionEffect.MESSAGE && one.holdsOn(date)) {
				return Optional.of(one);
			}
		}
		return Optional.empty();
	}

	boolean isDisruptedOn(LocalDate date) {
		for (Disruption.Details one : disruptions) {
			if (one.holdsOn(date)) {
				return true;
			}
		}
		return false;
	}

}
