package org.guichetouvert.upkeep.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Confirmations;
import org.guichetouvert.upkeep.Checks;
import org.guichetouvert.upkeep.ConfirmLetters;
import org.guichetouvert.upkeep.Corrections;
import org.guichetouvert.upkeep.RemindedAreas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What to look at next, and the one gesture that says it is right. */
@Controller
class ChecksController {

	private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final CurrentReader readers;

	private final ChecksPage page;

	private final Checks checks;

	private final Confirmations confirmations;

	private final Corrections corrections;

	private final ConfirmLetters letters;

	private final RemindedAreas reminded;

	private final AreaTree areas;

	ChecksController(CurrentReader readers, ChecksPage page, Checks checks, Confirmations confirmations, Corrections corrections,
			ConfirmLetters letters, RemindedAreas reminded, AreaTree areas) {
		this.letters = letters;
		this.readers = readers;
		this.page = page;
		this.checks = checks;
		this.confirmations = confirmations;
		this.corrections = corrections;
		this.reminded = reminded;
		this.areas = areas;
	}

	/** @param done what was done just now @param to to which entry @param before the entry after it @param state of that entry since */
	@GetMapping(ChecksAsked.PATH)
	String list(@RequestParam(name = "vue", defaultValue = "") String tab, @RequestParam(name = "quartier", defaultValue = "") String quartier,
			@RequestParam(name = "page", defaultValue = "1") String number, @RequestParam(name = "fait", defaultValue = "") String done,
			@RequestParam(name = "fiche", defaultValue = "") String to, @RequestParam(name = "avant", defaultValue = "") String before,
			@RequestParam(name = "etat", defaultValue = "") String state, Locale locale, Model model) {
		model.addAttribute("view", page.of(ChecksAsked.of(tab, quartier, number, areas), reader(),
				new ChecksPage.Just(done, id(to).orElse(null), id(before).orElse(null), state.matches("\\d{1,18}") ? state : null), locale));
		return "upkeep/checks";
	}

	/**
	 * @param how code of the means by which one knows; without one nothing is confirmed
	 * @param following the entry after it on the page
	 * @param from "fiche" for the entry's own page at the desk
	 */
	@PostMapping("/coordination/verifier/{id:[0-9a-f-]{36}}")
	String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String how,
			@RequestParam(name = "suivante", defaultValue = "") String following, @RequestParam(name = "retour", defaultValue = "") String from, @RequestParam(name = "vue", defaultValue = "") String tab,
			@RequestParam(name = "quartier", defaultValue = "") String quartier, @RequestParam(name = "page", defaultValue = "1") String number) {
		VerificationMethod method = Arrays.stream(VerificationMethod.values()).filter(one -> one.code().equals(how)).findFirst().orElse(null);
		confirmations.require(reader(), id, method);
		boolean confirmed = method != null && confirmations.confirm(reader(), id, method);
		if (from.equals("fiche")) {
			return entry(id, method == null ? "how" : confirmed ? "confirmed" : "shut");
		}
		List<String> said = said(method == null ? "how" : confirmed ? method.code() : "shut", id, confirmed ? id(following).orElse(null) : id);
		if (confirmed) {
			said.addAll(List.of("etat", String.valueOf(confirmations.stateOf(id))));
		}
		return "redirect:" + ChecksAsked.of(tab, quartier, number, areas).href(said) + "#fait";
	}

	/**
	 * Takes back what the reader confirmed today.
	 *
	 * @param state of the entry after that; a second click finds another
	 * @param from "fiche" for the entry's own page at the desk
	 */
	@PostMapping("/coordination/verifier/{id:[0-9a-f-]{36}}/annuler")
	String undo(@PathVariable UUID id, @RequestParam(name = "etat", defaultValue = "-1") long state,
			@RequestParam(name = "retour", defaultValue = "") String from, @RequestParam(name = "vue", defaultValue = "") String tab,
			@RequestParam(name = "quartier", defaultValue = "") String quartier, @RequestParam(name = "page", defaultValue = "1") String number) {
		confirmations.require(reader(), id, null);
		ChecksAsked asked = ChecksAsked.of(tab, quartier, number, areas);
		String done = confirmations.takeBack(reader(), id, state) ? "undone" : "kept";
		return from.equals("fiche") ? entry(id, done) : "redirect:" + asked.href(said(done, id, id)) + "#fait";
	}

	/** Somebody would like a look at an entry. */
	@PostMapping("/coordination/verifier/{id:[0-9a-f-]{36}}/demander")
	String ask(@PathVariable UUID id) {
		confirmations.require(reader(), id, null);
		checks.ask(reader(), id);
		return entry(id, "asked");
	}

	/** What the service said has been dealt with. @param read which of it was read */
	@PostMapping("/coordination/verifier/{id:[0-9a-f-]{36}}/traite")
	String markDone(@PathVariable UUID id, @RequestParam(name = "lu", defaultValue = "") Set<UUID> read) {
		confirmations.require(reader(), id, VerificationMethod.EMAIL);
		corrections.markDone(reader(), id, read);
		return entry(id, "handled");
	}

	/** Asks the service by letter. */
	@PostMapping("/coordination/verifier/{id:[0-9a-f-]{36}}/lettre")
	String write(@PathVariable UUID id) {
		return entry(id, letters.send(reader(), id) ? "letter" : "noLetter");
	}

	/** @param on "oui" for letters without anybody's doing */
	@PostMapping("/coordination/verifier/rappels")
	String remind(@RequestParam(name = "zone", defaultValue = "") String zone, @RequestParam(name = "oui", defaultValue = "") String on,
			@RequestParam(name = "vue", defaultValue = "") String tab, @RequestParam(name = "quartier", defaultValue = "") String quartier) {
		reminded.require(reader());
		areas.findBySlug(zone).ifPresent(area -> reminded.change(reader(), area.id(), on.equals("oui")));
		return "redirect:" + ChecksAsked.of(tab, quartier, "1", areas).href() + "#quartiers";
	}

	private static String entry(UUID id, String done) {
		return "redirect:/coordination/fiches/services/" + id + "?fait=" + done;
	}

	private static List<String> said(String what, UUID to, @Nullable UUID before) {
		List<String> said = new ArrayList<>(List.of("fait", what, "fiche", to.toString()));
		if (before != null) {
			said.addAll(List.of("avant", before.toString()));
		}
		return said;
	}

	/** Rules of access let nobody else in; without them, nobody at all. */
	private SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	private static Optional<UUID> id(String typed) {
		return typed.matches(UUID_FORM) ? Optional.of(UUID.fromString(typed)) : Optional.empty();
	}

}
