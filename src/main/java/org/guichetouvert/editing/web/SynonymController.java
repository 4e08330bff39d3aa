package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.taxonomy.LocalWord;
import org.guichetouvert.taxonomy.LocalWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words that people use here for a need or a kind of service; the search knows them from then on. */
@Controller
class SynonymController {

	private static final String PATH = "/coordination/synonymes";

	private final Desk desk;

	private final LocalWords local;

	private final Picks picks;

	private final EntryNames names;

	SynonymController(Desk desk, LocalWords local, Picks picks, EntryNames names) {
		this.desk = desk;
		this.local = local;
		this.picks = picks;
		this.names = names;
	}

	@GetMapping(PATH)
	String list(@RequestParam(name = "q", defaultValue = "") String typed, @RequestParam(name = "fait", required = false) @Nullable String done,
			HttpServletRequest request, Model model) {
		Typed fields = desk.typed(request, () -> new Typed.Filling().put("language", "fr").done());
		return show(typed, done, fields, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String add(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		Typed typed = desk.sent(fields);
		Words words = desk.words();
		var problems = new Problems(words);
		String term = typed.text("term");
		Optional<LocalWord.Kind> kind = kind(term);
		if (kind.isEmpty()) {
			problems.add("term", "editing.synonym.problem.term");
		}
		if (!Picks.isLanguage(typed.text("language"))) {
			problems.add("language", "editing.synonym.problem.language");
		}
		if (problems.isEmpty()) {
			local.add(kind.orElseThrow(), id(term), typed.text("language"), typed.text("text"), desk.reader().function(), words.now().toInstant())
				.ifPresent(refusal -> problems.add("text", "editing.synonym.problem." + refusal.why().code(),
						refusal.termId() == null ? "" : label(kind.orElseThrow(), refusal.termId(), words)));
		}
		if (!problems.isEmpty()) {
			Forms.refuse(problems, response);
			return show("", null, typed, problems, request, model);
		}
		return "redirect:" + PATH + "?fait=added";
	}

	@PostMapping(PATH + "/enlever")
	String remove(@RequestParam String kind, @RequestParam long id) {
		Picks.find(LocalWord.Kind.values(), kind).ifPresent(one -> local.remove(one, id));
		return "redirect:" + PATH + "?fait=removed";
	}

	/** {@code need:energie-impayes} or {@code type:cpas}, of one that is there. */
	private Optional<LocalWord.Kind> kind(String term) {
		String id = id(term);
		return Picks.find(LocalWord.Kind.values(), term.substring(0, Math.max(0, term.indexOf(':'))))
			.filter(kind -> !(kind == LocalWord.Kind.NEED ? picks.knownNeeds(List.of(id)) : picks.knownTypes(List.of(id))).isEmpty());
	}

	private static String id(String term) {
		return term.substring(term.indexOf(':') + 1);
	}

	private String label(LocalWord.Kind kind, String id, Words words) {
		return kind == LocalWord.Kind.NEED ? names.ofNeed(id, words.locale()) : names.ofType(id, words.locale());
	}

	private String show(String sought, @Nullable String done, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", FormView.of(words.say("editing.synonym.title"), PATH, PATH, typed, problems, words));
		model.addAttribute("sought", sought.strip());
		model.addAttribute("done", done);
		model.addAttribute("rows", local.list().stream().map(word -> row(word, words)).filter(row -> row.has(sought)).toList());
		model.addAttribute("languages", List.of(new PickGroup(null, picks.languages(List.of(), words))));
		model.addAttribute("terms", terms(words));
		return "editing/synonyms";
	}

	private List<PickGroup> terms(Words words) {
		var groups = new ArrayList<PickGroup>();
		picks.needs(List.of(), words).forEach(group -> groups.add(new PickGroup(group.title(), group.picks().stream()
			.map(pick -> new Pick("need:" + pick.value(), pick.label(), false)).toList())));
		groups.add(new PickGroup(words.say("editing.disruption.types"), picks.types(List.of(), words).stream()
			.map(pick -> new Pick("type:" + pick.value(), pick.label(), false)).toList()));
		return groups;
	}

	private Row row(LocalWord word, Words words) {
		return new Row(word.kind().code(), word.id(), word.text(), word.language(), Picks.language(word.language(), words),
				label(word.kind(), word.termId(), words), word.addedAt() == null ? words.say("editing.synonym.unknown")
				: words.say("editing.synonym.by", word.addedBy(), words.date(word.addedAt().atZone(words.now().getZone()).toLocalDate())));
	}

	/** @param means what it stands for @param added by whom and when */
	public record Row(String kind, long id, String text, String language, String languageName, String means, String added) {

		private boolean has(String sought) {
			String small = sought.strip().toLowerCase(Locale.ROOT);
			return (text + " " + means).toLowerCase(Locale.ROOT).contains(small);
		}
	}

}
