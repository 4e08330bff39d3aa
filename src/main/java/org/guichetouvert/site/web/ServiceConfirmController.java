package org.guichetouvert.site.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.guichetouvert.platform.SecretPages;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.upkeep.ConfirmLetters;
import org.guichetouvert.upkeep.Corrections;
import org.jspecify.annotations.Nullable;
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
		SecretPages.keep(response);
	}

	@GetMapping(PATH)
	String show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		return with(() -> letters.find(token), request, response, model,
				id -> page(id, token, List.of("juste", "corrige", "rien").contains(done) ? done : null, Map.of(), locale, model));
	}

	/** @param done what became of the answer; null before one @param typed by part, what is to stand in the fields again */
	private String page(UUID id, String token, @Nullable String done, Map<Corrections.Part, String> typed, Locale locale, Model model) {
		model.addAttribute("view", services.of(service(id, locale), Circle.PUBLIC, showings.begin(locale)).view());
		model.addAttribute("shown", letters.shownOf(id));
		model.addAttribute("done", done);
		return form(token, typed, model);
	}

	private static String form(String token, Map<Corrections.Part, String> typed, Model model) {
		Map<String, String> parts = new LinkedHashMap<>();
		Arrays.stream(Corrections.Part.values()).forEach(part -> parts.put(part.code(), typed.getOrDefault(part, "")));
		model.addAttribute("token", token);
		model.addAttribute("parts", parts);
		model.addAttribute("typed", !typed.isEmpty());
		model.addAttribute("longest", Corrections.LONGEST);
		return "site/confirm";
	}

	/**
	 * @param all anything for "tout est juste"; nothing where something is not
	 * @param shown what the page was that the service read
	 * @param said what is not right, by part
	 */
	@PostMapping(PATH)
	String answer(@PathVariable String token, @RequestParam(name = "juste", defaultValue = "") String all,
			@RequestParam(name = "lu", defaultValue = "") String shown, @RequestParam Map<String, String> said, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		Map<Corrections.Part, String> wrong = wrong(said);
		if (!limits.allows(LOOKING, request)) {
			form(token, wrong, model);
			return tooMany(response, model);
		}
		return with(letters.find(token), response, model, id -> {
			if (!limits.allows(SAYING, id.toString())) {
				form(token, wrong, model);
				return tooMany(response, model);
			}
			if (all.isEmpty() && wrong.isEmpty()) {
				return "redirect:/confirmer/" + token + "?fait=rien";
			}
			return switch (all.isEmpty() ? letters.correct(token, wrong) : letters.confirm(token, shown)) {
				case TAKEN -> "redirect:/confirmer/" + token + "?fait=" + (all.isEmpty() ? "corrige" : "juste");
				case UNKNOWN -> unknown(response, model);
				case CHANGED -> again("change", id, token, wrong, response, locale, model);
				case SHUT -> again("ferme", id, token, wrong, response, locale, model);
				case FULL -> again("plein", id, token, wrong, response, locale, model);
			};
		});
	}

	/** The page as it is now, with what was typed. */
	private String again(String why, UUID id, String token, Map<Corrections.Part, String> typed, HttpServletResponse response, Locale locale,
			Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(id, token, why, typed, locale, model);
	}

	private static Map<Corrections.Part, String> wrong(Map<String, String> said) {
		Map<Corrections.Part, String> wrong = new EnumMap<>(Corrections.Part.class);
		Arrays.stream(Corrections.Part.values()).filter(part -> !said.getOrDefault(part.code(), "").isBlank())
			.forEach(part -> wrong.put(part, said.get(part.code())));
		return wrong;
	}

	@GetMapping(PATH + "/arret")
	String askToStop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
		return with(() -> letters.findToStop(token), request, response, model, stopping -> {
			model.addAttribute("name", Optional.ofNullable(stopping.serviceId()).flatMap(id -> kept.find(id, showings.begin(locale).today()))
				.map(service -> showings.begin(locale).words().name(service.snapshot().details().name())).orElse(null));
			model.addAttribute("stopped", stopping.stopped());
			model.addAttribute("token", token);
			return "site/confirm-stop";
		});
	}

	/** @param again anything for "letters again" */
	@PostMapping(PATH + "/arret")
	String stop(@PathVariable String token, @RequestParam(name = "reprendre", defaultValue = "") String again, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		return with(() -> letters.findToStop(token), request, response, model, stopping -> letters.stop(token, again.isEmpty())
				? "redirect:/confirmer/" + token + "/arret" : unknown(response, model));
	}

	private ServiceEntry service(UUID id, Locale locale) {
		return kept.find(id, showings.begin(locale).today()).orElseThrow(() -> new NotFound("service of a letter"));
	}

	/** Asks the database for nobody who asks too often. */
	private <T> String with(Supplier<Optional<T>> linked, HttpServletRequest request, HttpServletResponse response, Model model,
			Function<T, String> page) {
		return limits.allows(LOOKING, request) ? with(linked.get(), response, model, page) : tooMany(response, model);
	}

	/** The same page for a link that is over and for one that never was. */
	private <T> String with(Optional<T> linked, HttpServletResponse response, Model model, Function<T, String> page) {
		return linked.isEmpty() ? unknown(response, model) : page.apply(linked.get());
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
