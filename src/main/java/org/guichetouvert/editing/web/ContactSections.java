package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.AboutServices;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Functions of a service; and what is said of one: itself, what it is for, its services. Who holds it: {@link PersonSection}. */
@Component
@Order(60)
class ContactSections implements EntrySections {

	private final AboutServices about;

	private final Snapshots snapshots;

	private final EntryNames names;

	ContactSections(AboutServices about, Snapshots snapshots, EntryNames names) {
		this.about = about;
		this.snapshots = snapshots;
		this.names = names;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE || kind == EntryKind.CONTACT;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		return draft.kind() == EntryKind.SERVICE ? ofService(draft, words) : ofContact(draft, words);
	}

	/** None of a service that is not public yet: a function names what is there. */
	private List<Section> ofService(Draft draft, Words words) {
		if (draft.isNew()) {
			return List.of();
		}
		List<Line> lines = about.contactsOf(List.of(draft.entryId())).stream()
			.flatMap(id -> snapshots.find(EntryKind.CONTACT, id).stream()).map(present -> {
				ContactDetails details = ((Contact.Snapshot) present.snapshot()).details();
				return new Line(words.text(details.function()), details.vacant() ? words.say("editing.contact.vacant.now") : null,
						EntryPath.of(EntryKind.CONTACT, present.id()));
			}).toList();
		return List.of(new Section("contacts", words.say("editing.contact.list"), lines,
				List.of(new Way(words.say("editing.contact.add"), EntryPath.of(EntryKind.CONTACT) + "/nouveau?service=" + draft.entryId()))));
	}

	private List<Section> ofContact(Draft draft, Words words) {
		Contact.Snapshot says = draft.says(Contact.Snapshot.class);
		String path = EntryPath.of(EntryKind.CONTACT, draft.entryId());
		String change = words.say("editing.entry.change");
		return List.of(
				new Section("function", words.say("editing.contact.title"), function(says.details(), words), List.of(new Way(change, path + "/fonction"))),
				new Section("topics", words.say("editing.topics.title"), topics(says, words), List.of(new Way(change, path + "/besoins"))),
				new Section("services", words.say("editing.contact.services"), services(says, words), List.of(new Way(change, path + "/services"))));
	}

	private static List<Line> function(ContactDetails says, Words words) {
		var lines = new ArrayList<Line>();
		lines.add(Line.of(words.text(says.function())));
		Optional.ofNullable(says.officeHours()).map(value -> OpeningHours.find(value).map(hours -> HoursWords.sentence(hours, words.locale())).orElse(value))
			.ifPresent(hours -> lines.add(Line.of(hours)));
		if (!says.languages().isEmpty()) {
			lines.add(Line.of(words.say("site.languages.spoken", listed(says.languages().stream().map(code -> Picks.language(code, words))))));
		}
		if (says.vacant()) {
			lines.add(Line.of(words.say("editing.contact.vacant.now")));
		}
		if (!says.note().isEmpty()) {
			lines.add(Line.of(words.text(says.note())));
		}
		return lines;
	}

	private List<Line> topics(Contact.Snapshot says, Words words) {
		return Stream.of(listed(says.needIds().stream().map(id -> names.ofNeed(id, words.locale()))),
				listed(says.areaIds().stream().map(id -> names.ofArea(id, words.locale())))).filter(text -> !text.isEmpty()).map(Line::of).toList();
	}

	private List<Line> services(Contact.Snapshot says, Words words) {
		var lines = new ArrayList<Line>();
		says.serviceIds().forEach(id -> lines.add(new Line(names.of(EntryKind.SERVICE, id, words.locale()), null, EntryPath.of(EntryKind.SERVICE, id))));
		UUID deputy = says.deputyId();
		if (deputy != null) {
			lines.add(new Line(words.say("editing.contact.deputy.is", names.of(EntryKind.CONTACT, deputy, words.locale())), null,
					EntryPath.of(EntryKind.CONTACT, deputy)));
		}
		return lines;
	}

	/** "Aide alimentaire, Énergie". */
	static String listed(Stream<String> texts) {
		return texts.filter(text -> !text.isEmpty()).sorted().collect(Collectors.joining(", "));
	}

}
