package org.guichetouvert.accounts.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SigningIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A link that signs in. Looking at it changes nothing: programs that read mail before people do follow links too, but press
 * no buttons.
 */
@Controller
@RequestMapping("/connexion/lien")
class SignInLinkController {

	private final SigningIn signingIn;

	private final SignInLimits limits;

	private final Entry entry;

	SignInLinkController(SigningIn signingIn, SignInLimits limits, Entry entry) {
		this.signingIn = signingIn;
		this.limits = limits;
		this.entry = entry;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String jeton, @RequestParam(defaultValue = "") String retour,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		String back = ReturnPath.read(retour);
		if (!limits.allowToken(request)) {
			return refuse(back, "accounts.problem.often", HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		if (!signingIn.isGoodLink(jeton)) {
			return refuse(back, "accounts.problem.link", HttpStatus.GONE, response, model);
		}
		model.addAttribute("view", LinkView.working(jeton, back));
		return "accounts/link";
	}

	@PostMapping
	Object enter(@RequestParam(defaultValue = "") String jeton, @RequestParam(defaultValue = "") String retour,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		String back = ReturnPath.read(retour);
		if (!limits.allowToken(request)) {
			return refuse(back, "accounts.problem.often", HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		Optional<UUID> account = signingIn.byLink(jeton);
		return account.isPresent() ? entry.enterByLetter(account.get(), back, request)
				: refuse(back, "accounts.problem.link", HttpStatus.GONE, response, model);
	}

	private static String refuse(String back, String problem, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("view", LinkView.refused(back, problem));
		return "accounts/link";
	}

}
