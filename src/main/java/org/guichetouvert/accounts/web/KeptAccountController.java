package org.guichetouvert.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.AccountState;
import org.guichetouvert.accounts.AccountsOfOthers;
import org.guichetouvert.accounts.Invitation;
import org.guichetouvert.accounts.Invitations;
import org.guichetouvert.accounts.KeptAccount;
import org.guichetouvert.accounts.LastAdministratorException;
import org.guichetouvert.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One account, for who administers. */
@Controller
@RequestMapping("/coordination/comptes/{id}")
class KeptAccountController {

	private static final List<String> DONE = List.of("changed", "invited", "suspended", "resumed", "signedout", "removed");

	private final AccountsOfOthers accounts;

	private final Invitations invitations;

	private final AccountLines lines;

	private final AreaNames areas;

	private final SignInLimits limits;

	KeptAccountController(AccountsOfOthers accounts, Invitations invitations, AccountLines lines, AreaNames areas, SignInLimits limits) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.lines = lines;
		this.areas = areas;
		this.limits = limits;
	}

	/** @return the same when it says what was done; else null */
	static @Nullable String done(String code) {
		return DONE.contains(code) ? code : null;
	}

	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String fait, Locale locale, Model model) {
		model.addAttribute("view", view(get(id), null, false, done(fait), new FormProblems(), locale));
		return "accounts/kept";
	}

	/** Where buttons stand, for who comes back to their address or changes the language. */
	@GetMapping({ "/inviter", "/suspendre", "/reprendre", "/deconnecter" })
	String showAgain(@PathVariable UUID id) {
		return "redirect:" + path(id, "");
	}

	@PostMapping
	String change(@PathVariable UUID id, KeptAccountForm form, Locale locale, HttpServletResponse response, Model model) {
		KeptAccount account = get(id);
		Set<UUID> chosen = areas.ids(form.chosenAreas());
		FormProblems problems = form.problems(chosen);
		boolean givesUp = isOwn(account) && form.chosenRole().filter(role -> role != Role.ADMINISTRATOR).isPresent();
		if (problems.isEmpty() && givesUp && form.oui() == null) {
			problems.add("oui", "accounts.keeping.problem.own");
		}
		if (problems.isEmpty()) {
			try {
				accounts.change(lines.reader(), id, form.typedFunction(), form.chosenRole().orElseThrow(), form.areasOfRole(chosen));
				return givesUp ? "redirect:/connexion" : "redirect:" + path(id, "?fait=changed");
			}
			catch (LastAdministratorException e) {
				problems.add("role", "accounts.keeping.problem.last");
			}
		}
		return refuse(HttpStatus.UNPROCESSABLE_CONTENT, view(account, form, givesUp, null, problems, locale), response, model);
	}

	/** Invites again who has not answered, as what stands in the form. */
	@PostMapping("/inviter")
	String invite(@PathVariable UUID id, KeptAccountForm form, Locale locale, HttpServletResponse response, Model model) {
		KeptAccount account = get(id);
		Set<UUID> chosen = areas.ids(form.chosenAreas());
		FormProblems problems = form.problems(chosen);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (problems.isEmpty() && !limits.allowInvitation(lines.reader().getName())) {
			problems.add(FormProblems.WHOLE, "accounts.problem.often");
			status = HttpStatus.TOO_MANY_REQUESTS;
		}
		if (!problems.isEmpty()) {
			return refuse(status, view(account, form, false, null, problems, locale), response, model);
		}
		boolean sent = account.is(AccountState.INVITED) && invitations.invite(lines.reader(), new Invitation(account.email(),
				form.typedFunction(), form.chosenRole().orElseThrow(), form.areasOfRole(chosen)), locale);
		return "redirect:" + path(id, sent ? "?fait=invited" : "");
	}

	@PostMapping("/suspendre")
	String suspend(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
		return takeAway(get(id), "suspended", () -> accounts.suspend(lines.reader(), id), locale, response, model);
	}

	@PostMapping("/reprendre")
	String resume(@PathVariable UUID id) {
		accounts.resume(lines.reader(), get(id).id());
		return "redirect:" + path(id, "?fait=resumed");
	}

	@PostMapping("/deconnecter")
	String signOut(@PathVariable UUID id) {
		KeptAccount account = get(id);
		accounts.endSessions(lines.reader(), id);
		return isOwn(account) ? "redirect:/connexion" : "redirect:" + path(id, "?fait=signedout");
	}

	/** What stays and what goes. */
	@GetMapping("/retirer")
	String askToRemove(@PathVariable UUID id, Locale locale, Model model) {
		KeptAccount account = get(id);
		if (isOwn(account)) {
			return "redirect:/compte";
		}
		model.addAttribute("view", view(account, null, false, null, new FormProblems(), locale));
		return "accounts/remove";
	}

	@PostMapping("/retirer")
	String remove(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
		return takeAway(get(id), "removed", () -> accounts.remove(lines.reader(), id), locale, response, model);
	}

	/** One's own account is closed on one's own page, which asks more. */
	private String takeAway(KeptAccount account, String done, Runnable act, Locale locale, HttpServletResponse response, Model model) {
		FormProblems problems = new FormProblems();
		if (isOwn(account)) {
			problems.add(FormProblems.WHOLE, "accounts.keeping.problem.self");
		}
		else {
			try {
				act.run();
				return "redirect:" + (done.equals("removed") ? "/coordination/comptes?fait=removed" : path(account.id(), "?fait=" + done));
			}
			catch (LastAdministratorException e) {
				problems.add(FormProblems.WHOLE, "accounts.keeping.problem.last");
			}
		}
		return refuse(HttpStatus.UNPROCESSABLE_CONTENT, view(account, null, false, null, problems, locale), response, model);
	}

	private static String refuse(HttpStatus status, KeptAccountView view, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("view", view);
		return "accounts/kept";
	}

	private KeptAccount get(UUID id) {
		return accounts.find(lines.reader(), id).orElseThrow(AccountLines.NoAccount::new);
	}

	private boolean isOwn(KeptAccount account) {
		return account.id().equals(lines.reader().accountId());
	}

	private static String path(UUID id, String query) {
		return "/coordination/comptes/" + id + query;
	}

	/** @param typed null for what holds */
	private KeptAccountView view(KeptAccount account, @Nullable KeptAccountForm typed, boolean asksOwn, @Nullable String done,
			FormProblems problems, Locale locale) {
		KeptAccountForm form = typed == null ? KeptAccountForm.of(account, areas.slugs(account.areaIds())) : typed;
		return new KeptAccountView(lines.line(account, locale), account.state().code(),
				new KeptAccountView.Form(form.typedFunction(), form.chosenRole().orElse(account.role()).code(),
						Arrays.stream(Role.values()).map(Role::code).toList(), areas.choices(form.chosenAreas(), locale)),
				asksOwn, done, problems);
	}

}
