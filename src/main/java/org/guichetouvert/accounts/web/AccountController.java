package org.guichetouvert.accounts.web;

import java.util.Locale;
import java.util.UUID;

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

	private static final String OFTEN = "accounts.problem.often";

	private final CurrentReader readers;

	private final Passwords passwords;

	private final AccountKeeping keeping;

	private final AccountSessions sessions;

	private final AreaNames areas;

	private final SignInLimits limits;

	AccountController(CurrentReader readers, Passwords passwords, AccountKeeping keeping, AccountSessions sessions, AreaNames areas,
			SignInLimits limits) {
		this.limits = limits;
		this.readers = readers;
		this.passwords = passwords;
		this.keeping = keeping;
		this.sessions = sessions;
		this.areas = areas;
	}

	@GetMapping
	String show(@RequestParam(required = false) String fait, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("view", view(fait != null, new FormProblems(), locale, request));
		return "accounts/account";
	}

	/** Where a form that was refused stands, for who comes back to it or changes the language. */
	@GetMapping({ "/mot-de-passe", "/fermer" })
	String askAgain() {
		return "redirect:/compte";
	}

	/** @param current the password that holds until now, where there is one */
	@PostMapping("/mot-de-passe")
	String choosePassword(@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String current,
			Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
		FormProblems problems = new FormProblems();
		passwords.check(password).map(AccountController::key).ifPresent(problem -> problems.add("password", problem));
		if (problems.isEmpty()) {
			prove("current", current, request, problems);
		}
		if (!problems.isEmpty()) {
			return refuse(problems, locale, request, response, model);
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

	/**
	 * @param oui ticked by who means it
	 * @param current the password, where there is one
	 */
	@PostMapping("/fermer")
	String close(@RequestParam(required = false) String oui, @RequestParam(defaultValue = "") String current, Locale locale,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		FormProblems problems = new FormProblems();
		if (oui == null) {
			problems.add("close", "accounts.problem.close");
		}
		else {
			prove("close-current", current, request, problems);
		}
		if (!problems.isEmpty()) {
			return refuse(problems, locale, request, response, model);
		}
		try {
			keeping.remove(reader().accountId());
		}
		catch (LastAdministratorException e) {
			return refuse(problems.add("close", "accounts.problem.close.last"), locale, request, response, model);
		}
		end(request);
		return "redirect:/connexion/ferme";
	}

	/** A session that somebody left open is not enough: who has a password says it again. */
	private void prove(String field, String typed, HttpServletRequest request, FormProblems problems) {
		UUID accountId = reader().accountId();
		if (!asksPassword(request)) {
			return;
		}
		if (!limits.allowOwnPassword(accountId.toString(), request)) {
			problems.add(field, OFTEN);
		}
		else if (!passwords.isOwn(accountId, typed)) {
			problems.add(field, "accounts.keeping.problem.current");
		}
	}

	private boolean asksPassword(HttpServletRequest request) {
		return passwords.hasOne(reader().accountId()) && !sessions.isFreshByLetter(request);
	}

	private String refuse(FormProblems problems, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
		boolean often = problems.all().containsValue(OFTEN);
		response.setStatus((often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
		model.addAttribute("view", view(false, problems, locale, request));
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

	private AccountView view(boolean passwordChosen, FormProblems problems, Locale locale, HttpServletRequest request) {
		SignedIn reader = reader();
		return new AccountView(reader.function(), reader.role().code(), areas.of(reader.areaIds(), locale),
				Invitations.mayInvite(reader, Role.PROFESSIONAL), reader.role() == Role.ADMINISTRATOR,
				passwords.hasOne(reader.accountId()), asksPassword(request), passwordChosen, problems);
	}

	private static String key(Passwords.Problem problem) {
		return switch (problem) {
			case SHORT -> "accounts.problem.password.short";
			case LONG -> "accounts.problem.password.long";
			case EASY -> "accounts.problem.password.easy";
		};
	}

}
