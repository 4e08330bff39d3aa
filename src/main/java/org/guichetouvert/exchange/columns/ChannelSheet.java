package org.guichetouvert.exchange.columns;

import org.guichetouvert.directory.AccessChannel;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a way in and of the one period that it knows.
 *
 * @param end first day on which it no longer held
 */
public record ChannelSheet(ChannelDetails channel, PeriodDetails period, @Nullable DatedPoint start, @Nullable DatedPoint end,
		@Nullable String endReason) {

	public static ChannelSheet blank(ChannelKind kind) {
		return new ChannelSheet(ChannelDetails.of(kind), PeriodDetails.of(Admission.WALK_IN), null, null, null);
	}

	public static ChannelSheet of(AccessChannel channel, AccessPeriod period) {
		return new ChannelSheet(channel.details(), period.details(), period.start().orElse(null), period.end().orElse(null),
				period.ending().map(PeriodEnd::reason).orElse(null));
	}

	ChannelSheet with(ChannelDetails changed) {
		return new ChannelSheet(changed, period, start, end, endReason);
	}

	ChannelSheet with(PeriodDetails changed) {
		return new ChannelSheet(channel, changed, start, end, endReason);
	}

	ChannelSheet withStart(@Nullable DatedPoint changed) {
		return new ChannelSheet(channel, period, changed, end, endReason);
	}

	ChannelSheet withEnd(@Nullable DatedPoint changed) {
		return new ChannelSheet(channel, period, start, changed, endReason);
	}

	ChannelSheet withEndReason(@Nullable String changed) {
		return new ChannelSheet(channel, period, start, end, changed);
	}

}
