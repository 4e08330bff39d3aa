package org.guichetouvert.editing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.editing.DifferenceView.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the parts of an entry are called: "Guichet, rue de la Braise 4". */
record SectionWords(FieldWords fields) {

	/** Which part a path leads into; null for the entry as a whole. */
	@Nullable String of(SnapshotPath path) {
		SnapshotPath.Step first = path.steps().get(0);
		if (first.key() == null || path.steps().size() == 1) {
			return null;
		}
		String section = element(first.field(), first.key());
		String period = path.keyIn("periods");
		return period == null || path.steps().size() <= 2 ? section : withPeriod(section, first.key(), period);
	}

	/** An element of one of the lists, by what tells it from others. */
	String element(String list, String key) {
		return switch (list) {
			case "channels" -> channel(fields.part(list, key));
			case "places" -> place(fields.part(list, key));
			case "exceptions" -> exception(fields.part(list, key));
			case "notices" -> notice(fields.part(list, key));
			default -> said(list, key);
		};
	}

	private String said(String list, String value) {
		Said said = fields.say(list, StringNode.valueOf(value));
		return said == null ? value : said.text();
	}

	String channel(JsonNode channel) {
		Said label = fields.words().text(channel.path("details").path("label"));
		String place = channel.path("placeId").stringValueOpt().map(id -> place(fields.part("places", id))).orElse("");
		String kind = text("channels.kind", channel.path("details").path("kind"));
		return Stream.of(kind, label == null ? "" : label.text(), place).filter(part -> !part.isEmpty())
				.collect(Collectors.joining(", "));
	}

	private String place(JsonNode place) {
		return place.path("locationId").stringValueOpt().map(id -> fields.location(id).text())
			.orElseGet(() -> fields.words().say("editing.difference.placeless"));
	}

	private String exception(JsonNode exception) {
		JsonNode details = exception.path("details");
		String first = text("exceptions.startsOn", details.path("startsOn"));
		String last = text("exceptions.endsOn", details.path("endsOn"));
		String effect = text("exceptions.effect", details.path("effect"));
		return effect + ", " + (first.equals(last) ? first : first + " – " + last);
	}

	private String notice(JsonNode notice) {
		return text("notices.kind", notice.path("details").path("kind"));
	}

	private String text(String label, JsonNode value) {
		Said said = fields.say(label, value);
		return said == null ? "" : said.text();
	}

	/** Which period is meant, where the way in has several. */
	private String withPeriod(String section, String channelId, String periodId) {
		List<JsonNode> periods = fields.part("channels", channelId).path("periods").valueStream().toList();
		JsonNode period = periods.stream().filter(one -> one.path("id").asString("").equals(periodId)).findFirst()
				.orElse(SnapshotTree.NOTHING);
		return periods.size() < 2 || period.isMissingNode() ? section : section + ", " + period(period);
	}

	/** "mars 2020 – 12 octobre 2021", "mars 2020 – …". */
	String period(JsonNode period) {
		String start = Objects.requireNonNullElseGet(blankToNull(text("channels.periods.start", period.path("start"))),
				() -> fields.words().say("editing.difference.start"));
		String end = text("channels.periods.end", period.path("end"));
		return end.isEmpty() ? fields.words().say("editing.difference.since", start) : start + " – " + end;
	}

	private static @Nullable String blankToNull(String text) {
		return text.isBlank() ? null : text;
	}

}
