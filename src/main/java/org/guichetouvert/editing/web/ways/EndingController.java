package org.guichetouvert.editing.web.ways;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.editing.ways.ServiceNames;
import org.guichetouvert.editing.ways.WayPeriods;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ending a way in, for good or for a time, and undoing that. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/acces/{channelId}/fin")
class EndingController {

	private final WayDesk desk;

	private final ServiceNames names;

	EndingController(WayDesk desk, ServiceNames names) {
		this.desk = desk;
		this.names = names;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable UUID channelId, Locale locale, Model model) {
		WayIn way = desk.open(id, locale).wayIn(channelId, null);
		model.addAttribute("view", view(way, EndingForm.of(way.periods()), new Refusals()));
		return "editing/ending";
	}

	/** @param action chercher looks for a service; anything else keeps what was typed */
	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String action, Locale locale, Model model, HttpServletResponse response) {
		WayIn way = desk.open(id, locale).wayIn(channelId, null);
		var form = new EndingForm(Typed.of(fields));
		var refusals = new Refusals();
		if (!action.equals("chercher")) {
			WayPeriods changed = checked(way, form, refusals).orElse(null);
			if (changed != null && refusals.isEmpty()) {
				return way.keep(changed);
			}
			response.setStatus(422);
		}
		model.addAttribute("view", view(way, form, refusals));
		return "editing/ending";
	}

	/** A replacement is another way in of the service; who relays is in the catalogue. */
	private Optional<WayPeriods> checked(WayIn way, EndingForm form, Refusals refusals) {
		WayWords words = way.words();
		boolean own = form.id("remplace").map(other -> way.others().stream().anyMatch(one -> one.id().equals(other))).orElse(true);
		boolean known = form.id("relais").map(other -> names.find(other, "fr").isPresent()).orElse(true);
		if (!own) {
			refusals.add("remplace", words.say("editing.ways.problem.replacement"));
		}
		if (!known) {
			refusals.add("relais-nom", words.say("editing.ways.problem.relay"));
		}
		if (!form.typed().of("relais-nom").isEmpty() && form.id("relais").isEmpty() && form.typed().is(EndingForm.HOW, "fini")) {
			refusals.add("relais-nom", words.say("editing.ways.problem.relaychoice"));
		}
		return Optional.ofNullable(form.read(way.periods(), words, refusals));
	}

	private WayView view(WayIn way, EndingForm form, Refusals refusals) {
		WayWords words = way.words();
		Map<String, List<WayView.Option>> lists = new HashMap<>();
		lists.put("remplace", way.others().stream()
			.map(other -> new WayView.Option(other.id().toString(), words.title(other.details(), null))).toList());
		String language = words.locale().getLanguage();
		Map<UUID, String> relays = new LinkedHashMap<>();
		Stream.concat(form.id("relais").flatMap(id -> names.find(id, language)).stream(),
				names.find(form.typed().of("relais-nom"), language).stream()).filter(one -> !one.id().equals(way.serviceId()))
			.forEach(one -> relays.putIfAbsent(one.id(), one.name()));
		var choices = new ArrayList<WayView.Option>();
		relays.forEach((id, name) -> choices.add(new WayView.Option(id.toString(), name)));
		lists.put("relais", choices);
		var waiting = way.periods().from(words.today()).stream().map(words::when).map(when -> new WayView.Option("oui", when)).toList();
		lists.put("annuler", waiting);
		boolean over = way.periods().last().map(last -> last.end() != null).orElse(false);
		boolean suspended = way.details().suspended();
		lists.put(EndingForm.HOW, Stream.of("fini", "suspendu", "rouvert", "jamais")
			.filter(how -> !how.equals("rouvert") || over || suspended)
			.filter(how -> !how.equals("jamais") || over).filter(how -> !how.equals("suspendu") || !over && !suspended)
			.map(how -> new WayView.Option(how, words.say("editing.ways.how." + how))).toList());
		return new WayView(way.head(), form.typed(), lists, Map.of(WhenAnswer.DATE, WhenAnswer.words(form.typed(), WhenAnswer.DATE, words),
				EndingForm.UNTIL, WhenAnswer.words(form.typed(), EndingForm.UNTIL, words)), refusals);
	}

}
