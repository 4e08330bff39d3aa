package org.guichetouvert.reports.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.DiscreetServices;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.guichetouvert.platform.SecretPages;
import org.guichetouvert.platform.SiteLinks;
import org.guichetouvert.reports.Report;
import org.guichetouvert.reports.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a report stands, for whoever has its link: kept nowhere on its way, and its address goes to no other page. */
@Controller
class ReportLinkController {

	private static final String PATH = "/signalement/{token}";

	private static final Limit LOOKING = new Limit("links of reports", 300, Duration.ofHours(1));

	private final Reports reports;

	private final KeptServices kept;

	private final DiscreetServices discreet;

	private final SiteLinks site;

	private final RateLimits limits;

	private final ReportWords words;

	ReportLinkController(Reports reports, KeptServices kept, DiscreetServices discreet, SiteLinks site, RateLimits limits, ReportWords words) {
		this.reports = reports;
		this.kept = kept;
		this.discreet = discreet;
		this.site = site;
		this.limits = limits;
		this.words = words;
	}

	/** Before any of it: also what refuses is kept by nobody. */
	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		SecretPages.keep(response);
	}

	@GetMapping(PATH)
	String show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		if (!limits.allows(LOOKING, request)) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			model.addAttribute("gone", "often");
			return "reports/link";
		}
		Optional<Report> report = reports.find(token);
		if (report.isPresent()) {
			model.addAttribute("view", view(report.get(), token, locale));
		}
		else {
			boolean withdrawn = done.equals("retire");
			response.setStatus(withdrawn ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
			model.addAttribute("gone", withdrawn ? "withdrawn" : "unknown");
		}
		return "reports/link";
	}

	@PostMapping(PATH)
	String withdraw(@PathVariable String token, HttpServletRequest request) {
		if (limits.allows(LOOKING, request)) {
			reports.withdraw(token);
		}
		return "redirect:/signalement/" + (token.matches("[0-9a-f]{32}") ? token : "inconnu") + "?fait=retire";
	}

	private ReportLinkView view(Report report, String token, Locale locale) {
		ServiceEntry service = kept.find(report.serviceId(), words.today()).orElse(null);
		boolean named = service != null && !discreet.isDiscreet(service);
		String way = named ? words.way(service.snapshot(), report.channelId(), locale) : null;
		return new ReportLinkView(token, site.whole("/signalement/" + token, locale), report.state().code(), words.kind(report, locale), way,
				named ? service.snapshot().details().name().in(locale.getLanguage()) : null, named ? "/services/" + service.slug() : null,
				report.observedOn() == null ? null : words.day(report.observedOn(), locale), words.day(report.receivedAt(), locale),
				report.message(), answer(report, locale), report.decision() == null ? null : words.day(report.decision().at(), locale),
				report.contact() != null);
	}

	/** What was done, or why nothing was; null while nobody decided. */
	private @Nullable String answer(Report report, Locale locale) {
		Report.Decision decision = report.decision();
		if (decision == null) {
			return null;
		}
		if (report.outcome() != null) {
			return words.say(locale, "reports.outcome." + report.outcome().code());
		}
		String code = decision.reasonCode() == null ? "" : words.say(locale, "reports.reason." + decision.reasonCode().code());
		return (code + " " + (decision.reason() == null ? "" : decision.reason())).strip();
	}

}
