package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.editing.BesideEntry;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.Watches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An entry at the desk: all its sections, and what is being changed. */
@Controller
class EntryController {

	private final Desk desk;

	private final Drafts drafts;

	private final Rights rights;

	private final SlugBook slugs;

	private final List<EntrySections> sections;

	private final List<BesideEntry> beside;

	private final Watches watches;

	EntryController(Desk desk, Drafts drafts, Rights rights, SlugBook slugs, List<EntrySections> sections, List<BesideEntry> beside,
			Watches watches) {
		this.beside = beside;
		this.watches = watches;
		this.desk = desk;
		this.drafts = drafts;
		this.rights = rights;
		this.slugs = slugs;
		this.sections = sections;
	}

	/** @param name id, or the slug of the public page, from which a link leads here */
	@GetMapping("/coordination/fiches/{kind}/{name}")
	String show(@PathVariable String kind, @PathVariable String name, @RequestParam(name = "fait", required = false) String done, Model model) {
		if (!name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return "redirect:" + slugs.find(desk.kind(kind), name).map(target -> EntryPath.of(desk.kind(kind), target.id()))
				.orElseThrow(() -> Desk.notFound(name));
		}
		UUID id = UUID.fromString(name);
		Draft draft = desk.draft(desk.kind(kind), id);
		Words words = desk.words();
		SignedIn reader = desk.reader();
		List<EntrySections.Section> all = sections.stream().filter(some -> some.isFor(draft.kind()))
			.flatMap(some -> some.of(draft, words).stream()).toList();
		model.addAttribute("view", new EntryView(draft.kind().code(), EntryPath.of(draft.kind(), id), desk.name(draft, words), publicPage(draft),
				rights.mayPublish(reader, draft), draft.isChanged() || draft.isNew(), draft.isNew(), done, all,
				proposals(draft)));
		model.addAttribute("beside", beside.stream().flatMap(one -> one.viewOf(draft, reader, words.today(), words.locale())
			.map(shown -> new Beside(one.template(), shown)).stream()).toList());
		model.addAttribute("watched", watches.isWatched(reader.accountId(), draft.kind(), id));
		return "editing/entry";
	}

	/** @param template whose fragment {@code beside} shows the view */
	public record Beside(String template, Object view) {
	}

	/** Those that the reader may decide on. */
	private List<String> proposals(Draft draft) {
		return drafts.listProposed(draft.kind(), draft.entryId()).stream().filter(one -> rights.mayPublish(desk.reader(), one))
			.map(one -> "/coordination/fiches/propositions/" + one.id()).toList();
	}

	private @Nullable String publicPage(Draft draft) {
		if (draft.isNew() || draft.kind() != EntryKind.SERVICE && draft.kind() != EntryKind.ORGANIZATION) {
			return null;
		}
		String slug = slugs.slugsOf(draft.kind(), List.of(draft.entryId())).get(draft.entryId());
		return slug == null ? null : (draft.kind() == EntryKind.SERVICE ? "/services/" : "/organisations/") + slug;
	}

}
