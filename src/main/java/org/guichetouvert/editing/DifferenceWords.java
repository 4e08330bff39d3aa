package org.guichetouvert.editing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.DifferenceView.HoursView;
import org.guichetouvert.editing.DifferenceView.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says differences in words, in the language of the reader: labels, names for ids, hours day by day, dates as exactly as they
 * are known. Persons are never named. What visitors may read is marked, and for them left away.
 */
@Component
public class DifferenceWords {

	private static final String KEYS_OF_ELEMENTS = "id|needId|language";

	private final MessageSource messages;

	private final NamesById names;

	private final Clock clock;

	DifferenceWords(MessageSource messages, NamesById names, Clock clock) {
		this.messages = messages;
		this.names = names;
		this.clock = clock;
	}

	/** All differences, for whoever may change the entry; empty where both say the same. */
	public List<DifferenceView> of(EntryKind kind, JsonNode before, JsonNode after, Locale locale) {
		return new Telling(fields(kind, before, after, locale, false)).tell("", before, after, isWhole(before, after));
	}

	/**
	 * A title for each change of one entry; names are looked up once for all.
	 *
	 * @param states what it said after each change, the latest first; then what it said before all of them
	 */
	public List<String> headlines(EntryKind kind, List<JsonNode> states, Locale locale) {
		NamesById.Names known = names.in(states.toArray(JsonNode[]::new));
		var titles = new ArrayList<String>();
		for (int at = 0; at + 1 < states.size(); at++) {
			JsonNode before = states.get(at + 1);
			JsonNode after = states.get(at);
			var fields = new FieldWords(kind, phrasing(locale), known, Stream.of(after, before).filter(one -> !one.isMissingNode())
					.toList(), false);
			titles.add(headline(new Telling(fields).tell("", before, after, isWhole(before, after)), locale));
		}
		return titles;
	}

	/** Only what visitors may read. */
	public List<DifferenceView> forVisitors(EntryKind kind, JsonNode before, JsonNode after, Locale locale) {
		return new Telling(fields(kind, before, after, locale, true)).tell("", before, after, isWhole(before, after)).stream()
			.filter(DifferenceView::forVisitors).map(one -> one.without(one.inside().stream().filter(inner -> !inner.forVisitors())
				.toList()))
			.toList();
	}

	/** What somebody has to choose between. */
	public List<ConflictView> conflicts(EntryKind kind, Merge merge, JsonNode mine, JsonNode theirs, Locale locale) {
		var telling = new Telling(fields(kind, theirs, mine, locale, false));
		return merge.conflicts().stream().map(telling::conflict).toList();
	}

	/** One or more lines of plain text for each difference, as for a letter. */
	public List<String> lines(List<DifferenceView> differences, Locale locale) {
		return differences.stream().flatMap(one -> new DifferenceLines(phrasing(locale)).of(one)).toList();
	}

	/** The first of them, and how many more: a title. */
	public String headline(List<DifferenceView> differences, Locale locale) {
		Phrasing words = phrasing(locale);
		if (differences.isEmpty()) {
			return words.say("editing.difference.none");
		}
		if (differences.stream().allMatch(one -> one.path().endsWith("verification"))) {
			return words.say("editing.difference.verified");
		}
		DifferenceView first = differences.stream().min(Comparator.comparingInt(DifferenceWords::rank)).orElseThrow();
		String title = new DifferenceLines(words).title(first);
		return differences.size() == 1 ? title : words.say("editing.difference.more", title, differences.size() - 1);
	}

	/** That it was checked comes with nearly every change, and says the least. */
	private static int rank(DifferenceView view) {
		return view.path().endsWith("verification") || view.path().endsWith("source") ? 1 : 0;
	}

	/** Whether the entry itself is new, or gone. */
	private static boolean isWhole(JsonNode before, JsonNode after) {
		return before.isMissingNode() || after.isMissingNode();
	}

	Phrasing phrasing(Locale locale) {
		return new Phrasing(messages, locale, clock.getZone());
	}

	private FieldWords fields(EntryKind kind, JsonNode before, JsonNode after, Locale locale, boolean forVisitors) {
		List<JsonNode> own = Stream.of(after, before).filter(one -> !one.isMissingNode()).toList();
		return new FieldWords(kind, phrasing(locale), names.in(before, after), own, forVisitors);
	}

	/** Differences of one entry, one after the other. */
	private record Telling(FieldWords fields, SectionWords sections, Visibility visibility) {

		Telling(FieldWords fields) {
			this(fields, new SectionWords(fields), new Visibility(fields.kind(), fields.own()));
		}

		/** @param within whether it is about an element that is new or gone as a whole */
		List<DifferenceView> tell(String path, JsonNode before, JsonNode after, boolean within) {
			return Comparison.between(path, before, after).stream().map(one -> view(one, within)).flatMap(Optional::stream).toList();
		}

		private Optional<DifferenceView> view(Difference difference, boolean within) {
			SnapshotPath path = SnapshotPath.of(difference.path());
			if (path.last().field().matches(KEYS_OF_ELEMENTS) && path.steps().size() > 1 && path.parent().last().key() != null) {
				return Optional.empty();
			}
			return switch (difference.kind()) {
				case CHANGED -> changed(difference, path, within);
				case ORDER -> Optional.of(view(difference, path, order(path, difference.before()), order(path, difference.after()), null,
						List.of()));
				case ADDED, REMOVED -> Optional.of(element(difference, path));
			};
		}

		private Optional<DifferenceView> changed(Difference difference, SnapshotPath path, boolean within) {
			Said before = said(path, difference.before());
			Said after = path.last().field().equals("personId") && before != null && !SnapshotTree.isNothing(difference.after())
					? Said.of(fields.words().say("editing.difference.person.other")) : said(path, difference.after());
			boolean silent = within && (isDefault(difference.before()) && isDefault(difference.after()));
			if (silent || before == null && after == null) {
				return Optional.empty();
			}
			boolean both = path.last().field().equals("hours") && difference.before().isString() && difference.after().isString();
			HoursView hours = !both ? null
					: HoursChange.between(difference.before().stringValue(), difference.after().stringValue(), fields.words()).orElse(null);
			return Optional.of(view(difference, path, before, after, hours, List.of()));
		}

		/** What an element says before anybody said anything of it. */
		private static boolean isDefault(JsonNode value) {
			return SnapshotTree.isNothing(value) || value.isBoolean() && !value.booleanValue() || value.asString("").equals("unknown");
		}

		private DifferenceView element(Difference difference, SnapshotPath path) {
			boolean added = difference.kind() == Difference.Kind.ADDED;
			JsonNode element = added ? difference.after() : difference.before();
			Said name = element.isObject() ? Said.of(name(path, element)) : said(path, element);
			List<DifferenceView> inside = !element.isObject() ? List.of()
					: tell(difference.path(), difference.before(), difference.after(), true).stream().map(Telling::bare).toList();
			return view(difference, path, added ? null : name, added ? name : null, null, inside);
		}

		private String name(SnapshotPath path, JsonNode element) {
			SnapshotPath.Step last = path.last();
			return last.field().equals("periods") ? sections.period(element)
					: sections.element(last.field(), Objects.requireNonNull(last.key()));
		}

		/** The element it stands in is named above it. */
		private static DifferenceView bare(DifferenceView view) {
			return new DifferenceView(view.path(), view.kind(), null, view.label(), view.before(), view.after(), view.hours(),
					view.inside(), view.forVisitors());
		}

		private DifferenceView view(Difference difference, SnapshotPath path, @Nullable Said before, @Nullable Said after,
				@Nullable HoursView hours, List<DifferenceView> inside) {
			boolean readable = fields.forVisitors() && path.last().field().equals("verification")
					? visibility.allows(path.parent()) : visibility.allows(path);
			return new DifferenceView(difference.path(), difference.kind(), sections.of(path), label(path), before, after, hours,
					inside, readable);
		}

		private Said order(SnapshotPath path, JsonNode keys) {
			return Said.of(keys.valueStream().map(key -> sections.element(path.last().field(), key.stringValue()))
					.collect(Collectors.joining(", ")));
		}

		private String label(SnapshotPath path) {
			String own = path.label();
			Optional<String> found = fields.words().find("editing.field." + fields.kind().code() + "." + own);
			if (found.isPresent()) {
				return found.get();
			}
			int last = own.lastIndexOf('.');
			String text = last < 0 ? own : own.substring(0, last);
			String name = fields.words().find("editing.field." + fields.kind().code() + "." + text).orElse(text);
			boolean foreign = fields.words().foreign(path.last().field()) != null;
			return foreign ? fields.words().say("editing.difference.in", name, fields.words().language(path.last().field())) : name;
		}

		private @Nullable Said said(SnapshotPath path, JsonNode value) {
			String own = path.label();
			boolean known = fields.words().find("editing.field." + fields.kind().code() + "." + own).isPresent();
			if (!known && value.isObject()) {
				return null; // an end of which nobody says why: its parts have words, and none is said
			}
			return known || SnapshotTree.isNothing(value) ? fields.say(own, value)
					: new Said(value.asString(), fields.words().foreign(path.last().field()));
		}

		ConflictView conflict(Conflict conflict) {
			SnapshotPath path = SnapshotPath.of(conflict.path());
			String last = path.last().field();
			String label = last.contains("+") ? Stream.of(last.split("\\+"))
				.map(field -> label(SnapshotPath.of(SnapshotTree.field(above(conflict.path()), field))))
				.collect(Collectors.joining(", ")) : label(path);
			return new ConflictView(conflict.path(), sections.of(path), label, lines(conflict, conflict.base()),
					lines(conflict, conflict.mine()), lines(conflict, conflict.theirs()));
		}

		private List<Said> lines(Conflict conflict, JsonNode side) {
			var lines = new ArrayList<Said>();
			SnapshotPath path = SnapshotPath.of(conflict.path());
			if (conflict.path().endsWith(Comparison.ORDER)) {
				lines.add(order(path, side));
			}
			else if (path.last().field().contains("+")) {
				side.propertyStream().forEach(field -> lines
					.add(fact(SnapshotPath.of(SnapshotTree.field(above(conflict.path()), field.getKey())), field.getValue())));
			}
			else if (side.isObject() && path.last().key() != null || path.last().field().equals("periods")) {
				tell(conflict.path(), SnapshotTree.NOTHING, side, true)
					.forEach(one -> new DifferenceLines(fields.words()).facts(one).forEach(lines::add));
			}
			else {
				Optional.ofNullable(said(path, side)).ifPresent(lines::add);
			}
			return lines;
		}

		private static String above(String path) {
			return path.substring(0, Math.max(0, path.lastIndexOf('.')));
		}

		private Said fact(SnapshotPath path, JsonNode value) {
			Said said = said(path, value);
			String words = said == null ? fields.words().say("editing.difference.nothing") : said.text();
			return Said.of(fields.words().say("editing.difference.fact", label(path), words));
		}

	}

}
