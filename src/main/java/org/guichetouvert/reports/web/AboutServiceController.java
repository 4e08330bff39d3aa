package org.guichetouvert.reports.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.reports.DeclineReason;
import org.guichetouvert.reports.Outcome;
import org.guichetouvert.reports.ReportDecisions;
import org.guichetouvert.reports.ReportDecisions.Acceptance;
import org.guichetouvert.reports.ReportDecisions.Result;
import org.guichetouvert.reports.ReportQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Deciding on what visitors report about one entry: a group of reports that say the same gets one decision. */
@Controller
class AboutServiceController {

	private static final String PATH = "/coordination/signalements/{id:[0-9a-f-]{36}}";

	private final CurrentReader readers;

	private final ReportDecisions decisions;

	private final AboutServicePage page;

	AboutServiceController(CurrentReader readers, ReportDecisions decisions, AboutServicePage page) {
		this.readers = readers;
		this.decisions = decisions;
		this.page = page;
	}

	@GetMapping(PATH)
	String show(@PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done, Locale locale, Model model) {
		ServiceSnapshot says = decisions.require(reader(), id);
		model.addAttribute("view", page.of(id, says, AboutServicePage.Asked.done(done), locale));
		return "reports/about";
	}

	/** @param action examiner, corriger, accepter, decliner */
	@PostMapping(PATH)
	String decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam MultiValueMap<String, String> fields,
			HttpServletResponse response, Locale locale, Model model) {
		SignedIn reader = reader();
		ServiceSnapshot says = decisions.require(reader, id);
		var typed = new Typed(fields);
		return switch (action) {
			case "examiner" -> answer(id, says, typed, decisions.review(reader, id, typed.ids(), false), "review", response, locale, model);
			case "corriger" -> correct(reader, id, says, typed, response, locale, model);
			case "accepter" -> accept(reader, id, says, typed, response, locale, model);
			case "decliner" -> decline(reader, id, says, typed, response, locale, model);
			default -> refuse(id, says, typed, "reports.desk.problem.action", response, locale, model);
		};
	}

	private String correct(SignedIn reader, UUID id, ServiceSnapshot says, Typed typed, HttpServletResponse response, Locale locale,
			Model model) {
		Optional<ReportQueue.Group> group = page.group(id, typed.ids());
		Result result = decisions.review(reader, id, typed.ids(), true);
		return result == Result.DONE && group.isPresent() ? "redirect:" + page.formPath(id, says, group.get())
				: answer(id, says, typed, result, "review", response, locale, model);
	}

	private String accept(SignedIn reader, UUID id, ServiceSnapshot says, Typed typed, HttpServletResponse response, Locale locale,
			Model model) {
		Optional<Outcome> chosen = Outcome.find(typed.text("changement"));
		String problem = chosen.isEmpty() ? "reports.desk.problem.change"
				: chosen.get().asksHow() && typed.how().isEmpty() ? "editing.problem.how"
				: chosen.get().asksDay() && typed.day().isEmpty() ? "reports.desk.problem.day"
				: chosen.get().isChange() && typed.way().isEmpty() ? "reports.desk.problem.way" : null;
		if (problem != null) {
			return refuse(id, says, typed, problem, response, locale, model);
		}
		var acceptance = new Acceptance(chosen.get(), typed.way().orElse(null), typed.day().orElse(null), typed.how().orElse(null));
		return answer(id, says, typed, attempt(reader, id, typed.ids(), acceptance), "accepted", response, locale, model);
	}

	/** Two that write the same entry in the same moment are no mistake of the program. */
	private Result attempt(SignedIn reader, UUID id, Collection<UUID> ids, Acceptance acceptance) {
		try {
			return decisions.accept(reader, id, ids, acceptance);
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
			return Result.IMPOSSIBLE;
		}
	}

	private String decline(SignedIn reader, UUID id, ServiceSnapshot says, Typed typed, HttpServletResponse response, Locale locale,
			Model model) {
		DeclineReason code = List.of(DeclineReason.values()).stream().filter(one -> one.code().equals(typed.text("raison"))).findFirst().orElse(null);
		String words = typed.textOrNull("mots");
		if (code == null && words == null) {
			return refuse(id, says, typed, "reports.desk.problem.reason", response, locale, model);
		}
		return answer(id, says, typed, decisions.decline(reader, id, typed.ids(), code, words), "declined", response, locale, model);
	}

	private String answer(UUID id, ServiceSnapshot says, Typed typed, Result result, String done, HttpServletResponse response, Locale locale,
			Model model) {
		if (result == Result.DONE) {
			return "redirect:/coordination/signalements/" + id + "?fait=" + done;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		String key = switch (result) {
			case TAKEN -> "reports.desk.problem.taken";
			case NOT_ON_THAT_DAY -> "reports.desk.problem.day.impossible";
			default -> "reports.desk.problem.impossible";
		};
		return shown(id, says, typed, key, locale, model);
	}

	private String refuse(UUID id, ServiceSnapshot says, Typed typed, @Nullable String key, HttpServletResponse response, Locale locale,
			Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return shown(id, says, typed, key, locale, model);
	}

	private String shown(UUID id, ServiceSnapshot says, Typed typed, @Nullable String key, Locale locale, Model model) {
		model.addAttribute("view", page.of(id, says, new AboutServicePage.Asked("", typed, key), locale));
		return "reports/about";
	}

	private SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

}
