package org.guichetouvert.editing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.web.EntryPath;
import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Writes what changed to somebody who watches it, in French and Dutch: who, what, where to see all of it, how to stop it. */
@Component
class WatchLetters {

	/** More nobody reads in a letter. */
	static final int MOST_LINES = 20;

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final Revisions revisions;

	private final Snapshots snapshots;

	private final EntryNames names;

	private final DifferenceWords differences;

	private final WatchStops stops;

	private final AccountBook accounts;

	private final Rights rights;

	private final Postbox post;

	private final SiteLinks site;

	private final MessageSource messages;

	private final JsonMapper json;

	WatchLetters(Revisions revisions, Snapshots snapshots, EntryNames names, DifferenceWords differences, WatchStops stops, AccountBook accounts,
			Rights rights, Postbox post, SiteLinks site, MessageSource messages, JsonMapper json) {
		this.revisions = revisions;
		this.snapshots = snapshots;
		this.names = names;
		this.differences = differences;
		this.stops = stops;
		this.accounts = accounts;
		this.rights = rights;
		this.post = post;
		this.site = site;
		this.messages = messages;
		this.json = json;
	}

	/**
	 * What one change did to one entry.
	 *
	 * @param first its first revision by this change @param last the last one, the same where there is one
	 */
	record Step(Revision first, Revision last) {

		EntryKind kind() {
			return last.kind();
		}

		UUID entryId() {
			return last.entryId();
		}
	}

	/**
	 * One letter about one change; none to an account that does not read here now, or of what is hidden from it.
	 *
	 * @param steps of entries that the account watches
	 */
	void write(UUID accountId, List<Step> steps) {
		List<Step> seen = accounts.findReader(accountId).stream()
			.flatMap(reader -> steps.stream().filter(step -> isSeenBy(reader, step))).toList();
		if (!seen.isEmpty()) {
			accounts.findEmail(accountId).ifPresent(to -> send(to, accountId, seen));
		}
	}

	/** What it said before, says after it, and what stands by now. */
	private boolean isSeenBy(SignedIn reader, Step step) {
		Stream<Object> told = Stream.concat(revisions.findBefore(step.first()).stream(), Stream.of(step.last())).map(snapshots::read);
		Stream<Object> stands = snapshots.find(step.kind(), step.entryId()).map(Snapshots.Present::snapshot).stream();
		return Stream.concat(told, stands).allMatch(says -> rights.maySee(reader, step.kind(), step.entryId(), says));
	}

	private void send(String to, UUID accountId, List<Step> steps) {
		boolean single = steps.size() == 1;
		var watched = single ? new Watches.Watched(steps.get(0).kind(), steps.get(0).entryId()) : null;
		String stop = "/suivi/arret/" + stops.create(new WatchStops.Stop(accountId, watched));
		Function<Locale, String> body = language -> single ? about(steps.get(0), stop, language) : aboutMany(steps, stop, language);
		String subject = BOTH.stream().map(language -> subject(steps, language)).distinct().collect(Collectors.joining(" / "));
		post.send(new Letter(to, oneLine(subject), BOTH.stream().map(body).collect(Collectors.joining("\n\n\n"))));
	}

	private String subject(List<Step> steps, Locale language) {
		return steps.size() == 1 ? say("editing.watch.mail.subject", language, name(steps.get(0), language))
				: say("editing.watch.mail.subject.many", language, steps.size());
	}

	private String about(Step step, String stop, Locale language) {
		String history = site.whole(EntryPath.of(step.kind(), step.entryId()) + "/historique", language);
		return say("editing.watch.mail.hello", language) + "\n\n" + what(step, language) + "\n" + who(step, language) + "\n\n"
				+ String.join("\n", shortened(lines(step, language), language)) + "\n\n"
				+ say("editing.watch.mail.history", language) + "\n" + history + "\n\n"
				+ say("editing.watch.mail.stop", language) + "\n" + site.whole(stop, language);
	}

	private String aboutMany(List<Step> steps, String stop, Locale language) {
		List<String> lines = steps.stream().map(step -> "– " + name(step, language) + "\u00a0: " + headline(step, language)).toList();
		return say("editing.watch.mail.hello", language) + "\n\n" + say("editing.watch.mail.many", language, steps.size()) + "\n"
				+ who(steps.get(0), language) + "\n\n" + String.join("\n", shortened(lines, language)) + "\n\n"
				+ say("editing.watch.mail.list", language) + "\n" + site.whole("/coordination/fiches/suivi", language) + "\n\n"
				+ say("editing.watch.mail.stop.all", language) + "\n" + site.whole(stop, language);
	}

	private List<String> shortened(List<String> lines, Locale language) {
		return lines.size() <= MOST_LINES ? lines : Stream.concat(lines.stream().limit(MOST_LINES - 1L),
				Stream.of(say("editing.watch.mail.more", language, lines.size() - MOST_LINES + 1))).toList();
	}

	private String what(Step step, Locale language) {
		String name = name(step, language);
		return switch (step.last().action()) {
			case CREATED -> say("editing.watch.mail.created", language, name);
			case CHANGED -> say("editing.watch.mail.changed", language, name);
			case REMOVED -> say("editing.watch.mail.removed", language, name);
		};
	}

	private String who(Step step, Locale language) {
		String author = step.last().author();
		String who = switch (step.last().origin()) {
			case SERVICE_LINK -> say("editing.watch.by.link", language);
			case IMPORT -> say("editing.watch.by.import", language, author);
			default -> author;
		};
		Phrasing words = differences.phrasing(language);
		return say("editing.watch.mail.by", language, who, words.moment(step.last().at()));
	}

	private List<String> lines(Step step, Locale language) {
		return step.last().action() == Revision.Action.CHANGED
				? differences.lines(differences.of(step.kind(), before(step), says(step.last()), language), language).stream().map(line -> "– " + line).toList()
				: List.of();
	}

	private String headline(Step step, Locale language) {
		return switch (step.last().action()) {
			case CREATED -> say("editing.watch.mail.back", language);
			case REMOVED -> say("editing.watch.mail.gone", language);
			case CHANGED -> differences.headline(differences.of(step.kind(), before(step), says(step.last()), language), language);
		};
	}

	private JsonNode before(Step step) {
		return revisions.findBefore(step.first()).map(this::says).orElse(MissingNode.getInstance());
	}

	private JsonNode says(Revision revision) {
		return json.readTree(revision.snapshot());
	}

	private String name(Step step, Locale language) {
		return names.of(step.kind(), snapshots.read(step.last()), language);
	}

	private static String oneLine(String subject) {
		return subject.replaceAll("\\p{Cntrl}+", " ");
	}

	private String say(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
