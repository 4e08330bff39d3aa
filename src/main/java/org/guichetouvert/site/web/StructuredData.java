package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.Reason;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.taxonomy.Sector;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service in schema.org's words, for machines that show hours elsewhere. They get what the page says and no more: hours
 * day by day for the coming week, from the engine that also decides the badge, so that closures and holidays are in them; no
 * hours at all where they are not sure, or where nobody is received without an appointment.
 */
@Component
class StructuredData {

	private static final int DAYS = 7;

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

	private final StatusEngine engine;

	private final PageAddresses addresses;

	private final JsonMapper json;

	StructuredData(StatusEngine engine, PageAddresses addresses, JsonMapper json) {
		this.engine = engine;
		this.addresses = addresses;
		this.json = json;
	}

	/** JSON-LD that can stand inside a page as it is: one node for each place, none where the service ended. */
	String of(List<Listing> places, Showing showing) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		for (Listing place : places.stream().filter(place -> place.service().snapshot().state() == ServiceState.PUBLISHED).toList()) {
			nodes.add(node(place, nodes.size() + 1, showing));
		}
		var graph = new LinkedHashMap<String, Object>();
		graph.put("@context", "https://schema.org");
		graph.put("@graph", nodes);
		return json.writeValueAsString(graph).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
	}

	private Map<String, Object> node(Listing place, int number, Showing showing) {
		Wording words = showing.words();
		ServiceDetails details = place.service().snapshot().details();
		String url = addresses.whole(place.href(), words.language());
		var node = new LinkedHashMap<String, Object>();
		node.put("@type", type(details, showing));
		node.put("@id", url + "#lieu-" + number);
		node.put("url", url);
		node.put("name", words.name(details.name()).text());
		put(node, "description", Optional.ofNullable(showing.does(place)).map(TextView::text));
		put(node, "telephone", place.findChannel(ChannelKind.PHONE, words.today()).map(channel -> channel.details().address())
			.map(given -> showing.phone(given).uri().replace("tel:", "")));
		place.location().filter(location -> !location.hidden()).ifPresent(location -> whereabouts(location, showing, node));
		put(node, "parentOrganization", Optional.ofNullable(place.service().organization()).map(organization -> Map.of("@type", "Organization",
				"name", words.name(organization.details().name()).text())));
		List<String> spoken = place.service().snapshot().languages().stream().map(SpokenLanguage::language).toList();
		if (!spoken.isEmpty()) {
			node.put("knowsLanguage", spoken);
		}
		if (details.cost().fee() == Fee.FREE) {
			node.put("isAccessibleForFree", true);
		}
		hours(place, words, node);
		return node;
	}

	/** Opening hours belong to a LocalBusiness and its kinds: an association is one beside being an NGO. */
	private static Object type(ServiceDetails details, Showing showing) {
		Sector sector = Optional.ofNullable(details.typeId()).flatMap(showing.taxonomy()::findServiceType).map(ServiceTypeTerm::sector)
			.orElse(null);
		if (sector == Sector.PUBLIC || sector == Sector.PARASTATAL) {
			return "GovernmentOffice";
		}
		return sector == Sector.ASSOCIATION ? List.of("NGO", "LocalBusiness") : "LocalBusiness";
	}

	private static void whereabouts(LocationDetails location, Showing showing, Map<String, Object> node) {
		LocationDetails.PostalAddress address = location.address();
		var postal = new LinkedHashMap<String, Object>();
		postal.put("@type", "PostalAddress");
		put(postal, "streetAddress", address.street() == null ? Optional.empty() : showing.streetOf(location));
		put(postal, "postalCode", Optional.ofNullable(address.postcode()));
		put(postal, "addressLocality", showing.city(address));
		postal.put("addressRegion", showing.words().say("site.home.place"));
		postal.put("addressCountry", "BE");
		node.put("address", postal);
		if (location.point() != null && location.placement().by() != PlacedBy.NEAREST) {
			node.put("geo", Map.of("@type", "GeoCoordinates", "latitude", location.point().latitude(), "longitude", location.point().longitude()));
		}
	}

	private void hours(Listing place, Wording words, Map<String, Object> node) {
		List<ChannelFacts> doors = place.channels().stream().filter(channel -> isSureDoor(channel, words.now())).toList();
		boolean stands = place.status().sign() != Sign.UNVERIFIED && !doors.isEmpty();
		if (!stands) {
			return;
		}
		List<Map<String, Object>> open = new ArrayList<>();
		List<Map<String, Object>> closed = new ArrayList<>();
		Stream.iterate(words.today(), day -> day.plusDays(1)).limit(DAYS).forEach(day -> {
			List<HoursInterval> intervals = doors.stream().flatMap(door -> engine.intervalsOn(door, day, words.now().getZone()).stream()).toList();
			intervals.stream().filter(HoursInterval::isOpenDoor).forEach(one -> open.add(stretch(day, one)));
			if (intervals.isEmpty()) {
				closed.add(specification(day, "00:00", "00:00"));
			}
		});
		node.put("openingHoursSpecification", open);
		node.put("specialOpeningHoursSpecification", closed);
	}

	/** A door that receives whoever comes, and of which that is known. */
	private boolean isSureDoor(ChannelFacts channel, ZonedDateTime now) {
		boolean walkIn = channel.details().kind() == ChannelKind.COUNTER && channel.findPeriodOn(now.toLocalDate())
			.filter(period -> period.details().admission() == Admission.WALK_IN && !period.details().professionalsOnly()).isPresent();
		return walkIn && engine.findStatus(channel, now).filter(status -> status.reason() != Reason.STALE).isPresent();
	}

	private static Map<String, Object> stretch(LocalDate day, HoursInterval interval) {
		LocalTime end = interval.end().toLocalTime();
		return specification(day, CLOCK.format(interval.start()), end.equals(LocalTime.MIDNIGHT) ? "23:59" : CLOCK.format(end));
	}

	private static Map<String, Object> specification(LocalDate day, String opens, String closes) {
		var said = new LinkedHashMap<String, Object>();
		said.put("@type", "OpeningHoursSpecification");
		said.put("dayOfWeek", "https://schema.org/" + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
		said.put("opens", opens);
		said.put("closes", closes);
		said.put("validFrom", day.toString());
		said.put("validThrough", day.toString());
		return said;
	}

	private static void put(Map<String, Object> node, String name, Optional<?> value) {
		value.ifPresent(given -> node.put(name, given));
	}

}
