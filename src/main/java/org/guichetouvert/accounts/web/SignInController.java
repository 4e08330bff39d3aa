package org.guichetouvert.accounts.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.EmailAddress;
import org.guichetouvert.accounts.SignInLinks;
import org.guichetouvert.accounts.SigningIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: by a link that comes by mail, or with a password. */
@Controller
class SignInController {

	private final SigningIn signingIn;

	private final SignInLinks links;

	private final SignInLimits limits;

	private final CurrentReader readers;

	private final Entry entry;

	SignInController(SigningIn signingIn, SignInLinks links, SignInLimits limits, CurrentReader readers, Entry entry) {
		this.signingIn = signingIn;
		this.links = links;
		this.limits = limits;
		this.readers = readers;
		this.entry = entry;
	}

	@GetMapping("/connexion")
	Object ask(@RequestParam(required = false) String retour, HttpServletRequest request, Model model) {
		String back = retour == null ? ReturnPath.of(request) : ReturnPath.read(retour);
		if (readers.find().isPresent()) {
			return entry.leadOn(back, request);
		}
		model.addAttribute("view", SignInView.empty(back));
		return "accounts/signin";
	}

	@PostMapping("/connexion")
	String sendLink(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String retour, Locale locale,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		String back = ReturnPath.read(retour);
		Optional<String> address = EmailAddress.read(email);
		if (address.isEmpty()) {
			return refuse(SignInView.refused(email, back, false, "email", "accounts.problem.email"), HttpStatus.UNPROCESSABLE_CONTENT,
					response, model);
		}
		if (!limits.allowLink(address.get(), request)) {
			return refuse(SignInView.refused(email, back, false, FormProblems.WHOLE, "accounts.problem.often"),
					HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		links.send(address.get(), back, locale);
		return "redirect:/connexion/envoye";
	}

	/** Says the same to everybody. */
	@GetMapping("/connexion/envoye")
	String sent() {
		return "accounts/sent";
	}

	/** Whoever closed an account comes by here. */
	@GetMapping("/connexion/ferme")
	String closed() {
		return "accounts/closed";
	}

	/** Where a form that was refused stands, for who comes back to it or changes the language. */
	@GetMapping("/connexion/mot-de-passe")
	String askAgain() {
		return "redirect:/connexion";
	}

	@PostMapping("/connexion/mot-de-passe")
	Object withPassword(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String retour, HttpServletRequest request, HttpServletResponse response, Model model) {
		String back = ReturnPath.read(retour);
		String address = EmailAddress.read(email).orElse("");
		if (!limits.allowPassword(address, request)) {
			return refuse(SignInView.refused(email, back, true, FormProblems.WHOLE, "accounts.problem.often"),
					HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		Optional<UUID> account = signingIn.byPassword(address, password);
		return account.isPresent() ? entry.enter(account.get(), back, request)
				: refuse(SignInView.refused(email, back, true, "password", "accounts.problem.password"), HttpStatus.UNPROCESSABLE_CONTENT,
						response, model);
	}

	private static String refuse(SignInView view, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("view", view);
		return "accounts/signin";
	}

}
