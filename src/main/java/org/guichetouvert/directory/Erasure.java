package org.guichetouvert.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.hours.OpeningHours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person who is to be forgotten, and what is looked for: the whole name, in either order, whatever the case, the accents and
 * what stands between its words; and each own line or address, however its digits are grouped. Where a text is about a
 * function she held, each word of the name too. A name of one word is looked for only there: "Rose" is also a flower. Lives as
 * long as one removal and is written nowhere. Thread-safe.
 */
public final class Erasure {

	/** Stands where something was erased. */
	public static final String REDACTED = "[retiré]";

	private static final Pattern HOURS_COMMENT = Pattern.compile("\"[^\"]*\"");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Set<UUID> personIds;

	private final Set<UUID> contactIds;

	private final Traces everywhere;

	private final Traces nearby;

	/**
	 * @param personIds all rows that are hers
	 * @param contactIds functions she holds or has a line at
	 * @param names as these rows write it
	 * @param lines numbers and addresses that are hers alone
	 */
	Erasure(Set<UUID> personIds, Set<UUID> contactIds, Collection<String> names, Collection<String> lines) {
		this.personIds = Set.copyOf(personIds);
		this.contactIds = Set.copyOf(contactIds);
		List<String> known = Stream.concat(names.stream().flatMap(name -> SoughtText.wholeName(name).stream()),
				lines.stream().flatMap(line -> SoughtText.line(line).stream())).distinct().toList();
		this.everywhere = Traces.of(known);
		this.nearby = Traces.of(Stream.concat(known.stream(),
				names.stream().flatMap(name -> SoughtText.wordsOf(name).stream())).distinct().toList());
	}

	Set<UUID> personIds() {
		return personIds;
	}

	Set<UUID> contactIds() {
		return contactIds;
	}

	/** The text without her; the very same one where she is not in it. */
	public String redact(String text) {
		return everywhere.redact(text);
	}

	/** As {@link #redact}, each string within a JSON value. */
	public String redactJson(String value) {
		return redactJson(value, this::redact);
	}

	/** Whether a contact is a function that she holds or has a line at. */
	public boolean isAboutHers(String contactId) {
		return contactIds.contains(UUID.fromString(contactId));
	}

	/** As {@link #redactJson}, of a text about a function she held. */
	public String redactNearby(String value) {
		return redactJson(value, nearby::redact);
	}

	/** As {@link #redact}, of opening hours: outside of their comments "Jan" is a month, and digits are times. */
	String redactHours(String hours) {
		return redactHours(hours, this::redact);
	}

	/** As {@link #redactHours}, of a function she held. */
	String redactHoursNearby(String hours) {
		return redactHours(hours, nearby::redact);
	}

	private static String redactHours(String hours, UnaryOperator<String> redaction) {
		return OpeningHours.find(hours).isEmpty() ? redaction.apply(hours)
				: HOURS_COMMENT.matcher(hours).replaceAll(comment -> Matcher.quoteReplacement(redaction.apply(comment.group())));
	}

	public boolean mentions(String text) {
		return !redact(text).equals(text);
	}

	/**
	 * A regular expression of PostgreSQL, for the operator {@code ~*} on a text or on {@code jsonb::text}: finds at least the rows
	 * that {@link #redact} would change.
	 */
	public String rough() {
		return everywhere.rough;
	}

	String roughNearby() {
		return nearby.rough;
	}

	/** As {@link #redactNearby}, of plain text. */
	String redactNearbyText(String text) {
		return nearby.redact(text);
	}

	private static String redactJson(String value, UnaryOperator<String> redaction) {
		JsonNode tree = JSON.readTree(value);
		if (tree.isString()) {
			String redacted = redaction.apply(tree.stringValue());
			return redacted.equals(tree.stringValue()) ? value : JSON.writeValueAsString(redacted);
		}
		return redactWithin(tree, redaction) ? JSON.writeValueAsString(tree) : value;
	}

	/** @return whether anything is different */
	private static boolean redactWithin(JsonNode tree, UnaryOperator<String> redaction) {
		boolean changed = false;
		if (tree instanceof ObjectNode object) {
			for (String key : List.copyOf(object.propertyNames())) {
				JsonNode child = object.get(key);
				String redacted = child.isString() ? redaction.apply(child.stringValue()) : "";
				if (child.isString() && !redacted.equals(child.stringValue())) {
					object.put(key, redacted);
					changed = true;
				}
				changed |= redactWithin(child, redaction);
			}
		}
		else if (tree instanceof ArrayNode array) {
			for (int at = 0; at < array.size(); at++) {
				JsonNode child = array.get(at);
				String redacted = child.isString() ? redaction.apply(child.stringValue()) : "";
				if (child.isString() && !redacted.equals(child.stringValue())) {
					array.set(at, redacted);
					changed = true;
				}
				changed |= redactWithin(child, redaction);
			}
		}
		return changed;
	}

	/** Says nothing of whom it is about, so that no log does. */
	@Override
	public String toString() {
		return "Erasure";
	}

	private record Traces(Pattern exact, String rough) {

		/** Finds nothing at all where there is nothing to look for. */
		static Traces of(List<String> sought) {
			String any = sought.isEmpty() ? "a^" : sought.stream().map(one -> "(?:" + one + ")").collect(Collectors.joining("|"));
			return new Traces(Pattern.compile(SoughtText.exact(any)), SoughtText.rough(any));
		}

		String redact(String text) {
			return exact.matcher(text).replaceAll(REDACTED);
		}

	}

}
