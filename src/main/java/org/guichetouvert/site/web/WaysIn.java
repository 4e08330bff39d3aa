package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways in of a service at a place, as they are now and as they were. */
@Component
class WaysIn {

	private final StatusEngine engine;

	WaysIn(StatusEngine engine) {
		this.engine = engine;
	}

	/** Those that hold today, those for professionals only left out: they are shown to professionals. */
	List<ChannelView> now(Listing listing, Showing showing) {
		LocalDate today = showing.today();
		return listing.channels().stream()
			.flatMap(channel -> channel.findPeriodOn(today).filter(period -> !period.details().professionalsOnly())
				.map(period -> view(listing, channel, period, showing)).stream())
			.toList();
	}

	private ChannelView view(Listing listing, ChannelFacts channel, ServiceSnapshot.Period period, Showing showing) {
		StatusView status = engine.findStatus(channel, showing.words().now())
			.map(found -> showing.status().of(listing, found)).orElseThrow();
		PeriodDetails details = period.details();
		List<String> hours = Optional.ofNullable(details.hours()).flatMap(OpeningHours::find)
			.map(value -> showing.words().hoursWithin(value)).stream().toList();
		TextView unread = details.hoursText() == null ? null : showing.words().written(details.hoursText());
		return new ChannelView(channel.details().kind().code(), status, title(channel.details(), details, showing.words()), hours,
				unread, conditions(channel, period, showing.words()), links(channel.details(), showing));
	}

	private static TextView title(ChannelDetails channel, PeriodDetails period, Wording words) {
		TextView label = words.text(channel.label());
		if (label != null) {
			return label;
		}
		return TextView.of(channel.kind() == ChannelKind.COUNTER ? words.say("site.channel.counter." + period.admission().code())
				: words.say("site.channel." + channel.kind().code()));
	}

	private static List<TextView> conditions(ChannelFacts channel, ServiceSnapshot.Period period, Wording words) {
		PeriodDetails details = period.details();
		var said = new ArrayList<TextView>();
		if (channel.details().kind() == ChannelKind.OUTREACH && channel.details().address() != null) {
			said.add(words.written(channel.details().address()));
		}
		if (details.tickets() != null) {
			said.add(TextView.of(tickets(details.tickets(), words)));
		}
		if (!details.prerequisites().isEmpty()) {
			List<String> needed = details.prerequisites().stream().map(one -> words.say("site.prerequisite." + one.code()))
				.sorted(words.alphabet()).toList();
			said.add(TextView.of(words.say("site.channel.needs", String.join(", ", needed))));
		}
		if (channel.details().kind().isDoor() && details.hours() != null && details.publicHolidays() == HolidayRule.CLOSED) {
			said.add(TextView.of(words.say("site.channel.holidaysClosed")));
		}
		Optional.ofNullable(words.text(details.note())).ifPresent(said::add);
		return said;
	}

	private static String tickets(PeriodDetails.Tickets tickets, Wording words) {
		String number = String.valueOf(tickets.number());
		if (tickets.from() == null) {
			return words.say("site.channel.tickets", number);
		}
		return tickets.goneBy() == null ? words.say("site.channel.ticketsFrom", number, words.time(tickets.from()))
				: words.say("site.channel.ticketsGone", number, words.time(tickets.from()), words.time(tickets.goneBy()));
	}

	private static List<LinkView> links(ChannelDetails channel, Showing showing) {
		var links = new ArrayList<LinkView>();
		String address = channel.address();
		if (address != null) {
			switch (channel.kind()) {
				case PHONE -> {
					PhoneView phone = showing.phone(address);
					links.add(LinkView.of(phone.number(), phone.uri()));
				}
				case EMAIL -> links.add(LinkView.of(address, "mailto:" + address));
				case ONLINE -> links.add(LinkView.of(address.replaceFirst("^https?://", ""), address));
				default -> { }
			}
		}
		if (channel.bookingUrl() != null) {
			links.add(LinkView.of(showing.words().say("site.channel.book"), channel.bookingUrl()));
		}
		return links;
	}

	/** What held before and since when what holds now does, the latest first; empty where only the present is known. */
	List<ServiceView.Period> history(List<ChannelFacts> channels, Wording words) {
		List<Past> all = channels.stream()
			.flatMap(channel -> channel.periods().stream().map(period -> new Past(channel.details(), period)))
			.filter(past -> !past.period().details().professionalsOnly())
			.sorted(Comparator.comparing(Past::start).reversed()).toList();
		boolean onlyPresent = all.stream().allMatch(past -> past.period().start() == null && past.period().end() == null);
		return onlyPresent ? List.of() : all.stream().filter(past -> past.period().start() != null || past.period().end() != null)
			.map(past -> new ServiceView.Period(sign(past), when(past.period(), words), said(past, words))).toList();
	}

	private static String sign(Past past) {
		if (past.period().details().suspended()) {
			return "suspended";
		}
		return switch (past.channel().kind()) {
			case COUNTER -> past.period().details().admission() == Admission.WALK_IN ? "open" : "appointment";
			case OUTREACH -> "outreach";
			case HOME_VISIT -> "home";
			case PHONE -> "phone";
			case EMAIL, ONLINE, POST -> "online";
		};
	}

	private static String when(ServiceSnapshot.Period period, Wording words) {
		DatedPoint start = period.start();
		DatedPoint end = period.end();
		if (end == null) {
			return words.say(Wording.isDay(start) ? "site.history.since.day" : "site.history.since", words.point(Objects.requireNonNull(start)));
		}
		return start == null ? words.say(Wording.isDay(end) ? "site.history.until.day" : "site.history.until", words.point(end))
				: words.capitalize(words.say("site.history.fromTo", words.point(start), words.point(end)));
	}

	/** Title and hours, then how it ended: in pieces, because some may be in another language than the page. */
	private static List<TextView> said(Past past, Wording words) {
		PeriodDetails details = past.period().details();
		TextView title = details.suspended() ? TextView.of(words.say("site.status.suspended.label"))
				: title(past.channel(), details, words);
		TextView hours = hours(details, words);
		var pieces = new ArrayList<TextView>();
		pieces.add(new TextView(title.text().replaceFirst("\\.$", ""), title.lang()));
		if (hours != null) {
			pieces.add(TextView.of(words.say("site.colon")));
			pieces.add(hours);
		}
		pieces.add(TextView.of("."));
		PeriodEnd ending = past.period().ending();
		if (ending != null && ending.reason() != null) {
			pieces.addAll(sentence("site.history.reason", words.written(ending.reason()), words));
		}
		if (ending != null && !ending.replacedBy().isEmpty()) {
			pieces.addAll(sentence("site.history.replaced", words.name(ending.replacedBy()), words));
		}
		return TextView.joined(pieces);
	}

	private static @Nullable TextView hours(PeriodDetails details, Wording words) {
		return Optional.ofNullable(details.hours()).flatMap(OpeningHours::find).map(words::hoursWithin).map(TextView::of)
			.orElseGet(() -> details.hoursText() == null ? null : words.written(details.hoursText()));
	}

	private static List<TextView> sentence(String key, TextView rest, Wording words) {
		return List.of(TextView.of(" " + words.say(key) + " "), rest, TextView.of("."));
	}

	private record Past(ChannelDetails channel, ServiceSnapshot.Period period) {

		/** Unknown starts come last. */
		LocalDate start() {
			return period.start() == null ? LocalDate.MIN : period.start().date();
		}

	}

}
