package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.OpeningHours;
import org.springframework.stereotype.Component;

/** The ways in of a service at a place, as they are now. */
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

	static TextView title(ChannelDetails channel, PeriodDetails period, Wording words) {
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

}
