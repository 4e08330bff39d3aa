package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.ConsentLetters;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.PersonKeeping;
import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A line or address of a function or of who holds it, for whom it is, and that she agreed. */
@Controller
class PersonLineController {

	private static final String NEW = "/coordination/fiches/contacts/{id}/personne/ligne";

	private static final String PATH = NEW + "/{line}";

	private static final int LONGEST = 200;

	private static final int FEWEST_DIGITS = 6;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

	private final Desk desk;

	private final PersonDesk people;

	private final PersonKeeping keeping;

	private final ConsentLetters letters;

	PersonLineController(Desk desk, PersonDesk people, PersonKeeping keeping, ConsentLetters letters) {
		this.desk = desk;
		this.people = people;
		this.keeping = keeping;
		this.letters = letters;
	}

	@GetMapping(NEW)
	String askNew(@PathVariable UUID id, HttpServletRequest request, Model model) {
		people.open(id);
		Typed typed = ConsentFields.fill(new Typed.Filling().put("kind", MeansKind.PHONE.code()), null, null, today()).done();
		return show(id, false, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(NEW)
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		PersonKeeping.Kept kept = people.open(id);
		return write(id, kept, null, desk.sent(fields), request, response, model);
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, @PathVariable UUID line, HttpServletRequest request, Model model) {
		PersonKeeping.Line says = line(people.open(id), line);
		var filling = new Typed.Filling().put("kind", says.kind().code()).put("value", says.value());
		return show(id, true, ConsentFields.fill(filling, says.circle(), says.consent(), today()).done(), new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @PathVariable UUID line, @RequestParam(defaultValue = "") String action,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		PersonKeeping.Kept kept = people.open(id);
		PersonKeeping.Line says = line(kept, line);
		if (action.equals("enlever")) {
			keeping.removeLine(people.change(), id, line);
			return PersonDesk.done(id, "written");
		}
		return write(id, kept, says, desk.sent(fields), request, response, model);
	}

	private String write(UUID id, PersonKeeping.Kept kept, PersonKeeping.@Nullable Line before, Typed typed, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		var problems = new Problems(desk.words());
		Optional<MeansKind> kind = Picks.find(MeansKind.values(), typed.text("kind"));
		String value = typed.text("value");
		boolean hidden = before != null && before.value() == null && before.kind() == kind.orElse(null);
		if (kind.isEmpty()) {
			problems.add("kind", "editing.person.problem.kind");
		}
		else if (!(hidden && value.isEmpty()) && !isValue(kind.get(), value)) {
			problems.add("value", "editing.person.problem.value." + (kind.get() == MeansKind.EMAIL ? "email" : "number"));
		}
		Optional<Circle> circle = ConsentFields.circle(typed, problems);
		Consent consent = ConsentFields.read(typed, circle.filter(ConsentFields::isNeeded).isPresent(), today(), problems);
		if (!problems.isEmpty()) {
			Forms.refuse(problems, response);
			return show(id, before != null, typed, problems, request, model);
		}
		if (before == null) {
			keeping.addLine(people.change(), id, kind.orElseThrow(), value, circle.orElseThrow(), consent);
		}
		else {
			keeping.changeLine(people.change(), id, before.id(), kind.orElseThrow(), value.isEmpty() ? null : value, circle.orElseThrow(), consent);
		}
		boolean told = kind.get() == MeansKind.EMAIL && kept.holder() != null && letters.tell(kept.holder().personId());
		return PersonDesk.done(id, told ? "told" : "written");
	}

	private static boolean isValue(MeansKind kind, String value) {
		return !value.isEmpty() && value.length() <= LONGEST && value.indexOf('\n') < 0 && switch (kind) {
			case EMAIL -> EMAIL.matcher(value).matches();
			case PHONE, MOBILE -> value.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
			case OTHER -> true;
		};
	}

	private static PersonKeeping.Line line(PersonKeeping.Kept kept, UUID id) {
		return kept.findLine(id).orElseThrow(() -> Desk.notFound("line " + id));
	}

	private LocalDate today() {
		return desk.words().today();
	}

	private String show(UUID id, boolean there, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", people.form(id, typed, problems, request));
		model.addAttribute("kinds", Picks.of(MeansKind.values(), code -> words.say("editing.person.kind." + code)));
		model.addAttribute("circles", Picks.of(Circle.values(), code -> words.say("site.mydata.circle." + code)));
		model.addAttribute("there", there);
		return "editing/person-line";
	}

}
