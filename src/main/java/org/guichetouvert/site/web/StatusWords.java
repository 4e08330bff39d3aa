package org.guichetouvert.site.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.Reason;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.taxonomy.Sector;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** A computed status becomes the words of a badge. Words are absolute ("ferme à 16h"), so that a kept page stays true. */
final class StatusWords {

	private final Wording words;

	private final Taxonomy taxonomy;

	private final PhoneNumbers phones;

	StatusWords(Wording words, Taxonomy taxonomy, PhoneNumbers phones) {
		this.words = words;
		this.taxonomy = taxonomy;
		this.phones = phones;
	}

	/** The badge of a service at a place. */
	StatusView of(Listing listing) {
		return of(listing, listing.status());
	}

	/** The badge of one way in of it. */
	StatusView of(Listing listing, OpeningStatus status) {
		String sign = status.sign().code();
		return new StatusView(sign, label(listing, status), detail(listing, status), hint(listing, status));
	}

	private String label(Listing listing, OpeningStatus status) {
		String key = "site.status." + status.sign().code() + ".label";
		return switch (status.sign()) {
			case OPEN, CLOSED -> words.sayOr(key + "." + house(listing, status), key);
			case FULL -> words.say(status.reason() == Reason.TICKETS_GONE ? "site.status.full.label.tickets" : key);
			case APPOINTMENT -> words.sayOr(key + "." + admission(listing, status), key);
			case PHONE, ONLINE -> listing.hasDoorOn(words.today()) ? words.say(key + ".also") : words.say(key);
			default -> words.say(key);
		};
	}

	private String house(Listing listing, OpeningStatus status) {
		if (channel(listing, status).map(ChannelFacts::details).filter(one -> one.kind() == ChannelKind.OUTREACH).isPresent()) {
			return "outreach";
		}
		Sector sector = Optional.ofNullable(listing.service().snapshot().details().typeId()).flatMap(taxonomy::findServiceType)
			.map(ServiceTypeTerm::sector).orElse(null);
		if (sector == null || sector == Sector.MIXED) {
			return "any";
		}
		return sector == Sector.ASSOCIATION ? "association" : "administration";
	}

	private String admission(Listing listing, OpeningStatus status) {
		if (status.reason() == Reason.PROFESSIONALS_ONLY) {
			return "professionals";
		}
		return period(listing, status).map(period -> period.details().admission()).orElse(Admission.APPOINTMENT).code();
	}

	private @Nullable String detail(Listing listing, OpeningStatus status) {
		return switch (status.sign()) {
			case OPEN -> closing(status);
			case OUTREACH -> outreach(listing, status);
			case FULL -> full(listing, status);
			case CLOSED -> status.next() == null ? words.say("site.status.opensUnknown") : opening(status.next());
			case APPOINTMENT -> appointment(listing, status);
			case HOME -> home(listing);
			case PHONE -> phone(status);
			case ONLINE -> online(listing);
			case SUSPENDED -> status.next() == null ? words.say("site.status.suspendedUnknown")
					: words.say("site.status.reopensOn", words.soonDate(status.next().toLocalDate()));
			case UNVERIFIED -> unverified(status);
		};
	}

	private @Nullable String closing(OpeningStatus status) {
		ZonedDateTime until = status.until();
		if (until == null) {
			return null;
		}
		if (Duration.between(words.now(), until).toHours() >= 24) {
			return words.say("site.status.openDayAndNight");
		}
		ZonedDateTime next = status.next();
		if (next != null && next.toLocalDate().equals(words.today())) {
			return words.say("site.status.closesAtReopensAt", words.time(until), words.time(next));
		}
		return words.say(status.isClosingSoon(words.now()) ? "site.status.closesSoonAt" : "site.status.closesAt", words.time(until));
	}

	private String opening(ZonedDateTime next) {
		long days = ChronoUnit.DAYS.between(words.today(), next.toLocalDate());
		if (days == 0) {
			return words.say("site.status.opensAt", words.time(next));
		}
		if (days == 1 && words.isNow()) {
			return words.say("site.status.opensTomorrowAt", words.time(next));
		}
		return words.say("site.status.opensOn", words.soonDate(next.toLocalDate()), words.time(next));
	}

	private @Nullable String outreach(Listing listing, OpeningStatus status) {
		String where = listing.deciding().map(channel -> channel.details().address()).orElse(null);
		String closing = status.until() == null ? null : words.time(status.until());
		if (where == null || closing == null) {
			return closing == null ? where : words.say("site.status.until", closing);
		}
		return words.say("site.status.outreachNow", where, closing);
	}

	private String full(Listing listing, OpeningStatus status) {
		if (status.reason() == Reason.TICKETS_GONE) {
			LocalTime goneBy = period(listing, status).map(period -> period.details().tickets()).map(PeriodDetails.Tickets::goneBy)
				.orElseThrow();
			return words.say("site.status.ticketsGone", words.time(goneBy));
		}
		Optional<NoticeDetails> notice = listing.deciding().stream().flatMap(channel -> channel.notices().stream())
			.filter(one -> one.kind() != NoticeKind.USUAL_DELAY && one.endsAt().isAfter(words.now().toInstant()))
			.min(Comparator.comparing(NoticeDetails::startsAt));
		LocalDate last = notice.map(one -> one.endsAt().minusNanos(1).atZone(words.now().getZone()).toLocalDate()).orElse(words.today());
		if (notice.filter(one -> one.kind() == NoticeKind.NO_NEW_FILES).isPresent()) {
			return words.say("site.status.fullUntil", words.dayOfMonth(last));
		}
		if (last.isAfter(words.today())) {
			return words.say("site.status.fullThrough", words.dayOfMonth(last));
		}
		ZonedDateTime next = status.next();
		if (!words.isNow()) {
			return words.say("site.status.fullThatDay");
		}
		return next == null || next.toLocalDate().equals(words.today()) ? words.say("site.status.fullToday")
				: words.say("site.status.fullTodayThenOn", words.soonDate(next.toLocalDate()), words.time(next));
	}

	private @Nullable String appointment(Listing listing, OpeningStatus status) {
		if (channel(listing, status).map(channel -> channel.details().bookingUrl()).isPresent()) {
			return words.say("site.status.appointmentOnline");
		}
		return listing.findChannel(ChannelKind.PHONE, words.today()).map(channel -> channel.details().address())
			.map(number -> words.say("site.status.appointmentBy", phones.view(number).number())).orElse(null);
	}

	private String home(Listing listing) {
		return listing.findChannel(ChannelKind.PHONE, words.today()).isPresent() ? words.say("site.status.homeOnRequestBy")
				: words.say("site.status.homeOnRequest");
	}

	private @Nullable String phone(OpeningStatus status) {
		if (status.until() != null) {
			return Duration.between(words.now(), status.until()).toHours() >= 24 ? words.say("site.status.openDayAndNight")
					: words.say("site.status.callsUntil", words.time(status.until()));
		}
		return status.next() == null ? null : answering(status.next());
	}

	private String answering(ZonedDateTime next) {
		return next.toLocalDate().equals(words.today()) ? words.say("site.status.callsFrom", words.time(next))
				: words.say("site.status.callsOn", words.soonDate(next.toLocalDate()), words.time(next));
	}

	private @Nullable String online(Listing listing) {
		if (listing.hasDoorOn(words.today())) {
			return null;
		}
		return lastCounterEnd(listing)
			.map(end -> words.say(Wording.isDay(end) ? "site.status.noCounterSince.day" : "site.status.noCounterSince", words.point(end)))
			.orElseGet(() -> words.say("site.status.noCounter"));
	}

	static Optional<DatedPoint> lastCounterEnd(Listing listing) {
		return listing.channels().stream().filter(channel -> channel.details().kind() == ChannelKind.COUNTER)
			.flatMap(channel -> channel.periods().stream()).flatMap(period -> Optional.ofNullable(period.end()).stream())
			.max(Comparator.comparing(DatedPoint::date));
	}

	private String unverified(OpeningStatus status) {
		return switch (status.reason()) {
			case STALE -> {
				LocalDate on = status.verifiedOn() == null ? words.today() : status.verifiedOn();
				long months = Math.max(1, ChronoUnit.MONTHS.between(on, words.today()));
				yield words.say("site.status.notConfirmedFor", months);
			}
			case NEVER_VERIFIED -> words.say("site.status.neverConfirmed");
			case UNKNOWN_HOLIDAY -> words.say("site.status.holidayUnknown");
			default -> words.say("site.status.hoursUnknown");
		};
	}

	private @Nullable String hint(Listing listing, OpeningStatus status) {
		if (status.sign() != Sign.UNVERIFIED) {
			return null;
		}
		if (status.isOpenUnverified() && status.until() != null) {
			return words.say("site.status.hint.open", words.time(status.until()));
		}
		if (status.knownHours() == Sign.CLOSED && status.next() != null) {
			return words.say("site.status.hint.closed", words.soonDate(status.next().toLocalDate()), words.time(status.next()));
		}
		return listing.findChannel(ChannelKind.PHONE, words.today()).isPresent() ? words.say("site.status.hint.call") : null;
	}

	private Optional<ServiceSnapshot.Period> period(Listing listing, OpeningStatus status) {
		return channel(listing, status).flatMap(channel -> channel.findPeriodOn(words.today()));
	}

	/** The way in that a status is about. */
	private static Optional<ChannelFacts> channel(Listing listing, OpeningStatus status) {
		return listing.channels().stream().filter(channel -> channel.id().equals(status.channelId())).findFirst();
	}

}
