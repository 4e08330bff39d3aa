package org.guichetouvert.site.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.editing.DoorWord;
import org.guichetouvert.editing.OwnDoors;
import org.guichetouvert.editing.ServiceLink;
import org.guichetouvert.editing.ServiceLinks;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.guichetouvert.platform.SecretPages;
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
 * Where a service says by its own link how its doors are: no account, no cookie. Shows on GET, acts on POST; what it shows is
 * kept nowhere on its way, and its address goes to no other page.
 */
@Controller
class OwnDoorController {

	private static final String PATH = "/ma-porte/{token}";

	/** From one network; many sit behind one. */
	private static final Limit LOOKING = new Limit("own doors", 300, Duration.ofHours(1));

	/** By one link: a door is not full and open again every minute. */
	private static final Limit SAYING = new Limit("words of own doors", 40, Duration.ofHours(1));

	private final ServiceLinks links;

	private final OwnDoors doors;

	private final OwnDoorPage page;

	private final KeptServices kept;

	private final RateLimits limits;

	private final Showings showings;

	OwnDoorController(ServiceLinks links, OwnDoors doors, OwnDoorPage page, KeptServices kept, RateLimits limits, Showings showings) {
		this.links = links;
		this.doors = doors;
		this.page = page;
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
		return with(token, request, response, model, link -> shown(link, token, done, null, showings.begin(locale), model));
	}

	/**
	 * @param word a code of {@link DoorWord}
	 * @param door id of one; all of them when empty
	 * @param until "demain", "jour", or anything else for today
	 * @param day the last day, for "jour"
	 */
	@PostMapping(PATH)
	String say(@PathVariable String token, @RequestParam(name = "mot", defaultValue = "") String word,
			@RequestParam(name = "porte", defaultValue = "") String door, @RequestParam(name = "jusque", defaultValue = "") String until,
			@RequestParam(name = "jour", defaultValue = "") String day, HttpServletRequest request, HttpServletResponse response, Locale locale,
			Model model) {
		return with(token, request, response, model, link -> {
			Showing showing = showings.begin(locale);
			Optional<DoorWord> meant = DoorWord.find(word);
			Until last = until(until, day, showing.today());
			String problem = meant.isEmpty() ? "editing.link.page.problem.word" : last.problem();
			if (problem != null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return shown(link, token, "", problem, showing, model);
			}
			if (!limits.allows(SAYING, link.id().toString())) {
				return tooMany(response, model);
			}
			Optional<UUID> channel = id(door);
			OwnDoors.Outcome outcome = !door.isEmpty() && channel.isEmpty() ? OwnDoors.Outcome.NO_DOOR
					: doors.say(token, new OwnDoors.Saying(meant.orElseThrow(), channel.map(Set::of).orElse(Set.of()), last.day()));
			return switch (outcome) {
				case DONE -> "redirect:/ma-porte/" + token + "?fait=" + meant.orElseThrow().code();
				case STILL_CLOSED, PARTLY_CLOSED -> "redirect:/ma-porte/" + token + "?fait=" + outcome.name().toLowerCase(Locale.ROOT);
				case NO_DOOR -> {
					response.setStatus(HttpStatus.CONFLICT.value());
					yield shown(link, token, "", "editing.link.page.problem.gone", showing, model);
				}
				case NO_LINK -> unknown(response, model);
			};
		});
	}

	@PostMapping(path = PATH, params = "annuler")
	String takeBack(@PathVariable String token, @RequestParam(name = "annuler") String said, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		return with(token, request, response, model, link -> {
			if (!limits.allows(SAYING, link.id().toString())) {
				return tooMany(response, model);
			}
			id(said).ifPresent(id -> doors.takeBack(token, id));
			return "redirect:/ma-porte/" + token + "?fait=taken_back";
		});
	}

	/** The same page for a link that was withdrawn and for one that never was. */
	private String with(String token, HttpServletRequest request, HttpServletResponse response, Model model, Function<ServiceLink, String> page) {
		if (!limits.allows(LOOKING, request)) {
			return tooMany(response, model);
		}
		Optional<ServiceLink> link = links.find(token);
		return link.isEmpty() ? unknown(response, model) : page.apply(link.get());
	}

	private String unknown(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return withoutLink("editing.link.page.unknown", "editing.link.page.unknown.help", model);
	}

	private String tooMany(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		return withoutLink("editing.link.page.tooMany", "editing.link.page.tooMany.help", model);
	}

	private String withoutLink(String key, String helpKey, Model model) {
		model.addAttribute("refused", page.refused(key, helpKey));
		return "site/own-door";
	}

	private String shown(ServiceLink link, String token, String done, @Nullable String problem, Showing showing, Model model) {
		ServiceEntry service = kept.find(link.serviceId(), showing.today()).orElseThrow(() -> new NotFound("service of an own link"));
		model.addAttribute("view", page.of(service, doors.listSaid(link, service.snapshot()), new OwnDoorPage.Asked(token, done, problem), showing));
		return "site/own-door";
	}

	/** @param day null for today, as each door counts it @param problem key of a message; null where all is well */
	private record Until(@Nullable LocalDate day, @Nullable String problem) {
	}

	private static Until until(String until, String typed, LocalDate today) {
		if (until.equals("demain")) {
			return new Until(today.plusDays(1), null);
		}
		if (!until.equals("jour")) {
			return new Until(null, null);
		}
		Optional<LocalDate> day = DatedPoint.find(typed).filter(point -> point.precision() == DatePrecision.DAY).map(DatedPoint::date);
		boolean good = day.filter(one -> !one.isBefore(today) && !one.isAfter(today.plusDays(OwnDoors.MOST_DAYS))).isPresent();
		return good ? new Until(day.get(), null) : new Until(null, "editing.link.page.problem.day");
	}

	private static Optional<UUID> id(String typed) {
		return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
	}

}
