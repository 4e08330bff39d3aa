package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
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

	private final Watches watches;

	EntryController(Desk desk, Drafts drafts, Rights rights, SlugBook slugs, List<EntrySections> sections, Watches watches) {
		this.watches = watches;
		this.desk = desk;
		this.drafts = drafts;
		this.rights = rights;
		this.slugs = slugs;
		this.sections = sections;
	}

	@GetMapping("/coordination/fiches/{kind}/{id:[0-9a-f-]{36}}")
	String show(@PathVariable String kind, @PathVariable UUID id, @RequestParam(name = "fait", required = false) String done, Model model) {
		Draft draft = desk.draft(desk.kind(kind), id);
		Words words = desk.words();
		SignedIn reader = desk.reader();
		List<EntrySections.Section> all = sections.stream().filter(some -> some.isFor(draft.kind()))
			.flatMap(some -> some.of(draft, words).stream()).toList();
		model.addAttribute("view", new EntryView(draft.kind().code(), EntryPath.of(draft.kind(), id), desk.name(draft, words), publicPage(draft),
				rights.mayPublish(reader, draft), draft.isChanged() || draft.isNew(), draft.isNew(), done, all,
				drafts.listProposed(draft.kind(), id).size()));
		model.addAttribute("watched", watches.isWatched(reader.accountId(), draft.kind(), id));
		return "editing/entry";
	}

	private @Nullable String publicPage(Draft draft) {
		if (draft.isNew() || draft.kind() != EntryKind.SERVICE && draft.kind() != EntryKind.ORGANIZATION) {
			return null;
		}
		String slug = slugs.slugsOf(draft.kind(), List.of(draft.entryId())).get(draft.entryId());
		return slug == null ? null : (draft.kind() == EntryKind.SERVICE ? "/services/" : "/organisations/") + slug;
	}

}
