package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** A whole service as values: what its revision keeps, what two revisions are compared by, and what a restore reads. */
public record ServiceSnapshot(ServiceDetails details, @Nullable UUID organizationId, ServiceState state,
		@Nullable LocalDate endedOn, List<NeedServed> needs, List<SpokenLanguage> languages, List<UUID> areasServed,
		List<Place> places, List<Channel> channels, List<DatedException> exceptions, List<Notice> notices) {

	public ServiceSnapshot withDetails(ServiceDetails changed) {
		return new ServiceSnapshot(changed, organizationId, state, endedOn, needs, languages, areasServed, places, channels, exceptions, notices);
	}

	public ServiceSnapshot withOrganizationId(@Nullable UUID changed) {
		return new ServiceSnapshot(details, changed, state, endedOn, needs, languages, areasServed, places, channels, exceptions, notices);
	}

	public ServiceSnapshot withState(ServiceState changed, @Nullable LocalDate changedEndedOn) {
		return new ServiceSnapshot(details, organizationId, changed, changedEndedOn, needs, languages, areasServed, places, channels,
				exceptions, notices);
	}

	public ServiceSnapshot withNeeds(List<NeedServed> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, changed, languages, areasServed, places, channels, exceptions,
				notices);
	}

	/** By language, as snapshots hold them. */
	public ServiceSnapshot withLanguages(List<SpokenLanguage> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, needs,
				changed.stream().sorted(Comparator.comparing(SpokenLanguage::language)).toList(), areasServed, places, channels, exceptions, notices);
	}

	/** In the order of ids, as snapshots hold them. */
	public ServiceSnapshot withAreasServed(Collection<UUID> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, needs, languages, changed.stream().sorted().toList(), places, channels,
				exceptions, notices);
	}

	public ServiceSnapshot withPlaces(List<Place> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, needs, languages, areasServed, changed, channels, exceptions, notices);
	}

	public ServiceSnapshot withChannels(List<Channel> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, needs, languages, areasServed, places, changed, exceptions, notices);
	}

	public ServiceSnapshot withExceptions(List<DatedException> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, needs, languages, areasServed, places, channels, changed, notices);
	}

	public ServiceSnapshot withNotices(List<Notice> changed) {
		return new ServiceSnapshot(details, organizationId, state, endedOn, needs, languages, areasServed, places, channels, exceptions, changed);
	}

	/** With one of its ways in changed; others stay. */
	public ServiceSnapshot withChannel(UUID channelId, UnaryOperator<Channel> change) {
		return withChannels(channels.stream().map(channel -> channel.id().equals(channelId) ? change.apply(channel) : channel).toList());
	}

	public record Place(UUID id, @Nullable UUID locationId) {
	}

	public record Channel(UUID id, @Nullable UUID placeId, ChannelDetails details, List<Period> periods) {
	}

	public record Period(UUID id, @Nullable DatedPoint start, @Nullable DatedPoint end, PeriodDetails details,
			@Nullable PeriodEnd ending, @Nullable Verification verification) {

		public Period withVerification(@Nullable Verification other) {
			return new Period(id, start, end, details, ending, other);
		}

		/** As {@link AccessPeriod#holdsOn} tells it. */
		public boolean holdsOn(LocalDate day) {
			return (start == null || !day.isBefore(start.date())) && (end == null || day.isBefore(end.date()));
		}

	}

	public record DatedException(UUID id, @Nullable UUID placeId, @Nullable UUID channelId, ExceptionDetails details) {
	}

	public record Notice(UUID id, @Nullable UUID placeId, @Nullable UUID channelId, NoticeDetails details) {
	}

}
