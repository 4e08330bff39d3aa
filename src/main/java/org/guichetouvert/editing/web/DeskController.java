package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.DeskTool;
import org.guichetouvert.editing.DeskTopic;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.EntrySearch;
import org.guichetouvert.editing.Memberships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home of a coordinator: what needs her today. And where everybody who signed in begins to change something. */
@Controller
class DeskController {

	private static final int MOST_FOUND = 30;

	private static final int MOST_ITEMS = 50;

	private final Desk desk;

	private final Drafts drafts;

	private final EntryNames names;

	private final EntrySearch search;

	private final Memberships memberships;

	private final List<DeskTopic> topics;

	private final List<DeskTool> tools;

	DeskController(Desk desk, Drafts drafts, EntryNames names, EntrySearch search, Memberships memberships, List<DeskTopic> topics,
			List<DeskTool> tools) {
		this.desk = desk;
		this.drafts = drafts;
		this.names = names;
		this.search = search;
		this.memberships = memberships;
		this.topics = topics;
		this.tools = tools;
	}

	@GetMapping("/coordination")
	String home(Model model) {
		Words words = desk.words();
		SignedIn reader = desk.reader();
		if (reader.role() == Role.PROFESSIONAL) {
			return "redirect:/coordination/fiches";
		}
		List<DeskView.Topic> all = new ArrayList<>();
		for (DeskTopic topic : topics) {
			List<DeskTopic.Item> items = topic.itemsFor(reader, words.today(), words.locale());
			if (!items.isEmpty()) {
				all.add(new DeskView.Topic(topic.code(), words.say("editing.topic." + topic.code()), topic.countFor(reader, items),
						items.subList(0, Math.min(items.size(), MOST_ITEMS))));
			}
		}
		model.addAttribute("tools", tools(reader));
		model.addAttribute("view", new DeskView(reader.function(), all, mine(reader, words), reader.role() == Role.ADMINISTRATOR));
		return "editing/home";
	}

	/** @param typed words of a name @param done what was done just now, the end of a message key */
	@GetMapping("/coordination/fiches")
	String find(@RequestParam(name = "q", defaultValue = "") String typed, @RequestParam(name = "fait", required = false) String done, Model model) {
		Words words = desk.words();
		SignedIn reader = desk.reader();
		List<DeskView.Found> found = new ArrayList<>();
		for (EntryKind kind : List.of(EntryKind.SERVICE, EntryKind.ORGANIZATION, EntryKind.LOCATION)) {
			search.find(kind, typed, MOST_FOUND).forEach(id -> found.add(found(kind, id, words.locale())));
		}
		List<DeskView.Found> own = memberships.servicesOf(reader.accountId()).stream().map(id -> found(EntryKind.SERVICE, id, words.locale()))
			.sorted((one, other) -> one.name().compareTo(other.name())).toList();
		model.addAttribute("tools", tools(reader));
		model.addAttribute("view", new FindView(typed.strip(), found, own, mine(reader, words), decided(reader, words), done,
				reader.role() != Role.PROFESSIONAL));
		return "editing/find";
	}

	private List<DeskTool> tools(SignedIn reader) {
		return tools.stream().filter(tool -> tool.isFor(reader)).toList();
	}

	private DeskView.Found found(EntryKind kind, UUID id, Locale locale) {
		return new DeskView.Found(kind.code(), names.of(kind, id, locale), EntryPath.of(kind, id));
	}

	private List<DeskView.Mine> mine(SignedIn reader, Words words) {
		return drafts.listOf(reader).stream().map(draft -> mine(draft, words)).toList();
	}

	private List<DeskView.Mine> decided(SignedIn reader, Words words) {
		return drafts.listDecided(reader, 10).stream().map(draft -> mine(draft, words)).toList();
	}

	private DeskView.Mine mine(Draft draft, Words words) {
		boolean open = draft.state() == Draft.State.OPEN;
		return new DeskView.Mine(names.of(draft.kind(), draft.says(), words.locale()), draft.state().code(), words.moment(draft.changedAt()),
				draft.decision() == null ? null : draft.decision().reason(),
				open ? EntryPath.review(draft.kind(), draft.entryId()) : "/coordination/fiches/propositions/" + draft.id());
	}

}
