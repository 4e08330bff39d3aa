package org.guichetouvert.site.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.ConsentLetters;
import org.guichetouvert.directory.OwnData;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How a person sees what is kept about her and puts an end to it: no account, no cookie, a mailed link. The link shows on GET
 * and acts on POST; what it shows is kept nowhere on its way, and its address goes to no other site.
 */
@Controller
class OwnDataController {

	private static final String MAIL = "[^\\s@\\p{Cc}]+@[^\\s@\\p{Cc}]+\\.[^\\s@\\p{Cc}]+";

	private static final int LONGEST = 254;

	/** From one network; many sit behind one. */
	private static final Limit ASKING = new Limit("links to own data", 30, Duration.ofHours(1));

	/** To one mailbox; whoever asks is not told that it is enough. */
	private static final Limit WRITING = new Limit("links to own data by e-mail address", 3, Duration.ofHours(1));

	private final ConsentLetters letters;

	private final OwnData data;

	private final OwnDataPage page;

	private final RateLimits limits;

	private final Showings showings;

	private final Clock clock;

	OwnDataController(ConsentLetters letters, OwnData data, OwnDataPage page, RateLimits limits, Showings showings, Clock clock) {
		this.letters = letters;
		this.data = data;
		this.page = page;
		this.limits = limits;
		this.showings = showings;
		this.clock = clock;
	}

	@GetMapping("/mes-donnees")
	String ask(@RequestParam(name = "fait", defaultValue = "") String done, Model model) {
		return form(done, "", model);
	}

	/** The answer is the same whether the address is known or not. */
	@PostMapping("/mes-donnees")
	String send(@RequestParam(name = "courriel", defaultValue = "") String typed, HttpServletRequest request, HttpServletResponse response,
			Locale locale, Model model) {
		String address = typed.strip();
		if (address.length() > LONGEST || !address.matches(MAIL)) {
			return form("courriel", typed, model);
		}
		if (!limits.allows(ASKING, request)) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			return form("trop", typed, model);
		}
		if (limits.allows(WRITING, address.toLowerCase(Locale.ROOT))) {
			letters.answer(address, locale);
		}
		return "redirect:/mes-donnees?fait=envoye";
	}

	/** @param done what the page says: of a letter sent, of an address that is none, of too many */
	private static String form(String done, String typed, Model model) {
		model.addAttribute("done", done);
		model.addAttribute("typed", typed);
		return "site/own-data";
	}

	@GetMapping("/mes-donnees/lien")
	String show(@RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "fait", defaultValue = "") String done,
			HttpServletResponse response, Locale locale, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "same-origin"); // forms of a page without any bear no origin that could be checked
		model.addAttribute("view", data.find(token, clock.instant())
			.map(kept -> page.of(kept, token, done.equals("retire"), showings.begin(locale))).orElse(null));
		return "site/own-data-link";
	}

	@PostMapping(path = "/mes-donnees/lien", params = "geste=retirer")
	String withdraw(@RequestParam(name = "jeton", defaultValue = "") String token) {
		boolean done = data.withdraw(token, clock.instant());
		return done ? "redirect:/mes-donnees/lien?fait=retire&jeton=" + token : "redirect:/mes-donnees/lien";
	}

	@PostMapping(path = "/mes-donnees/lien", params = "geste=effacer")
	String erase(@RequestParam(name = "jeton", defaultValue = "") String token) {
		return data.erase(token, clock.instant()) ? "redirect:/mes-donnees?fait=efface" : "redirect:/mes-donnees/lien";
	}

}
