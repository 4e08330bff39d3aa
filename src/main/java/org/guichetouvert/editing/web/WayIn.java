package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.guichetouvert.editing.ways.WayPeriods;
import org.jspecify.annotations.Nullable;

/** A way in that is being changed, and the period of it that a form is about. */
final class WayIn {

	private final WayDesk.Opened opened;

	private final Channel channel;

	private final WayPeriods periods;

	private final @Nullable Period period;

	/** @param periodId null for the one that holds today */
	WayIn(WayDesk.Opened opened, Channel channel, @Nullable UUID periodId) {
		this.opened = opened;
		this.channel = channel;
		this.periods = new WayPeriods(channel.periods());
		this.period = periods.find(periodId).or(() -> periods.current(opened.words().today())).orElse(null);
	}

	WayDesk.Opened opened() {
		return opened;
	}

	Channel channel() {
		return channel;
	}

	WayPeriods periods() {
		return periods;
	}

	/** Empty where nothing is known of it over time. */
	Optional<Period> period() {
		return Optional.ofNullable(period);
	}

	/** What holds in the period; what one knows of a way in of which nothing is known yet, where it has none. */
	PeriodDetails details() {
		return period == null ? PeriodDetails.of(Admission.WALK_IN) : period.details();
	}

	ServiceSnapshot service() {
		return opened.service();
	}

	UUID serviceId() {
		return opened.serviceId();
	}

	WayWords words() {
		return opened.words();
	}

	String path() {
		return opened.path() + "/acces/" + channel.id();
	}

	/** The other ways in of the service. */
	List<Channel> others() {
		return opened.service().channels().stream().filter(other -> !other.id().equals(channel.id())).toList();
	}

	WayHead head() {
		WayWords words = words();
		List<WayHead.Line> lines = periods.all().size() < 2 ? List.of() : periods.all().stream()
			.map(one -> new WayHead.Line(one.id().toString(), words.when(one), words.what(one.details()), one.equals(period))).toList();
		return new WayHead(opened.path(), path(), opened.title(channel), channel.details().kind().code(), lines);
	}

	/** Corrects the period or begins another; empty where the day is impossible, and {@code problems} says why. */
	Optional<String> change(WhenAnswer when, UnaryOperator<PeriodDetails> change, Problems problems) {
		if (period == null) {
			var first = new Period(UUID.randomUUID(), when.from(), null, change.apply(details()), null, null);
			return Optional.of(keep(new WayPeriods(List.of(first))));
		}
		if (when.from() == null) {
			return Optional.of(keep(periods.corrected(period.id(), change)));
		}
		try {
			return Optional.of(keep(periods.changedFrom(when.from(), period.id(), UUID.randomUUID(), change)));
		}
		catch (ImpossibleDate refused) {
			problems.say(WhenAnswer.DATE, words().impossible(refused));
			return Optional.empty();
		}
	}

	/** The period holds since another day; empty where that is impossible, and {@code problems} says why. */
	Optional<String> correctStart(@Nullable DatedPoint start, Problems problems) {
		try {
			return Optional.of(keep(periods.correctedStart(Objects.requireNonNull(period).id(), start)));
		}
		catch (ImpossibleDate refused) {
			problems.say(WhenAnswer.DATE, words().impossible(refused));
			return Optional.empty();
		}
	}

	/** Leads to where the draft is read over. */
	String keep(WayPeriods changed) {
		return opened.keep(opened.ways().with(new Channel(channel.id(), channel.placeId(), channel.details(), changed.all())));
	}

}
