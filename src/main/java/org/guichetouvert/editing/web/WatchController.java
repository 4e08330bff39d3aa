package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.Watches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Being told by letter when an entry changes: begin, stop, and all that one watches. */
@Controller
class WatchController {

	private static final String LIST = "/coordination/fiches/suivi";

	private final Desk desk;

	private final Watches watches;

	private final Snapshots snapshots;

	private final EntryNames names;

	private final Rights rights;

	WatchController(Desk desk, Watches watches, Snapshots snapshots, EntryNames names, Rights rights) {
		this.desk = desk;
		this.watches = watches;
		this.snapshots = snapshots;
		this.names = names;
		this.rights = rights;
	}

	@GetMapping(LIST)
	String list(@RequestParam(name = "fait", defaultValue = "") String done, Model model) {
		Words words = desk.words();
		List<WatchesView.Line> lines = watches.listOf(desk.reader().accountId()).stream()
			.flatMap(one -> snapshots.find(one.kind(), one.entryId()).stream())
			.map(present -> new WatchesView.Line(names.of(present.kind(), present.snapshot(), words.locale()), EntryPath.of(present.kind(), present.id())))
			.toList();
		model.addAttribute("view", new WatchesView(done.equals("arrete"), lines));
		return "editing/watches";
	}

	/** @param on "oui" to begin, anything else to stop @param back "liste" to return to the list */
	@PostMapping("/coordination/fiches/{kind}/{id:[0-9a-f-]{36}}/suivre")
	String change(@PathVariable String kind, @PathVariable UUID id, @RequestParam(name = "suivre", defaultValue = "") String on,
			@RequestParam(name = "retour", defaultValue = "") String back) {
		EntryKind entryKind = desk.kind(kind);
		UUID account = desk.reader().accountId();
		if (!on.equals("oui")) {
			watches.end(account, entryKind, id);
		}
		else if (snapshots.find(entryKind, id).filter(one -> rights.maySee(desk.reader(), entryKind, id, one.snapshot())).isPresent()) {
			watches.begin(account, entryKind, id);
		}
		else {
			throw Desk.notFound(kind + " " + id);
		}
		return "redirect:" + (back.equals("liste") ? LIST + "?fait=arrete" : EntryPath.of(entryKind, id) + "?suivi=" + (on.equals("oui") ? "oui" : "non"));
	}

}
