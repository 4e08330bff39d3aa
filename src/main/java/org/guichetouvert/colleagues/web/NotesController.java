package org.guichetouvert.colleagues.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.colleagues.ColleagueNote;
import org.guichetouvert.colleagues.ColleagueNotes;
import org.guichetouvert.colleagues.NoteText;
import org.guichetouvert.colleagues.ShownCatalogue.NeedLine;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.guichetouvert.directory.SlugBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes of colleagues on a service. */
@Controller
class NotesController {

	private final Reading reading;

	private final ColleagueNotes notes;

	NotesController(Reading reading, ColleagueNotes notes) {
		this.reading = reading;
		this.notes = notes;
	}

	@GetMapping("/collegues/services/{slug}/notes")
	String notes(@PathVariable String slug, @RequestParam(name = "besoin", defaultValue = "") String need, Locale locale, Model model) {
		SlugBook.Target target = reading.service(slug);
		if (!target.currentSlug().equals(slug)) {
			return "redirect:" + path(target.currentSlug());
		}
		Shown shown = reading.begin(locale);
		ServiceLine service = Reading.published(target.id(), shown);
		model.addAttribute("view", view(service, new NotesView.Form(service.needs(), need, "", null, NoteText.LONGEST), shown));
		return "colleagues/notes";
	}

	/** @param need id of one of the service's needs; blank for the service as a whole */
	@PostMapping("/collegues/services/{slug}/notes")
	String write(@PathVariable String slug, @RequestParam(name = "besoin", defaultValue = "") String need,
			@RequestParam(name = "texte", defaultValue = "") String text, Locale locale, Model model, HttpServletResponse response) {
		Shown shown = reading.begin(locale);
		ServiceLine service = Reading.published(reading.service(slug).id(), shown);
		String typed = text.replace("\r\n", "\n");
		Optional<NoteText.Problem> problem = NoteText.findProblem(typed, service.numbers());
		if (problem.isPresent()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("view", view(service,
					new NotesView.Form(service.needs(), need, typed, problem.get().code(), NoteText.LONGEST), shown));
			return "colleagues/notes";
		}
		String about = service.needs().stream().map(NeedLine::id).filter(need::equals).findFirst().orElse(null);
		notes.write(service.id(), about, typed, reading.reader(), shown.instant().toLocalDate());
		return "redirect:" + path(slug);
	}

	@PostMapping("/collegues/services/{slug}/notes/{id}/toujours-vrai")
	String renew(@PathVariable String slug, @PathVariable UUID id) {
		return changed(slug, () -> notes.renew(id, reading.service(slug).id(), today()));
	}

	@PostMapping("/collegues/services/{slug}/notes/{id}/retirer")
	String remove(@PathVariable String slug, @PathVariable UUID id) {
		return changed(slug, () -> notes.remove(id, reading.service(slug).id(), reading.reader(), today()));
	}

	/** What is gone already needs no words: the page shows what there is. */
	private static String changed(String slug, Supplier<Boolean> change) {
		change.get();
		return "redirect:" + path(slug);
	}

	private LocalDate today() {
		return reading.now().toLocalDate();
	}

	private static String path(String slug) {
		return "/collegues/services/" + slug + "/notes";
	}

	private NotesView view(ServiceLine service, NotesView.Form form, Shown shown) {
		List<ColleagueNote> all = notes.list(service.id(), shown.instant().toLocalDate());
		Stream<@Nullable String> needs = Stream.concat(Stream.of((String) null),
				all.stream().map(ColleagueNote::needId).filter(need -> need != null).distinct());
		SignedIn reader = reading.reader();
		return new NotesView(service, needs.map(need -> section(need, all, reader, shown)).filter(section -> !section.notes().isEmpty())
			.toList(), form);
	}

	private static NotesView.Section section(@Nullable String need, List<ColleagueNote> all, SignedIn reader, Shown shown) {
		return new NotesView.Section(need == null ? null : shown.need(need), all.stream()
			.filter(note -> need == null ? note.needId() == null : need.equals(note.needId()))
			.map(note -> new NotesView.Line(note.id().toString(), note.text(), shown.date(note.writtenOn()), note.function(),
					note.renewedOn() == null ? null : shown.date(note.renewedOn()), shown.date(note.expiresOn().minusDays(1)),
					note.canBeRemovedBy(reader))).toList());
	}

}
