package org.guichetouvert.reports.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.guichetouvert.reports.FormStamps;
import org.guichetouvert.reports.FormStamps.Judgement;
import org.guichetouvert.reports.FormStamps.Stamp;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.Reporting;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a visitor says that a door is not as the site says: no account, no cookie, one page. */
@Controller
class ReportController {

	private static final String PATH = "/services/{slug}/signaler";

	/** From one network: many sit behind one, few of them report within an hour. */
	private static final Limit REPORTING = new Limit("reports of visitors", 15, Duration.ofHours(1));

	private final SlugBook slugs;

	private final KeptServices kept;

	private final Reporting reporting;

	private final FormStamps stamps;

	private final RateLimits limits;

	private final ReportWords words;

	ReportController(SlugBook slugs, KeptServices kept, Reporting reporting, FormStamps stamps, RateLimits limits, ReportWords words) {
		this.slugs = slugs;
		this.kept = kept;
		this.reporting = reporting;
		this.stamps = stamps;
		this.limits = limits;
		this.words = words;
	}

	@GetMapping(PATH)
	ModelAndView ask(@PathVariable String slug, HttpServletResponse response, Locale locale, Model model) {
		ServiceEntry service = service(slug);
		if (!service.slug().equals(slug)) {
			return moved("/services/" + service.slug() + "/signaler", HttpStatus.MOVED_PERMANENTLY);
		}
		if (service.snapshot().state() == ServiceState.ENDED) {
			return moved("/services/" + slug, HttpStatus.FOUND);
		}
		return new ModelAndView(show(service, TypedReport.empty(words.today()), Map.of(), response, locale, model), model.asMap());
	}

	@PostMapping(PATH)
	ModelAndView send(@PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		ServiceEntry service = service(slug);
		if (service.snapshot().state() == ServiceState.ENDED) {
			return moved("/services/" + service.slug(), HttpStatus.FOUND);
		}
		TypedReport typed = TypedReport.of(fields);
		List<ServiceSnapshot.Channel> ways = Reporting.waysIn(service.snapshot(), words.today());
		Map<String, String> problems = typed.problems(ways, words.today());
		Stamp stamp = stamps.read(typed.stamp(), service.id());
		int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
		if (problems.isEmpty()) {
			String refused = refusal(typed, stamp);
			if (refused == null && !limits.allows(REPORTING, request)) {
				refused = "reports.form.problem.often";
				status = HttpStatus.TOO_MANY_REQUESTS.value();
			}
			if (refused == null) {
				reporting.receive(service, stamp, typed.said(ways, locale));
				return new ModelAndView("redirect:/signalement/" + stamp.token());
			}
			problems = Map.of("form", refused);
		}
		response.setStatus(status);
		return new ModelAndView(show(service, typed, problems, response, locale, model), model.asMap());
	}

	/** Programs are told politely, in case it is a person. */
	private static @Nullable String refusal(TypedReport typed, Stamp stamp) {
		return !typed.trap().isEmpty() ? "reports.form.problem.trap" : switch (stamp.judgement()) {
			case GOOD -> null;
			case TOO_FAST -> "reports.form.problem.fast";
			case STALE -> "reports.form.problem.stale";
		};
	}

	/** @throws ResponseStatusException 404 for what is not there, or not public yet */
	private ServiceEntry service(String slug) {
		return slugs.find(EntryKind.SERVICE, slug).flatMap(target -> kept.find(target.id(), words.today()))
			.filter(service -> service.snapshot().state() != ServiceState.DRAFT)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Not found: " + slug));
	}

	private String show(ServiceEntry service, TypedReport typed, Map<String, String> problems, HttpServletResponse response, Locale locale,
			Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // it bears a stamp of its own
		boolean again = stamps.read(typed.stamp(), service.id()).judgement() != Judgement.STALE;
		LocalizedText.InLanguage name = service.snapshot().details().name().findBest(locale.getLanguage()).orElseThrow();
		List<ServiceSnapshot.Channel> ways = Reporting.waysIn(service.snapshot(), words.today());
		var said = new LinkedHashMap<String, String>();
		problems.forEach((field, key) -> said.put(field, words.say(locale, key, ReportFormView.LONGEST_MESSAGE)));
		model.addAttribute("view", new ReportFormView(name.text(), name.language(), "/services/" + service.slug(),
				Arrays.stream(ReportKind.values()).map(kind -> new ReportFormView.Choice(kind.code(),
						words.say(locale, "reports.kind." + kind.code()), kind.code().equals(typed.kind()))).toList(),
				ways.size() < 2 ? List.of() : ways.stream().map(way -> new ReportFormView.Choice(way.id().toString(),
						words.way(service.snapshot(), way, locale), way.id().toString().equals(typed.way()))).toList(),
				words.today().toString(), typed.day(), typed.message(), typed.contact(),
				again ? typed.stamp() : stamps.issue(service.id()), said));
		return "reports/form";
	}

	private static ModelAndView moved(String path, HttpStatus status) {
		var view = new RedirectView(path, true);
		view.setStatusCode(status);
		return new ModelAndView(view);
	}

}
