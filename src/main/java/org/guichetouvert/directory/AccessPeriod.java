package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What held for a way in, from when, until when, checked by whom: the unit of truth of the catalogue. */
@Entity
public class AccessPeriod extends Part {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "channel_id")
	private AccessChannel channel;

	private @Nullable LocalDate startsOn;

	@Enumerated(EnumType.STRING)
	private @Nullable DatePrecision startPrecision;

	private @Nullable LocalDate endsOn;

	@Enumerated(EnumType.STRING)
	private @Nullable DatePrecision endPrecision;

	@Embedded
	private PeriodDetails details;

	private @Nullable String endReason;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText replacedBy = LocalizedText.EMPTY;

	private @Nullable UUID replacingChannelId;

	@Column(name = "relayed_by_service_id")
	private @Nullable UUID relayedByServiceId;

	@Embedded
	private @Nullable Verification verification;

	@SuppressWarnings("NullAway.Init")
	protected AccessPeriod() {
	}

	AccessPeriod(UUID id, AccessChannel channel, @Nullable DatedPoint start, @Nullable DatedPoint end,
			PeriodDetails details) {
		super(id);
		this.channel = channel;
		this.startsOn = start == null ? null : start.date();
		this.startPrecision = start == null ? null : start.precision();
		this.details = details;
		if (end != null) {
			endOn(end, PeriodEnd.UNEXPLAINED);
		}
	}

	/**
	 * @param end first day on which it no longer holds
	 * @throws IllegalArgumentException when that is not after its start
	 */
	public void endOn(DatedPoint end, PeriodEnd ending) {
		if (startsOn != null && !end.date().isAfter(startsOn)) {
			throw new IllegalArgumentException("A period that starts on " + startsOn + " cannot end on " + end);
		}
		endsOn = end.date();
		endPrecision = end.precision();
		endReason = ending.reason();
		replacedBy = ending.replacedBy();
		replacingChannelId = ending.replacingChannelId();
		relayedByServiceId = ending.relayedByServiceId();
	}

	/**
	 * Corrects since when it holds.
	 *
	 * @throws IllegalArgumentException when that is not before its end
	 */
	public void startOn(@Nullable DatedPoint start) {
		if (start != null && endsOn != null && !endsOn.isAfter(start.date())) {
			throw new IllegalArgumentException("A period that ends on " + endsOn + " cannot start on " + start);
		}
		startsOn = start == null ? null : start.date();
		startPrecision = start == null ? null : start.precision();
	}

	/** Corrects what was said wrongly; what really changed begins a new period. */
	public void correct(PeriodDetails corrected) {
		details = corrected;
	}

	/** Corrects since when and until when; {@link AccessChannel#correctDates} sees to it that no two periods overlap. */
	void correctDates(@Nullable DatedPoint start, @Nullable DatedPoint end, PeriodEnd ending) {
		startsOn = start == null ? null : start.date();
		startPrecision = start == null ? null : start.precision();
		if (end != null) {
			endOn(end, ending);
			return;
		}
		endsOn = null;
		endPrecision = null;
		endReason = null;
		replacedBy = LocalizedText.EMPTY;
		replacingChannelId = null;
		relayedByServiceId = null;
	}

	/** Makes it what a snapshot says. */
	void become(ServiceSnapshot.Period wanted) {
		details = wanted.details();
		correctDates(wanted.start(), wanted.end(), wanted.ending() == null ? PeriodEnd.UNEXPLAINED : wanted.ending());
		verification = wanted.verification();
	}

	public void verify(Verification checked) {
		verification = checked;
	}

	/** Takes back a verification: what was known before it counts again. */
	public void unverify(@Nullable Verification before) {
		verification = before;
	}

	public AccessChannel channel() {
		return channel;
	}

	/** Since when; empty when nobody knows, which is not "always". */
	public Optional<DatedPoint> start() {
		return point(startsOn, startPrecision);
	}

	/** The first day on which it no longer held; empty while it holds. */
	public Optional<DatedPoint> end() {
		return point(endsOn, endPrecision);
	}

	public Optional<PeriodEnd> ending() {
		return end().map(end -> new PeriodEnd(endReason, replacedBy, replacingChannelId, relayedByServiceId));
	}

	public PeriodDetails details() {
		return details;
	}

	public Optional<Verification> verification() {
		return Optional.ofNullable(verification);
	}

	public boolean isUnended() {
		return endsOn == null;
	}

	public boolean holdsOn(LocalDate date) {
		return (startsOn == null || !date.isBefore(startsOn)) && (endsOn == null || date.isBefore(endsOn));
	}

	boolean overlaps(AccessPeriod other) {
		boolean endsBefore = endsOn != null && other.startsOn != null && !endsOn.isAfter(other.startsOn);
		boolean startsAfter = startsOn != null && other.endsOn != null && !startsOn.isBefore(other.endsOn);
		return !endsBefore && !startsAfter;
	}

	ServiceSnapshot.Period snapshot() {
		return new ServiceSnapshot.Period(id(), start().orElse(null), end().orElse(null), details, ending().orElse(null),
				verification);
	}

	private static Optional<DatedPoint> point(@Nullable LocalDate date, @Nullable DatePrecision precision) {
		return date == null || precision == null ? Optional.empty() : Optional.of(new DatedPoint(date, precision));
	}

	@Override
	public String toString() {
		return start().map(DatedPoint::toString).orElse("?") + "–" + end().map(DatedPoint::toString).orElse("");
	}

}
