package org.guichetouvert.accounts.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.EmailAddress;
import org.guichetouvert.accounts.FirstAdministrator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link that the program prints when it starts without an administrator. */
@Controller
@RequestMapping("/connexion/premier")
class FirstAdministratorController {

	private final FirstAdministrator first;

	private final SignInLimits limits;

	private final Entry entry;

	FirstAdministratorController(FirstAdministrator first, SignInLimits limits, Entry entry) {
		this.first = first;
		this.limits = limits;
		this.entry = entry;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = "") String jeton, HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!limits.allowToken(request)) {
			return refuse("accounts.problem.often", HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		if (!first.isGood(jeton)) {
			return refuse("accounts.problem.first", HttpStatus.GONE, response, model);
		}
		model.addAttribute("view", new FirstView(jeton, "", "", new FormProblems()));
		return "accounts/first";
	}

	@PostMapping
	Object create(@RequestParam(defaultValue = "") String jeton, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String function, HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!limits.allowToken(request)) {
			return refuse("accounts.problem.often", HttpStatus.TOO_MANY_REQUESTS, response, model);
		}
		Optional<String> address = EmailAddress.read(email);
		FormProblems problems = new FormProblems();
		if (address.isEmpty()) {
			problems.add("email", "accounts.problem.email");
		}
		FunctionName.problem(function).ifPresent(problem -> problems.add("function", problem));
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("view", new FirstView(jeton, email, function, problems));
			return "accounts/first";
		}
		Optional<UUID> account = first.create(jeton, address.orElseThrow(), function.strip());
		return account.isPresent() ? entry.enter(account.get(), "", request)
				: refuse("accounts.problem.first", HttpStatus.GONE, response, model);
	}

	private static String refuse(String problem, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("view", LinkView.refused("", problem));
		return "accounts/link";
	}

}
