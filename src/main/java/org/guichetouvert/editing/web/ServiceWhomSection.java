package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom a service takes and from where, what to know before going, and in which languages one is understood. */
@Component
@Order(30)
class ServiceWhomSection implements EntrySections {

	private final EntryNames names;

	ServiceWhomSection(EntryNames names) {
		this.names = names;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		ServiceSnapshot says = draft.says(ServiceSnapshot.class);
		String path = EntryPath.of(EntryKind.SERVICE, draft.entryId());
		return List.of(
				section("audience", "editing.service.audience.title", whom(says.details(), words), path + "/public", words),
				section("conditions", "editing.service.conditions.title", conditions(says.details(), words), path + "/conditions", words),
				section("price", "editing.service.price.title", price(says.details(), words), path + "/prix", words),
				section("languages", "editing.service.languages.title", languages(says, words), path + "/langues", words),
				section("areas", "editing.service.areas.title", areas(says, words), path + "/habitants", words));
	}

	static Section section(String id, String title, List<Line> lines, String href, Words words) {
		return new Section(id, words.say(title), lines, List.of(new Way(words.say("editing.entry.change"), href)));
	}

	private static List<Line> whom(ServiceDetails says, Words words) {
		String mode = words.say("site.audience." + says.audience().mode().code());
		String groups = says.audience().groups().stream().map(one -> ServiceAudienceForm.group(one, words)).collect(Collectors.joining(", "));
		var lines = new ArrayList<Line>();
		lines.add(Line.of(groups.isEmpty() ? mode : words.say("editing.difference.fact", mode, groups)));
		add(lines, words.text(says.audience().note()));
		if (says.withoutPapers() != YesNoUnknown.UNKNOWN) {
			lines.add(Line.of(words.say("site.papers." + says.withoutPapers().code())));
		}
		return lines;
	}

	private static List<Line> conditions(ServiceDetails says, Words words) {
		var lines = new ArrayList<Line>();
		add(lines, words.text(says.conditions()));
		add(lines, "editing.service.documents.said", says.documents(), words);
		add(lines, "editing.service.warning.said", says.warning(), words);
		return lines;
	}

	private static List<Line> price(ServiceDetails says, Words words) {
		String price = words.text(says.cost().note());
		if (says.cost().fee() == Fee.UNKNOWN) {
			return price.isEmpty() ? List.of() : List.of(Line.of(price));
		}
		String fee = words.say("site.fee." + says.cost().fee().code());
		return List.of(Line.of(price.isEmpty() ? fee : words.say("editing.difference.fact", fee, price)));
	}

	private static List<Line> languages(ServiceSnapshot says, Words words) {
		var lines = new ArrayList<Line>();
		for (LanguageMode mode : LanguageMode.values()) {
			String said = says.languages().stream().filter(one -> one.mode() == mode)
				.map(one -> ServiceLanguagesForm.name(one.language(), words.locale())).sorted().collect(Collectors.joining(", "));
			if (!said.isEmpty()) {
				lines.add(Line.of(words.say("site.languages." + mode.code(), said)));
			}
		}
		return lines;
	}

	private List<Line> areas(ServiceSnapshot says, Words words) {
		return says.areasServed().isEmpty() ? List.of(Line.of(words.say("editing.service.areas.none"))) : List.of(Line.of(
				says.areasServed().stream().map(id -> names.ofArea(id, words.locale())).sorted().collect(Collectors.joining(", "))));
	}

	private static void add(List<Line> lines, String text) {
		if (!text.isEmpty()) {
			lines.add(Line.of(text));
		}
	}

	/** Several lines in one sentence. */
	private static void add(List<Line> lines, String key, LocalizedText text, Words words) {
		if (!text.isEmpty()) {
			lines.add(Line.of(words.say(key, words.text(text).lines().map(String::strip).filter(line -> !line.isEmpty())
				.collect(Collectors.joining(", ")))));
		}
	}

}
