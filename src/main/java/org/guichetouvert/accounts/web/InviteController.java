package org.guichetouvert.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.Invitations;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inviting somebody who is to have an account. */
@Controller
@RequestMapping("/compte/invitation")
class InviteController {

	private final Invitations invitations;

	private final CurrentReader readers;

	private final AreaNames areas;

	private final SignInLimits limits;

	InviteController(Invitations invitations, CurrentReader readers, AreaNames areas, SignInLimits limits) {
		this.invitations = invitations;
		this.readers = readers;
		this.areas = areas;
		this.limits = limits;
	}

	@GetMapping
	String ask(@RequestParam(required = false) String fait, Locale locale, Model model) {
		model.addAttribute("view", view(inviter(), InviteForm.empty(), fait != null, new FormProblems(), locale));
		return "accounts/invite";
	}

	@PostMapping
	String invite(InviteForm form, Locale locale, HttpServletResponse response, Model model) {
		SignedIn inviter = inviter();
		Set<UUID> areaIds = areas.ids(form.chosenAreas());
		FormProblems problems = form.problems(areaIds);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (problems.isEmpty() && !limits.allowInvitation(inviter.getName())) {
			problems.add(FormProblems.WHOLE, "accounts.problem.often");
			status = HttpStatus.TOO_MANY_REQUESTS;
		}
		if (problems.isEmpty() && !invitations.invite(inviter, form.invitation(areaIds), locale)) {
			problems.add("email", "accounts.problem.known");
		}
		if (problems.isEmpty()) {
			return "redirect:/compte/invitation?fait";
		}
		response.setStatus(status.value());
		model.addAttribute("view", view(inviter, form, false, problems, locale));
		return "accounts/invite";
	}

	/** @throws AccessDeniedException when it is for somebody else to invite */
	private SignedIn inviter() {
		return readers.find().filter(reader -> Invitations.mayInvite(reader, Role.PROFESSIONAL))
			.orElseThrow(() -> new AccessDeniedException("May not invite"));
	}

	private InviteView view(SignedIn inviter, InviteForm form, boolean sent, FormProblems problems, Locale locale) {
		List<String> roles = Arrays.stream(Role.values()).filter(role -> Invitations.mayInvite(inviter, role)).map(Role::code).toList();
		boolean coordinators = Invitations.mayInvite(inviter, Role.COORDINATOR);
		return new InviteView(form.typedEmail(), form.typedFunction(), form.chosenRole().code(), roles,
				coordinators ? areas.choices(form.chosenAreas(), locale) : List.of(), sent, problems);
	}

}
