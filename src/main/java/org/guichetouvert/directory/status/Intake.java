package org.guichetouvert.directory.status;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.hours.HoursInterval;
import org.jspecify.annotations.Nullable;

/**
 * Whether an open door still takes somebody in: what notices say, and when the tickets of a day usually are gone.
 *
 * @param ticketsGoneBy null where there are none, or nobody knows
 */
record Intake(List<NoticeDetails> notices, @Nullable LocalTime ticketsGoneBy) {

	static Intake of(ChannelFacts channel, ZonedDateTime at) {
		PeriodDetails.Tickets tickets = channel.findPeriodOn(at.toLocalDate()).map(period -> period.details().tickets()).orElse(null);
		List<NoticeDetails> notices = channel.notices().isEmpty() ? List.of()
				: channel.notices().stream().filter(notice -> notice.kind() != NoticeKind.USUAL_DELAY).toList();
		return new Intake(notices, tickets == null ? null : tickets.goneBy());
	}

	boolean isFullAt(ZonedDateTime instant) {
		return notices.stream().anyMatch(notice -> notice.holdsAt(instant.toInstant()));
	}

	/** Tickets are those of the opening that ends first after they usually are gone: an afternoon has its own. */
	boolean areTicketsGone(List<HoursInterval> today, HoursInterval now, ZonedDateTime at) {
		if (ticketsGoneBy == null) {
			return false;
		}
		if (now.start().toLocalTime().equals(LocalTime.MIDNIGHT) && ticketsGoneBy.isAfter(now.end().toLocalTime())
				&& !now.end().toLocalTime().equals(LocalTime.MIDNIGHT)) {
			return true; // a night that began yesterday, and so did its tickets
		}
		if (at.toLocalTime().isBefore(ticketsGoneBy)) {
			return false;
		}
		ZonedDateTime gone = at.with(ticketsGoneBy);
		return today.stream().noneMatch(other -> other.end().isAfter(gone) && !other.end().isAfter(now.start()));
	}

	/** When any of it begins or ends. */
	List<ZonedDateTime> moments(ZonedDateTime at) {
		var moments = new ArrayList<ZonedDateTime>();
		for (NoticeDetails notice : notices) {
			moments.add(notice.startsAt().atZone(at.getZone()));
			moments.add(notice.endsAt().atZone(at.getZone()));
		}
		if (ticketsGoneBy != null) {
			moments.add(at.with(ticketsGoneBy));
		}
		return moments;
	}

}
