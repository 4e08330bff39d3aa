package org.guichetouvert.editing.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.DatedException;
import org.guichetouvert.directory.ServiceSnapshot.Notice;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.jspecify.annotations.Nullable;

/** The ways in of a service and what is said of them for a time, in a snapshot that is being changed. */
public record ServiceWays(ServiceSnapshot service) {

	/** What an exception or a notice is about: both null for the whole service. */
	public record About(@Nullable UUID placeId, @Nullable UUID channelId) {
	}

	public Optional<Channel> find(UUID channelId) {
		return service.channels().stream().filter(channel -> channel.id().equals(channelId)).findFirst();
	}

	public Optional<DatedException> findException(UUID id) {
		return service.exceptions().stream().filter(exception -> exception.id().equals(id)).findFirst();
	}

	public Optional<Notice> findNotice(UUID id) {
		return service.notices().stream().filter(notice -> notice.id().equals(id)).findFirst();
	}

	/** Replaces the way in of the same id, or adds it. */
	public ServiceSnapshot with(Channel changed) {
		return service.withChannels(put(service.channels(), changed, service.channels().stream().map(Channel::id).toList().indexOf(changed.id())));
	}

	/** Whether a way in can be taken away as a mistake: nothing is known of how it was, and nothing else speaks of it. */
	public boolean isRemovable(Channel channel) {
		return !new WayPeriods(channel.periods()).isStory()
				&& service.exceptions().stream().noneMatch(exception -> channel.id().equals(exception.channelId()))
				&& service.notices().stream().noneMatch(notice -> channel.id().equals(notice.channelId()))
				&& service.channels().stream().flatMap(other -> other.periods().stream()).map(Period::ending)
					.noneMatch(ending -> ending != null && channel.id().equals(ending.replacingChannelId()));
	}

	public ServiceSnapshot without(Channel channel) {
		return service.withChannels(service.channels().stream().filter(one -> !one.id().equals(channel.id())).toList());
	}

	public ServiceSnapshot withException(UUID id, About about, ExceptionDetails details) {
		return service.withExceptions(put(service.exceptions(), new DatedException(id, about.placeId(), about.channelId(), details),
				service.exceptions().stream().map(DatedException::id).toList().indexOf(id)));
	}

	public ServiceSnapshot withoutException(UUID id) {
		return service.withExceptions(service.exceptions().stream().filter(one -> !one.id().equals(id)).toList());
	}

	public ServiceSnapshot withNotice(UUID id, About about, NoticeDetails details) {
		return service.withNotices(put(service.notices(), new Notice(id, about.placeId(), about.channelId(), details),
				service.notices().stream().map(Notice::id).toList().indexOf(id)));
	}

	public ServiceSnapshot withoutNotice(UUID id) {
		return service.withNotices(service.notices().stream().filter(one -> !one.id().equals(id)).toList());
	}

	private static <T> List<T> put(List<T> all, T one, int at) {
		List<T> changed = new ArrayList<>(all);
		if (at < 0) {
			changed.add(one);
		}
		else {
			changed.set(at, one);
		}
		return changed;
	}

}
