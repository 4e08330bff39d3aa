package org.guichetouvert.accounts.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.Invitations;
import org.guichetouvert.accounts.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An invitation: shown when looked at, accepted when its button is pressed. */
@Controller
@RequestMapping("/connexion/invitation")
class InvitationController {

	private final Invitations invitations;

	private final AreaNames areas;

	private final SignInLimits limits;

	private final Entry entry;

	InvitationController(Invitations invitations, AreaNames areas, SignInLimits limits, Entry entry) {
		this.invitations = invitations;
		this.areas = areas;
		this.limits = limits;
		this.entry = entry;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String jeton, Locale locale, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!limits.allowToken(request)) {
			return refuse("accounts.problem.often", HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		Optional<SignedIn> invited = invitations.find(jeton);
		if (invited.isEmpty()) {
			return refuse("accounts.problem.invitation", HttpStatus.GONE, response, model);
		}
		model.addAttribute("view", view(jeton, invited.get(), locale));
		return "accounts/invitation";
	}

	@PostMapping
	Object accept(@RequestParam(defaultValue = "") String jeton, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		if (!limits.allowToken(request)) {
			return refuse("accounts.problem.often", HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		Optional<UUID> account = invitations.accept(jeton);
		return account.isPresent() ? entry.enterByLetter(account.get(), "", request)
				: refuse("accounts.problem.invitation", HttpStatus.GONE, response, model);
	}

	private InvitedView view(String token, SignedIn invited, Locale locale) {
		return new InvitedView(token, invited.function(), invited.role().code(), areas.of(invited.areaIds(), locale));
	}

	private static String refuse(String problem, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("view", LinkView.refused("", problem));
		return "accounts/link";
	}

}
