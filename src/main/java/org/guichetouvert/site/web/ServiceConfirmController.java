package org.guichetouvert.site.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.upkeep.ConfirmLetters;
import org.guichetouvert.upkeep.Corrections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a service reads by the link of a letter what residents read of it, and says that all is right, or what is not: no account,
 * no cookie. Shows on GET, acts on POST.
 */
@Controller
class ServiceConfirmController {

	private static final String PATH = "/confirmer/{token}";

	/** From one network; many sit behind one. */
	private static final Limit LOOKING = new Limit("letters that ask", 200, Duration.ofHours(1));

	/** By one link. */
	private static final Limit SAYING = new Limit("answers to letters", 20, Duration.ofHours(1));

	private final ConfirmLetters letters;

	private final ServicePage services;

	private final StatementPage statements;

	private final KeptServices kept;

	private final RateLimits limits;

	private final Showings showings;

	ServiceConfirmController(ConfirmLetters letters, ServicePage services, StatementPage statements, KeptServices kept, RateLimits limits,
			Showings showings) {
		this.letters = letters;
		this.services = services;
		this.statements = statements;
		this.kept = kept;
		this.limits = limits;
		this.showings = showings;
	}

	/** Before any of it: also what refuses is kept by nobody. */
	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	@GetMapping(PATH)
	String show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		return with(letters.find(token), request, response, model, id -> {
			ServiceEntry service = service(id, locale);
			Showing showing = showings.begin(locale);
			model.addAttribute("view", services.of(service, Circle.PUBLIC, showing).view());
			model.addAttribute("token", token);
			model.addAttribute("done", List.of("juste", "corrige", "rien").contains(done) ? done : null);
			model.addAttribute("parts", Arrays.stream(Corrections.Part.values()).map(Corrections.Part::code).toList());
			model.addAttribute("longest", Corrections.LONGEST);
			return "site/confirm";
		});
	}

	/** @param all anything for "tout est juste"; nothing where something is not @param said what is not right, by part */
	@PostMapping(PATH)
	String answer(@PathVariable String token, @RequestParam(name = "juste", defaultValue = "") String all, @RequestParam Map<String, String> said,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		return with(letters.find(token), request, response, model, id -> {
			if (!limits.allows(SAYING, id.toString())) {
				return tooMany(response, model);
			}
			Map<Corrections.Part, String> wrong = wrong(said);
			if (all.isEmpty() && wrong.isEmpty()) {
				return "redirect:/confirmer/" + token + "?fait=rien";
			}
			boolean worked = all.isEmpty() ? letters.correct(token, wrong) : letters.confirm(token);
			return worked ? "redirect:/confirmer/" + token + "?fait=" + (all.isEmpty() ? "corrige" : "juste") : unknown(response, model);
		});
	}

	private static Map<Corrections.Part, String> wrong(Map<String, String> said) {
		Map<Corrections.Part, String> wrong = new EnumMap<>(Corrections.Part.class);
		Arrays.stream(Corrections.Part.values()).filter(part -> !said.getOrDefault(part.code(), "").isBlank())
			.forEach(part -> wrong.put(part, said.get(part.code())));
		return wrong;
	}

	@GetMapping(PATH + "/arret")
	String askToStop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
		return with(letters.findToStop(token), request, response, model, id -> {
			model.addAttribute("name", showings.begin(locale).words().name(service(id, locale).snapshot().details().name()));
			model.addAttribute("stopped", letters.isStopped(id));
			model.addAttribute("token", token);
			return "site/confirm-stop";
		});
	}

	/** @param again anything for "letters again" */
	@PostMapping(PATH + "/arret")
	String stop(@PathVariable String token, @RequestParam(name = "reprendre", defaultValue = "") String again, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		return with(letters.findToStop(token), request, response, model, id -> letters.stop(token, again.isEmpty())
				? "redirect:/confirmer/" + token + "/arret" : unknown(response, model));
	}

	private ServiceEntry service(UUID id, Locale locale) {
		return kept.find(id, showings.begin(locale).today()).orElseThrow(() -> new NotFound("service of a letter"));
	}

	/** The same page for a link that is over and for one that never was. */
	private String with(Optional<UUID> service, HttpServletRequest request, HttpServletResponse response, Model model,
			Function<UUID, String> page) {
		if (!limits.allows(LOOKING, request)) {
			return tooMany(response, model);
		}
		return service.isEmpty() ? unknown(response, model) : page.apply(service.get());
	}

	private String unknown(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("refused", "unknown");
		model.addAttribute("contact", statements.contact());
		return "site/confirm";
	}

	private String tooMany(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		model.addAttribute("refused", "tooMany");
		model.addAttribute("contact", statements.contact());
		return "site/confirm";
	}

}
