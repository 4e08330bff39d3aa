package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.ConsentLetters;
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

/** Who holds a function, for whom her name is, and that she agreed; and that she agrees anew. */
@Controller
class PersonController {

	private static final String PATH = "/coordination/fiches/contacts/{id}/personne";

	private static final int LONGEST_NAME = 120;

	private final Desk desk;

	private final PersonDesk people;

	private final PersonKeeping keeping;

	private final ConsentLetters letters;

	PersonController(Desk desk, PersonDesk people, PersonKeeping keeping, ConsentLetters letters) {
		this.desk = desk;
		this.people = people;
		this.keeping = keeping;
		this.letters = letters;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		PersonKeeping.Holder holder = people.open(id).holder();
		var filling = new Typed.Filling().put("name", holder == null ? "" : holder.name());
		Typed typed = ConsentFields.fill(filling, holder == null ? null : holder.circle(), holder == null ? null : holder.consent(), today()).done();
		return show(id, holder != null, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String write(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		PersonKeeping.Holder holder = people.open(id).holder();
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		boolean another = holder == null || typed.isTicked("another");
		String name = typed.text("name");
		if (name.length() > LONGEST_NAME || name.isEmpty() && (another || holder.name() != null)) {
			problems.add("name", "editing.person.problem.name");
		}
		Optional<Circle> circle = ConsentFields.circle(typed, problems);
		Consent consent = ConsentFields.read(typed, circle.filter(ConsentFields::isNeeded).isPresent(), today(), problems);
		if (!problems.isEmpty()) {
			Forms.refuse(problems, response);
			return show(id, holder != null, typed, problems, request, model);
		}
		UUID person;
		if (another) {
			person = keeping.put(people.change(), id, name, circle.orElseThrow(), consent);
		}
		else {
			keeping.change(people.change(), id, name.isEmpty() ? null : name, circle.orElseThrow(), consent);
			person = holder.personId();
		}
		return tell(id, person, consent);
	}

	@GetMapping(PATH + "/accord")
	String askAgain(@PathVariable UUID id, HttpServletRequest request, Model model) {
		people.holder(id);
		Typed typed = ConsentFields.fill(new Typed.Filling(), null, null, today()).done();
		model.addAttribute("form", people.form(id, typed, new Problems(desk.words()), request));
		return "editing/person-agreement";
	}

	@PostMapping(PATH + "/accord")
	String renew(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		PersonKeeping.Holder holder = people.holder(id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Consent consent = ConsentFields.read(typed, true, today(), problems);
		if (consent == null) {
			Forms.refuse(problems, response);
			model.addAttribute("form", people.form(id, typed, problems, request));
			return "editing/person-agreement";
		}
		keeping.renew(people.change(), id, consent);
		return tell(id, holder.personId(), consent);
	}

	/** Where she has no address, or nothing was agreed, nothing goes out. */
	private String tell(UUID contactId, UUID personId, @Nullable Consent consent) {
		return PersonDesk.done(contactId, consent == null ? "written" : letters.tell(personId) ? "told" : "noted");
	}

	private LocalDate today() {
		return desk.words().today();
	}

	private String show(UUID id, boolean held, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		model.addAttribute("form", people.form(id, typed, problems, request));
		model.addAttribute("circles", Picks.of(Circle.values(), code -> desk.words().say("site.mydata.circle." + code)));
		model.addAttribute("held", held);
		return "editing/person";
	}

}
