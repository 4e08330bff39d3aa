package org.guichetouvert.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.directory.ServiceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * One period of a way in, as far as filters and counts ask for it. Periods for colleagues only, or out of use for nobody
 * knows how long, are none.
 *
 * @param start null where unknown
 * @param end exclusive; null where it has none
 * @param digital whether one needs the internet, an e-mail address, an electronic identity or a telephone that reads codes
 * @param paused out of use until {@code end}, when it comes back: no filter finds it, but it is not gone
 * @param verifiedOn null where never
 */
record WayIn(ChannelKind kind, Admission admission, boolean digital, @Nullable LocalDate start, @Nullable LocalDate end,
		boolean paused, @Nullable LocalDate verifiedOn) {

	static final String COUNTER = "guichet";

	static final String APPOINTMENT = "rendez-vous";

	static final String OUTREACH = "dehors";

	static final String HOME = "domicile";

	static final String PHONE = "telephone";

	static final String ONLINE = "en-ligne";

	static final String POST = "courrier";

	private static final Set<Prerequisite> DIGITAL = Set.of(Prerequisite.INTERNET, Prerequisite.EMAIL, Prerequisite.EID,
			Prerequisite.QR);

	static Stream<WayIn> of(ServiceSnapshot.Channel channel) {
		return channel.periods().stream().filter(period -> !period.details().professionalsOnly())
			.filter(period -> !period.details().suspended() || period.end() != null).map(period -> {
				PeriodDetails details = period.details();
				ChannelKind kind = channel.details().kind();
				boolean digital = kind == ChannelKind.ONLINE || kind == ChannelKind.EMAIL
						|| details.prerequisites().stream().anyMatch(DIGITAL::contains);
				return new WayIn(kind, details.admission(), digital, date(period.start()), date(period.end()),
						details.suspended(), period.verification() == null ? null : period.verification().on());
			});
	}

	/** Whether one gets in by it on a day. */
	boolean holdsOn(LocalDate day) {
		return !paused && isThereOn(day);
	}

	/** Whether it holds on a day, or will again. */
	boolean isThereOn(LocalDate day) {
		return (start == null || !day.isBefore(start)) && (end == null || day.isBefore(end));
	}

	/** Whether somebody without the internet is received or answered. */
	boolean isForEverybody() {
		return !digital;
	}

	boolean isWithoutAppointment() {
		return kind.isDoor() && admission == Admission.WALK_IN;
	}

	/** Its value as {@link Facet#WAY}. */
	String code() {
		return switch (kind) {
			case COUNTER -> admission == Admission.WALK_IN ? COUNTER : APPOINTMENT;
			case OUTREACH -> OUTREACH;
			case HOME_VISIT -> HOME;
			case PHONE -> PHONE;
			case EMAIL, ONLINE -> ONLINE;
			case POST -> POST;
		};
	}

	private static @Nullable LocalDate date(@Nullable DatedPoint point) {
		return point == null ? null : point.date();
	}

}
