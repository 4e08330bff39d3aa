package org.guichetouvert.editing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.EntrySearch;
import org.guichetouvert.editing.ways.WayPeriods;
import org.springframework.http.HttpStatus;
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

	/** Of more nobody chooses; whoever finds these writes more of the name. */
	private static final int MOST = 12;

	private final WayDesk desk;

	private final EntrySearch search;

	private final EntryNames names;

	EndingController(WayDesk desk, EntrySearch search, EntryNames names) {
		this.desk = desk;
		this.search = search;
		this.names = names;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable UUID channelId, HttpServletRequest request, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, null);
		return show(way, new EndingForm(desk.typed(request, () -> EndingForm.of(way.periods()).typed())), way.words().problems(), model);
	}

	/** @param action chercher looks for a service; anything else keeps what was typed */
	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String action, HttpServletResponse response, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, null);
		var form = new EndingForm(Typed.of(fields));
		Problems problems = way.words().problems();
		if (!action.equals("chercher")) {
			Optional<WayPeriods> changed = checked(way, form, problems);
			if (changed.isPresent() && problems.isEmpty()) {
				return way.keep(changed.get());
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return show(way, form, problems, model);
	}

	/** A replacement is another way in of the service; who relays is in the catalogue. */
	private Optional<WayPeriods> checked(WayIn way, EndingForm form, Problems problems) {
		WayWords words = way.words();
		boolean own = form.id("remplace").map(other -> way.others().stream().anyMatch(one -> one.id().equals(other))).orElse(true);
		boolean known = form.id("relais").map(other -> !name(other, words).equals("?")).orElse(true);
		if (!own) {
			problems.say("remplace", words.say("editing.ways.problem.replacement"));
		}
		if (!known) {
			problems.say("relais-nom", words.say("editing.ways.problem.relay"));
		}
		if (!form.typed().text("relais-nom").isEmpty() && form.typed().text("relais").isEmpty() && form.typed().has(EndingForm.HOW, "fini")) {
			problems.say("relais-nom", words.say("editing.ways.problem.relaychoice"));
		}
		return Optional.ofNullable(form.read(way.periods(), words, problems));
	}

	private String name(UUID service, WayWords words) {
		return names.of(EntryKind.SERVICE, service, words.locale());
	}

	private String show(WayIn way, EndingForm form, Problems problems, Model model) {
		WayWords words = way.words();
		Map<String, List<WayView.Option>> lists = new HashMap<>();
		lists.put("remplace", way.others().stream().map(other -> new WayView.Option(other.id().toString(), way.opened().title(other))).toList());
		lists.put("relais", Stream.concat(form.id("relais").stream(), search.find(EntryKind.SERVICE, form.typed().text("relais-nom"), MOST).stream())
			.distinct().filter(other -> !other.equals(way.serviceId()))
			.map(other -> new WayView.Option(other.toString(), name(other, words))).toList());
		lists.put("annuler", way.periods().from(words.today()).stream().map(words::when).map(when -> new WayView.Option("oui", when)).toList());
		boolean over = way.periods().last().map(last -> last.end() != null).orElse(false);
		boolean suspended = way.details().suspended();
		lists.put(EndingForm.HOW, Stream.of("fini", "suspendu", "rouvert", "jamais")
			.filter(how -> !how.equals("rouvert") || over || suspended)
			.filter(how -> !how.equals("jamais") || over).filter(how -> !how.equals("suspendu") || !over && !suspended)
			.map(how -> new WayView.Option(how, words.say("editing.ways.how." + how))).toList());
		Map<String, String> read = Map.of(WhenAnswer.DATE, WhenAnswer.words(form.typed(), WhenAnswer.DATE, words), EndingForm.UNTIL,
				WhenAnswer.words(form.typed(), EndingForm.UNTIL, words));
		return way.opened().show("editing/ending", way.path() + "/fin", new WayView(way.head(), "", lists, read), form.typed(), problems, model);
	}

}
