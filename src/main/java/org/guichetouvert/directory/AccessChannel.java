package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

/**
 * A way in with a stable identity: a counter, a telephone line, a round in the street. What held for it, and when, are its
 * periods, no two of which overlap.
 */
@Entity
public class AccessChannel extends Part {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "service_id")
	private Service service;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
	@JoinColumn(name = "service_at_location_id")
	private @Nullable ServiceAtLocation place;

	private int position;

	@Embedded
	private ChannelDetails details;

	@OneToMany(mappedBy = "channel", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("startsOn asc nulls first")
	private List<AccessPeriod> periods = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected AccessChannel() {
	}

	AccessChannel(UUID id, Service service, @Nullable ServiceAtLocation place, ChannelDetails details, int position) {
		super(id);
		this.service = service;
		this.place = place;
		this.details = details;
		this.position = position;
	}

	/** @throws IllegalArgumentException when the kind would change: that is another way in */
	public void describe(ChannelDetails changed) {
		if (changed.kind() != details.kind()) {
			throw new IllegalArgumentException(
					"A " + details.kind().code() + " cannot become a " + changed.kind().code() + "; end it and add another");
		}
		details = changed;
	}

	/**
	 * Says what holds from a day on.
	 *
	 * @param start null when nobody knows since when
	 * @throws IllegalArgumentException when another period holds on that day or later
	 */
	public AccessPeriod begin(UUID periodId, @Nullable DatedPoint start, PeriodDetails period) {
		return begin(periodId, start, null, period);
	}

	/** As {@link #begin(UUID, DatedPoint, PeriodDetails)}, for a period that is already over. */
	public AccessPeriod begin(UUID periodId, @Nullable DatedPoint start, @Nullable DatedPoint end, PeriodDetails period) {
		var added = new AccessPeriod(periodId, this, start, end, period);
		periods.stream().filter(added::overlaps).findFirst().ifPresent(other -> {
			throw new IllegalArgumentException("Periods of one way in overlap: " + other + " and " + added);
		});
		periods.add(added);
		return added;
	}

	/**
	 * Ends what holds now.
	 *
	 * @param end first day on which it no longer holds
	 * @throws IllegalStateException when nothing holds that could end
	 */
	public void endOn(DatedPoint end, PeriodEnd ending) {
		AccessPeriod current = periods.stream().filter(AccessPeriod::isUnended).findFirst()
			.orElseThrow(() -> new IllegalStateException("Nothing holds for " + this + " that could end"));
		current.endOn(end, ending);
	}

	/** Ends what holds and begins what holds instead, on the same day. */
	public AccessPeriod changeFrom(DatedPoint day, UUID periodId, PeriodDetails period) {
		endOn(day, PeriodEnd.UNEXPLAINED);
		return begin(periodId, day, period);
	}

	/**
	 * Corrects since when and until when one of its periods held; what really changed begins a new period.
	 *
	 * @param start null when nobody knows since when
	 * @param end first day on which it no longer held; null while it holds
	 * @throws IllegalArgumentException when another period would overlap, or the end is not after the start
	 */
	public void correctDates(AccessPeriod period, @Nullable DatedPoint start, @Nullable DatedPoint end, PeriodEnd ending) {
		var corrected = new AccessPeriod(period.id(), this, start, end, period.details());
		periods.stream().filter(other -> other != period && corrected.overlaps(other)).findFirst().ifPresent(other -> {
			throw new IllegalArgumentException("Periods of one way in overlap: " + other + " and " + corrected);
		});
		period.correctDates(start, end, ending);
	}

	/**
	 * Makes it what a snapshot says; periods are known by their ids.
	 *
	 * @throws IllegalArgumentException when the kind would change, or two of the periods overlap
	 */
	void become(ServiceSnapshot.Channel wanted, @Nullable ServiceAtLocation at, int atPosition) {
		describe(wanted.details());
		place = at;
		position = atPosition;
		Map<UUID, AccessPeriod> present = periods.stream().collect(Collectors.toMap(AccessPeriod::id, Function.identity()));
		List<AccessPeriod> next = wanted.periods().stream().map(period -> {
			AccessPeriod kept = present.get(period.id());
			return kept != null ? kept : new AccessPeriod(period.id(), this, period.start(), null, period.details());
		}).toList();
		for (int index = 0; index < next.size(); index++) {
			next.get(index).become(wanted.periods().get(index));
		}
		requireApart(next);
		periods.retainAll(next);
		next.stream().filter(period -> !periods.contains(period)).forEach(periods::add);
		periods.sort(Comparator.comparing((AccessPeriod period) -> period.start().map(DatedPoint::date).orElse(LocalDate.MIN)));
	}

	private static void requireApart(List<AccessPeriod> all) {
		for (int first = 0; first < all.size(); first++) {
			for (int second = first + 1; second < all.size(); second++) {
				if (all.get(first).overlaps(all.get(second))) {
					throw new IllegalArgumentException("Periods of one way in overlap: " + all.get(first) + " and " + all.get(second));
				}
			}
		}
	}

	public Service service() {
		return service;
	}

	/** Where it is; empty for one that serves all places of the service. */
	public Optional<ServiceAtLocation> place() {
		return Optional.ofNullable(place);
	}

	public ChannelDetails details() {
		return details;
	}

	public List<AccessPeriod> periods() {
		return Collections.unmodifiableList(periods);
	}

	public Optional<AccessPeriod> findPeriodOn(LocalDate date) {
		return periods.stream().filter(period -> period.holdsOn(date)).findFirst();
	}

	ServiceSnapshot.Channel snapshot() {
		return new ServiceSnapshot.Channel(id(), place == null ? null : place.id(), details,
				periods.stream().map(AccessPeriod::snapshot).toList());
	}

}
