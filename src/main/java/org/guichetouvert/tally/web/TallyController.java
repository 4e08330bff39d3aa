package org.guichetouvert.tally.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.tally.Institutions;
import org.guichetouvert.tally.OwnTally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Noting what one does for institutions, and correcting it. */
@Controller
@RequestMapping("/charge")
class TallyController {

	private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

	private final OwnTally tally;

	private final TallyPage page;

	private final Institutions institutions;

	private final AreaTree areas;

	private final CurrentReader readers;

	private final MessageSource messages;

	private final Clock clock;

	TallyController(OwnTally tally, TallyPage page, Institutions institutions, AreaTree areas, CurrentReader readers,
			MessageSource messages, Clock clock) {
		this.tally = tally;
		this.page = page;
		this.institutions = institutions;
		this.areas = areas;
		this.readers = readers;
		this.messages = messages;
		this.clock = clock;
	}

	/** @param done {@code note}, id of what was noted just now */
	@GetMapping
	String ask(@RequestParam(name = "note", required = false) @Nullable UUID done, Locale locale, Model model) {
		model.addAttribute("view", page.toNote(reader(), null, Map.of(), done, words(locale)));
		return "tally/charge";
	}

	@PostMapping
	String note(@RequestParam MultiValueMap<String, String> fields, Locale locale, Model model, HttpServletResponse response) {
		TallyForm form = TallyForm.of(fields);
		Map<String, String> problems = form.problems(today(), institutions, areas);
		if (!problems.isEmpty()) {
			return refused(page.toNote(reader(), form, problems, null, words(locale)), model, response);
		}
		UUID newId = newId(fields);
		tally.note(reader().accountId(), newId, form.read(today(), areas), clock.instant());
		return noted(newId);
	}

	/** The same once more, today. */
	@PostMapping(ID + "/encore")
	String again(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
			HttpServletResponse response) {
		OwnTally.Line line = get(id);
		TallyForm form = TallyForm.of(line.noted().on(today()), slug(line));
		Map<String, String> problems = form.problems(today(), institutions, areas);
		if (!problems.isEmpty()) { // the institution is gone since
			return refused(page.toNote(reader(), form, problems, null, words(locale)), model, response);
		}
		UUID newId = newId(fields);
		tally.note(reader().accountId(), newId, line.noted().on(today()), clock.instant());
		return noted(newId);
	}

	@GetMapping(ID)
	String show(@PathVariable UUID id, Locale locale, Model model) {
		OwnTally.Line line = get(id);
		model.addAttribute("view", page.toCorrect(reader(), line, TallyForm.of(line.noted(), slug(line)), Map.of(), words(locale)));
		return "tally/charge";
	}

	@PostMapping(ID)
	String correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
			HttpServletResponse response) {
		OwnTally.Line line = get(id);
		TallyForm form = TallyForm.of(fields);
		Map<String, String> problems = form.problems(today(), institutions, areas);
		if (!problems.isEmpty()) {
			return refused(page.toCorrect(reader(), line, form, problems, words(locale)), model, response);
		}
		tally.correct(reader().accountId(), id, form.read(today(), areas));
		return noted(id);
	}

	/** What is gone already needs no words. */
	@PostMapping(ID + "/supprimer")
	String remove(@PathVariable UUID id) {
		tally.remove(reader().accountId(), id);
		return "redirect:/charge";
	}

	private static String refused(TallyView view, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("view", view);
		return "tally/charge";
	}

	private String slug(OwnTally.Line line) {
		return areas.findById(line.noted().areaId()).map(AreaNode::slug).orElse("");
	}

	/** The one that the form was made with; another where it says none. */
	private static UUID newId(MultiValueMap<String, String> fields) {
		try {
			return UUID.fromString(String.valueOf(fields.getFirst("id")));
		}
		catch (IllegalArgumentException e) {
			return UUID.randomUUID();
		}
	}

	private static String noted(UUID id) {
		return "redirect:/charge?note=" + id;
	}

	/** Somebody else's is as if it were not there. */
	private OwnTally.Line get(UUID id) {
		return tally.find(reader().accountId(), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Not found: " + id));
	}

	/** Rules of access let nobody else in; without them, nobody at all. */
	private SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private LoadWords words(Locale locale) {
		return new LoadWords(messages, areas, locale, today());
	}

}
