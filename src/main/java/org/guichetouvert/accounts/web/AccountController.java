package org.guichetouvert.accounts.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.AccountSessions;
import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.Invitations;
import org.guichetouvert.accounts.LastAdministratorException;
import org.guichetouvert.accounts.Passwords;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account. */
@Controller
@RequestMapping("/compte")
class AccountController {

	private final CurrentReader readers;

	private final Passwords passwords;

	private final AccountKeeping keeping;

	private final AccountSessions sessions;

	private final AreaNames areas;

	AccountController(CurrentReader readers, Passwords passwords, AccountKeeping keeping, AccountSessions sessions, AreaNames areas) {
		this.readers = readers;
		this.passwords = passwords;
		this.keeping = keeping;
		this.sessions = sessions;
		this.areas = areas;
	}

	@GetMapping
	String show(@RequestParam(required = false) String fait, Locale locale, Model model) {
		model.addAttribute("view", view(fait != null, new FormProblems(), locale));
		return "accounts/account";
	}

	/** Where a form that was refused stands, for who comes back to it or changes the language. */
	@GetMapping({ "/mot-de-passe", "/fermer" })
	String askAgain() {
		return "redirect:/compte";
	}

	@PostMapping("/mot-de-passe")
	String choosePassword(@RequestParam(defaultValue = "") String password, Locale locale, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Optional<String> problem = passwords.check(password).map(AccountController::key);
		if (problem.isPresent()) {
			return refuse("password", problem.get(), locale, response, model);
		}
		passwords.choose(reader().accountId(), password, locale);
		sessions.keep(reader().accountId(), request);
		return "redirect:/compte?fait";
	}

	@PostMapping("/partout")
	String signOutEverywhere(HttpServletRequest request) {
		keeping.endSessions(reader().accountId());
		end(request);
		return "redirect:/connexion";
	}

	/** @param oui ticked by who means it */
	@PostMapping("/fermer")
	String close(@RequestParam(required = false) String oui, Locale locale, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		if (oui == null) {
			return refuse("close", "accounts.problem.close", locale, response, model);
		}
		try {
			keeping.remove(reader().accountId());
		}
		catch (LastAdministratorException e) {
			return refuse("close", "accounts.problem.close.last", locale, response, model);
		}
		end(request);
		return "redirect:/connexion/ferme";
	}

	private String refuse(String field, String problem, Locale locale, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("view", view(false, new FormProblems().add(field, problem), locale));
		return "accounts/account";
	}

	private static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	private SignedIn reader() {
		return readers.find().orElseThrow();
	}

	private AccountView view(boolean passwordChosen, FormProblems problems, Locale locale) {
		SignedIn reader = reader();
		return new AccountView(reader.function(), reader.role().code(), areas.of(reader.areaIds(), locale),
				Invitations.mayInvite(reader, Role.PROFESSIONAL), passwords.hasOne(reader.accountId()), passwordChosen, problems);
	}

	private static String key(Passwords.Problem problem) {
		return switch (problem) {
			case SHORT -> "accounts.problem.password.short";
			case LONG -> "accounts.problem.password.long";
			case EASY -> "accounts.problem.password.easy";
		};
	}

}
