package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.Restoring;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a change back, and bringing a former state back: as a draft to be read over. */
@Controller
class RestoreController {

	private static final String VERSION = HistoryController.PATH + "/{version:\\d{1,18}}";

	private final HistoryPage page;

	private final Desk desk;

	private final EntryHistory history;

	private final Restoring restoring;

	RestoreController(HistoryPage page, Desk desk, EntryHistory history, Restoring restoring) {
		this.page = page;
		this.desk = desk;
		this.history = history;
		this.restoring = restoring;
	}

	/** What has to be chosen before a change can be taken back. */
	@GetMapping(VERSION + "/revenir")
	String choose(@PathVariable String kind, @PathVariable UUID id, @PathVariable long version, Model model) {
		HistoryPage.Told told = page.told(kind, id);
		EntryHistory.Step step = page.step(told, version);
		if (!told.present() || !step.isChange()) {
			return "redirect:" + told.path() + "/" + version;
		}
		Restoring.Undo undo = restoring.undo(desk.reader(), step);
		model.addAttribute("view", page.show(told, step, null, page.conflicts(undo, told.kind())));
		return "editing/history";
	}

	/** @param fields {@code conflit}: the path of each conflict; {@code choix-0} and so on: {@code mine} or {@code theirs} for it */
	@PostMapping(VERSION + "/revenir")
	String undo(@PathVariable String kind, @PathVariable UUID id, @PathVariable long version,
			@RequestParam MultiValueMap<String, String> fields, HttpServletResponse response, Model model) {
		HistoryPage.Told told = page.told(kind, id);
		EntryHistory.Step step = page.step(told, version);
		if (!told.present() || !step.isChange()) {
			return "redirect:" + told.path() + "/" + version;
		}
		Words words = desk.words();
		Restoring.Outcome outcome = restoring.undo(desk.reader(), step, Choices.of(desk.sent(fields)),
				words.say("editing.history.comment.undo", words.point(day(step.revision(), words))));
		return outcome == Restoring.Outcome.TO_CHOOSE ? "redirect:" + told.path() + "/" + version + "/revenir"
				: done(outcome, told, step, response, model);
	}

	@PostMapping(VERSION + "/etat")
	String restore(@PathVariable String kind, @PathVariable UUID id, @PathVariable long version, HttpServletResponse response,
			Model model) {
		HistoryPage.Told told = page.told(kind, id);
		EntryHistory.Step step = page.step(told, version);
		if (page.isMerged(told)) {
			return "redirect:" + told.path();
		}
		return done(restore(step.revision()), told, step, response, model);
	}

	/** @param typed a day, a month or a year; its last day is meant */
	@PostMapping(HistoryController.PATH + "/etat")
	String restoreAsOf(@PathVariable String kind, @PathVariable UUID id, @RequestParam(name = "date",
			defaultValue = "") String typed, HttpServletResponse response, Model model) {
		HistoryPage.Told told = page.told(kind, id);
		Optional<DatedPoint> date = DatedPoint.find(typed);
		if (page.isMerged(told)) {
			return "redirect:" + told.path();
		}
		if (date.isEmpty()) {
			return refused(told, typed, "editing.history.problem.date", response, model);
		}
		Optional<Revision> then = history.findAsOf(told.kind(), id, date.get().lastDay());
		if (then.isEmpty() || then.get().action() == Revision.Action.REMOVED && told.present()) {
			return refused(told, typed, "editing.history.problem.absent", response, model);
		}
		EntryHistory.Step step = page.step(told, then.get().catalogueVersion());
		return done(restore(step.revision()), told, step, response, model);
	}

	private Restoring.Outcome restore(Revision revision) {
		Words words = desk.words();
		return restoring.restore(desk.reader(), revision, words.say("editing.history.comment.restore",
				words.point(day(revision, words))));
	}

	private String done(Restoring.Outcome outcome, HistoryPage.Told told, EntryHistory.Step step, HttpServletResponse response,
			Model model) {
		if (outcome == Restoring.Outcome.DRAFTED) {
			return "redirect:" + EntryPath.review(told.kind(), told.id());
		}
		if (outcome == Restoring.Outcome.NOTHING_TO_DO) {
			return "redirect:" + told.path() + "?fait=pareil";
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("view", page.show(told, step, "editing.history.problem.impossible", List.of()));
		return "editing/history";
	}

	private String refused(HistoryPage.Told told, String typed, String problem, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("view", page.list(told, 1, typed, problem));
		return "editing/history";
	}

	private static DatedPoint day(Revision revision, Words words) {
		return DatedPoint.day(revision.at().atZone(words.now().getZone()).toLocalDate());
	}

}
