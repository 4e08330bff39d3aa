package org.guichetouvert.exchange.web;

import java.util.UUID;

import org.guichetouvert.exchange.spreadsheet.ImportDecisions.Side;
import org.guichetouvert.exchange.upload.LineDecisions;
import org.guichetouvert.exchange.upload.LineKind;
import org.guichetouvert.exchange.upload.Upload;
import org.guichetouvert.exchange.upload.UploadJobs;
import org.guichetouvert.exchange.upload.UploadState;
import org.guichetouvert.exchange.upload.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What somebody decides of an import: line by line, all of a kind, and what happens next. */
@Controller
class ImportStepsController {

	private final UploadDesk desk;

	private final Uploads uploads;

	private final UploadJobs jobs;

	private final LineDecisions decisions;

	ImportStepsController(UploadDesk desk, Uploads uploads, UploadJobs jobs, LineDecisions decisions) {
		this.desk = desk;
		this.uploads = uploads;
		this.jobs = jobs;
		this.decisions = decisions;
	}

	/** @param what the column of a conflict; empty for the line as a whole */
	@PostMapping(ImportPageController.PATH + "/choix")
	String choose(@PathVariable UUID id, @RequestParam(name = "ligne", defaultValue = "0") long line,
			@RequestParam(name = "quoi", defaultValue = "") String what, @RequestParam(name = "choix", defaultValue = "") String choice,
			@RequestParam(name = "voir", defaultValue = "") String shown, @RequestParam(defaultValue = "1") int page) {
		if (desk.upload(id).state().isOpen()) {
			switch (choice) {
				case "prendre" -> decisions.take(id, line, true);
				case "laisser" -> decisions.take(id, line, false);
				case "ici" -> decisions.settle(id, line, what, Side.HERE);
				case "tableau" -> decisions.settle(id, line, what, Side.FILE);
				case "nouveau" -> decisions.isNew(id, line);
				case "ouvert" -> decisions.isOpen(id, line);
				default -> decisions.isSame(id, line, entry(choice));
			}
		}
		return "redirect:" + ImportController.PATH + "/" + id + "?voir=" + LineKind.find(shown).map(LineKind::word).orElse("") + "&page=" + page
				+ "#ligne-" + line;
	}

	@PostMapping(ImportPageController.PATH + "/tout")
	String chooseAll(@PathVariable UUID id, @RequestParam(name = "choix", defaultValue = "") String choice,
			@RequestParam(name = "voir", defaultValue = "") String shown) {
		LineKind kind = LineKind.find(shown).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (desk.upload(id).state().isOpen()) {
			switch (choice) {
				case "prendre" -> decisions.takeAll(id, kind, true);
				case "laisser" -> decisions.takeAll(id, kind, false);
				case "ici" -> decisions.settleAll(id, Side.HERE);
				case "tableau" -> decisions.settleAll(id, Side.FILE);
				case "nouveau" -> decisions.areNew(id);
				case "meme" -> decisions.areSame(id);
				default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
		}
		return "redirect:" + ImportController.PATH + "/" + id + "?voir=" + kind.word();
	}

	@PostMapping(ImportPageController.PATH + "/relire")
	String readAgain(@PathVariable UUID id) {
		return go(id, UploadState.READ, UploadState.READ_WAITS);
	}

	@PostMapping(ImportPageController.PATH + "/appliquer")
	String apply(@PathVariable UUID id) {
		return go(id, UploadState.READ, UploadState.APPLY_WAITS);
	}

	@PostMapping(ImportPageController.PATH + "/annuler")
	String undo(@PathVariable UUID id) {
		Upload upload = desk.upload(id);
		return desk.undoableUntil(upload).isEmpty() ? page(id) : undo(id, upload.state());
	}

	@PostMapping(ImportPageController.PATH + "/continuer")
	String goOn(@PathVariable UUID id) {
		UploadState state = desk.upload(id).state();
		if (state == UploadState.UNDO_STOPPED) {
			return undo(id);
		}
		return state.isStopped() ? go(id, state, state.again()) : page(id);
	}

	@PostMapping(ImportPageController.PATH + "/supprimer")
	String discard(@PathVariable UUID id) {
		uploads.discard(desk.upload(id).id());
		return "redirect:" + ImportController.PATH + "?fait=supprime";
	}

	/** Where somebody was quicker, the page shows how far it is. */
	private String go(UUID id, UploadState from, UploadState to) {
		if (uploads.move(desk.upload(id).id(), from, to)) {
			jobs.wake();
		}
		return page(id);
	}

	private String undo(UUID id, UploadState from) {
		if (uploads.undo(id, from, desk.reader().accountId())) {
			jobs.wake();
		}
		return page(id);
	}

	private static String page(UUID id) {
		return "redirect:" + ImportController.PATH + "/" + id;
	}

	private static UUID entry(String choice) {
		try {
			return UUID.fromString(choice);
		}
		catch (IllegalArgumentException e) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
		}
	}

}
