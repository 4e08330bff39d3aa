package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;

import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.PersonKeeping;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who holds a function, for whoever may publish it: no draft, written at once. */
@Component
@Order(61)
class PersonSection implements EntrySections {

	private final PersonDesk people;

	PersonSection(PersonDesk people) {
		this.people = people;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.CONTACT;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		String title = words.say("editing.person.title");
		if (draft.isNew()) {
			return List.of(new Section("person", title, List.of(Line.of(words.say("editing.person.first"))), List.of()));
		}
		PersonKeeping.Kept kept = people.find(draft.entryId());
		return kept == null ? List.of() : List.of(new Section("person", title, lines(kept, path(draft), words), ways(kept, path(draft), words)));
	}

	private static String path(Draft draft) {
		return EntryPath.of(EntryKind.CONTACT, draft.entryId()) + "/personne";
	}

	private static List<Line> lines(PersonKeeping.Kept kept, String path, Words words) {
		var lines = new ArrayList<Line>();
		PersonKeeping.Holder holder = kept.holder();
		if (holder == null) {
			lines.add(Line.of(words.say("editing.person.nobody")));
		}
		else {
			lines.add(new Line(holder.name() == null ? words.say("editing.person.hidden") : holder.name(), agreed(holder.circle(), holder.consent(), words),
					path));
		}
		kept.lines().forEach(line -> lines.add(new Line(words.say("site.mydata.means." + line.kind().code()) + " "
				+ (line.value() == null ? words.say("editing.person.hidden") : line.value()), agreed(line.circle(), line.consent(), words),
				path + "/ligne/" + line.id())));
		return lines;
	}

	/** "Tout le monde le voit. D'accord jusqu'au 3 novembre 2027." */
	private static String agreed(Circle circle, @Nullable Consent consent, Words words) {
		String seen = words.say("site.mydata.circle." + circle.code());
		if (consent == null) {
			return seen;
		}
		if (consent.until() == null) {
			return seen + " " + words.say("editing.person.agreed", words.date(consent.on()));
		}
		boolean over = !consent.until().isAfter(words.today());
		return over ? words.say("editing.person.over", words.date(consent.until().minusDays(1)))
				: seen + " " + words.say("editing.person.until", words.date(consent.until().minusDays(1)));
	}

	private static List<Way> ways(PersonKeeping.Kept kept, String path, Words words) {
		if (kept.holder() == null) {
			return List.of(new Way(words.say("editing.person.add"), path), new Way(words.say("editing.person.line.add"), path + "/ligne"));
		}
		return List.of(new Way(words.say("editing.person.change"), path), new Way(words.say("editing.person.line.add"), path + "/ligne"),
				new Way(words.say("editing.person.renew"), path + "/accord"), new Way(words.say("editing.person.leave"), path + "/depart"));
	}

}
