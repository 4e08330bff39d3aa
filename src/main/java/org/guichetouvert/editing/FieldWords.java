package org.guichetouvert.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.DifferenceView.Said;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What single values of snapshots say, by where they stand. What stands in no table here is said as it is written.
 *
 * @param own snapshots of the entry itself, in which ids of its parts are looked up, the latest first
 * @param forVisitors whether only what visitors may read is said
 */
record FieldWords(EntryKind kind, Phrasing words, NamesById.Names names, List<JsonNode> own, boolean forVisitors) {

	private static final Map<String, Function<FieldWords, Function<JsonNode, @Nullable Said>>> SAYINGS = Map.ofEntries(
			code("service.withoutPapers", (all, code) -> all.find("site.papers." + code)),
			code("service.audience.mode", (all, code) -> all.find("site.audience." + code)),
			code("service.audience.groups", (all, code) -> all.find("site.search.audience." + code)),
			code("service.cost.fee", (all, code) -> all.find("site.fee." + code)),
			code("service.schoolCalendar", (all, code) -> all.value("calendar", code)),
			code("service.state", (all, code) -> all.value("state", code)),
			code("service.needs.helpLevel", (all, code) -> all.value("help", code)),
			code("service.languages.mode", (all, code) -> all.value("language", code)),
			code("service.channels.kind", (all, code) -> all.value("way", code)),
			code("service.channels.periods.admission", (all, code) -> all.find("site.channel.counter." + code)),
			code("service.channels.periods.prerequisites", (all, code) -> all.find("site.prerequisite." + code)),
			code("service.channels.periods.publicHolidays", (all, code) -> all.value("holidays", code)),
			code("service.exceptions.effect", (all, code) -> all.value("effect", code)),
			code("service.notices.kind", (all, code) -> all.value("notice", code)),
			code("organization.sector", (all, code) -> all.find("site.sector." + code)),
			code("location.wheelchair", (all, code) -> all.find("site.wheelchair." + code)),
			code("partnership.kind", (all, code) -> all.find("site.partner." + code + ".from")),
			code("partnership.frequency", (all, code) -> all.find("site.frequency." + code)),
			code("disruption.closedKinds", (all, code) -> all.value("way", code)),
			text("service.languages", (all, code) -> Said.of(all.words.language(code))),
			text("contact.languages", (all, code) -> Said.of(all.words.language(code))),
			text("service.typeId", (all, id) -> all.text(all.names.type(id).orElse(LocalizedText.EMPTY))),
			text("disruption.serviceTypeIds", (all, id) -> all.text(all.names.type(id).orElse(LocalizedText.EMPTY))),
			text("service.needs", FieldWords::need), text("contact.needIds", FieldWords::need),
			text("partnership.needIds", FieldWords::need), text("gap_statement.needId", FieldWords::need),
			text("service.areasServed", FieldWords::area), text("service.responsibleAreaId", FieldWords::area),
			text("contact.areaIds", FieldWords::area), text("disruption.areaIds", FieldWords::area),
			text("gap_statement.areaId", FieldWords::area),
			text("service.organizationId", FieldWords::entry), text("organization.parentId", FieldWords::entry),
			text("service.places.locationId", FieldWords::location),
			text("contact.organizationId", FieldWords::entry), text("contact.serviceIds", FieldWords::entry),
			text("contact.deputyId", FieldWords::entry), text("disruption.organizationIds", FieldWords::entry),
			text("service.channels.periods.ending.relayedByServiceId", FieldWords::entry),
			text("service.channels.periods.ending.replacingChannelId", FieldWords::channel),
			text("service.channels.placeId", FieldWords::place), text("service.exceptions.placeId", FieldWords::place),
			text("service.notices.placeId", FieldWords::place), text("service.exceptions.channelId", FieldWords::channel),
			text("service.notices.channelId", FieldWords::channel),
			text("contact.personId", (all, id) -> Said.of(all.words.say("editing.difference.person"))),
			text("contact.meansIds", (all, id) -> Said.of(all.words.say("editing.difference.means"))),
			text("service.channels.periods.hours", FieldWords::hours), text("service.exceptions.hours", FieldWords::hours),
			text("contact.officeHours", FieldWords::hours),
			text("service.channels.periods.start", FieldWords::point), text("service.channels.periods.end", FieldWords::point),
			text("service.endedOn", FieldWords::date), text("organization.endedOn", FieldWords::date),
			text("service.exceptions.startsOn", FieldWords::date), text("service.exceptions.endsOn", FieldWords::lastDay),
			text("partnership.startsOn", FieldWords::date), text("partnership.endsOn", FieldWords::date),
			text("partnership.relayAgreedOn", FieldWords::date), text("disruption.startsOn", FieldWords::date),
			text("disruption.endsOn", FieldWords::lastDay), text("gap_statement.statedOn", FieldWords::date),
			text("gap_statement.endsOn", FieldWords::date),
			text("service.notices.startsAt", FieldWords::moment), text("service.notices.endsAt", FieldWords::moment),
			whole("service.channels.periods.verification", FieldWords::verification),
			whole("service.channels.periods.tickets", FieldWords::tickets), whole("location.address", FieldWords::address),
			whole("location.point", FieldWords::point), whole("location.placement", FieldWords::placement),
			whole("partnership.from", FieldWords::end), whole("partnership.to", FieldWords::end));

	private interface Telling<T> {

		@Nullable Said tell(FieldWords all, T value);

	}

	private static Map.Entry<String, Function<FieldWords, Function<JsonNode, @Nullable Said>>> whole(
			String path, Telling<JsonNode> telling) {
		return Map.entry(path, all -> value -> telling.tell(all, value));
	}

	private static Map.Entry<String, Function<FieldWords, Function<JsonNode, @Nullable Said>>> text(
			String path, Telling<String> telling) {
		return whole(path, (all, value) -> value.isString() ? telling.tell(all, value.stringValue()) : null);
	}

	private static Map.Entry<String, Function<FieldWords, Function<JsonNode, @Nullable Said>>> code(
			String path, Telling<String> telling) {
		return text(path, (all, code) -> code.equals("unknown") ? Said.of(all.words.say("editing.difference.unknown"))
				: telling.tell(all, code));
	}

	/**
	 * What a value says; null for nothing.
	 *
	 * @param label as {@link SnapshotPath#label()}
	 */
	@Nullable Said say(String label, JsonNode value) {
		if (SnapshotTree.isNothing(value)) {
			return null;
		}
		var saying = SAYINGS.get(kind.code() + "." + label);
		Said said = saying == null ? null : saying.apply(this).apply(value);
		return said != null ? said : written(value);
	}

	private @Nullable Said written(JsonNode value) {
		if (value.isBoolean()) {
			return Said.of(words.say(value.booleanValue() ? "editing.difference.yes" : "editing.difference.no"));
		}
		if (value.isArray()) {
			return Said.of(value.valueStream().map(this::written).filter(Objects::nonNull).map(Said::text)
					.collect(Collectors.joining(", ")));
		}
		if (value.isObject()) {
			return words.text(value);
		}
		return Said.of(value.asString());
	}

	private @Nullable Said find(String key) {
		return words.find(key).map(Said::of).orElse(null);
	}

	private @Nullable Said value(String group, String code) {
		return find("editing.difference.value." + group + "." + code);
	}

	private @Nullable Said text(LocalizedText text) {
		return words.text(text);
	}

	private @Nullable Said need(String id) {
		return text(names.need(id).orElse(LocalizedText.EMPTY));
	}

	private @Nullable Said area(String id) {
		return text(names.area(id).orElse(LocalizedText.EMPTY));
	}

	/** A service, an organization or a function, by its name. */
	private Said entry(String id) {
		JsonNode entry = names.entry(id);
		Said name = Stream.of(entry.path("details").path("name"), entry.path("name"), entry.path("details").path("function"))
			.map(words::text).filter(Objects::nonNull).findFirst().orElse(null);
		return name != null ? name : gone();
	}

	private Said gone() {
		return Said.of(words.say("editing.difference.gone"));
	}

	/** A place by where it is; a hidden one by {@link #hidden}, and for visitors by neither. */
	Said location(String id) {
		JsonNode location = names.entry(id);
		if (location.isMissingNode()) {
			return gone();
		}
		if (location.path("hidden").asBoolean(false)) {
			return Said.of(Optional.of(hidden(location)).filter(text -> !forVisitors && !text.isEmpty())
				.orElseGet(() -> words.say("editing.difference.hidden")));
		}
		Said name = words.text(location.path("name"));
		return SnapshotTree.isNothing(location.path("address")) || address(location.path("address")).text().isEmpty()
				? Objects.requireNonNullElseGet(name, this::gone) : Said.of(street(location.path("address")));
	}

	/** The name of a place whose address is hidden, and its municipality: all that other entries say of it. */
	private String hidden(JsonNode location) {
		Optional<Said> municipality = location.path("placement").path("municipalityId").stringValueOpt().map(this::area);
		return Stream.of(Optional.ofNullable(words.text(location.path("name"))).map(Said::text),
				municipality.map(Said::text).or(() -> location.path("address").path("city").stringValueOpt()))
			.flatMap(Optional::stream).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
	}

	private Said place(String id) {
		return part("places", id).path("locationId").stringValueOpt().map(this::location).orElseGet(this::gone);
	}

	private Said channel(String id) {
		JsonNode channel = part("channels", id);
		return channel.isMissingNode() ? gone() : Said.of(new SectionWords(this).channel(channel));
	}

	/** A part of the entry, in the latest snapshot that has it. */
	JsonNode part(String list, String id) {
		var path = new SnapshotPath(List.of(new SnapshotPath.Step(list, id)));
		return own.stream().map(path::in).filter(found -> !found.isMissingNode()).findFirst().orElse(SnapshotTree.NOTHING);
	}

	private Said hours(String value) {
		return Said.of(HoursChange.sentence(value, words));
	}

	private Said date(String value) {
		return Said.of(words.date(LocalDate.parse(value)));
	}

	/** The day before: snapshots keep the first day on which it no longer holds. */
	private Said lastDay(String value) {
		return Said.of(words.date(LocalDate.parse(value).minusDays(1)));
	}

	private Said point(String value) {
		return Said.of(words.point(DatedPoint.parse(value)));
	}

	private Said moment(String value) {
		return Said.of(words.moment(Instant.parse(value)));
	}

	/** "Vérifié le 3 novembre 2026 par la coordination. Par téléphone." on one line. */
	private Said verification(JsonNode verification) {
		var line = new ArrayList<String>();
		String on = words.say("site.verified.on", words.date(LocalDate.parse(verification.path("on").asString())));
		String by = verification.path("by").asString("");
		line.add(forVisitors || by.isBlank() ? on + "." : on + " " + words.say("site.verified.by") + " " + by + ".");
		verification.path("how").stringValueOpt().flatMap(how -> words.find("site.verified.how." + how)).ifPresent(line::add);
		verification.path("nextCheckOn").stringValueOpt()
			.ifPresent(next -> line.add(words.say("site.verified.next", words.date(LocalDate.parse(next))) + "."));
		return Said.of(String.join(" ", line));
	}

	private Said tickets(JsonNode tickets) {
		String number = tickets.path("number").asString("");
		String from = tickets.path("from").stringValueOpt().map(LocalTime::parse).map(words::time).orElse(null);
		String goneBy = tickets.path("goneBy").stringValueOpt().map(LocalTime::parse).map(words::time).orElse(null);
		if (from == null) {
			return Said.of(words.say("site.channel.tickets", number));
		}
		return Said.of(goneBy == null ? words.say("site.channel.ticketsFrom", number, from)
				: words.say("site.channel.ticketsGone", number, from, goneBy));
	}

	private Said address(JsonNode address) {
		String city = joined(address.path("postcode"), address.path("city"));
		return Said.of(Stream.of(street(address), city).filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(", ")));
	}

	/** "rue de la Braise 4"; the place on letters where there is no street. */
	private static String street(JsonNode address) {
		String street = joined(address.path("street"), address.path("houseNumber"));
		return street.isEmpty() ? joined(address.path("postcode"), address.path("city")) : street;
	}

	private static String joined(JsonNode... parts) {
		return Stream.of(parts).map(part -> part.asString("")).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
	}

	private Said point(JsonNode point) {
		return Said.of(point.path("latitude").asString() + ", " + point.path("longitude").asString());
	}

	private Said placement(JsonNode placement) {
		return Said.of(Stream.of(placement.path("neighbourhoodId"), placement.path("municipalityId"))
			.flatMap(id -> id.stringValueOpt().map(this::area).stream()).map(Said::text).collect(Collectors.joining(", ")));
	}

	private Said end(JsonNode end) {
		return Stream.of(end.path("serviceId"), end.path("organizationId")).flatMap(id -> id.stringValueOpt().stream()).findFirst()
			.map(this::entry).orElseGet(() -> new Said(end.path("words").asString(""), words.foreign("fr")));
	}

}
