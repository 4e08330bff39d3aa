package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A whole service as values: what its revision keeps, what two revisions are compared by, and what a restore reads. */
public record ServiceSnapshot(ServiceDetails details, @Nullable UUID organizationId, ServiceState state,
		@Nullable LocalDate endedOn, List<NeedServed> needs, List<SpokenLanguage> languages, List<UUID> areasServed,
		List<Place> places, List<Channel> channels, List<DatedException> exceptions, List<Notice> notices) {

	public record Place(UUID id, @Nullable UUID locationId) {
	}

	public record Channel(UUID id, @Nullable UUID placeId, ChannelDetails details, List<Period> periods) {
	}

	public record Period(UUID id, @Nullable DatedPoint start, @Nullable DatedPoint end, PeriodDetails details,
			@Nullable PeriodEnd ending, @Nullable Verification verification) {
	}

	public record DatedException(UUID id, @Nullable UUID placeId, @Nullable UUID channelId, ExceptionDetails details) {
	}

	public record Notice(UUID id, @Nullable UUID placeId, @Nullable UUID channelId, NoticeDetails details) {
	}

}
