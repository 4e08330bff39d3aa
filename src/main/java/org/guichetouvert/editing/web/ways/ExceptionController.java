package org.guichetouvert.editing.web.ways;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.ServiceSnapshot.DatedException;
import org.guichetouvert.editing.ways.ServiceWays.About;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Days on which a service, a place or a way in is closed, has other hours, or something to say. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/exceptions")
class ExceptionController {

	private final WayDesk desk;

	ExceptionController(WayDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/nouvelle")
	String ask(@PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("view", view(desk.open(id, locale), "", Typed.NOTHING, new Refusals()));
		return "editing/exception";
	}

	/** @param action voir reads the days back; anything else keeps them */
	@PostMapping("/nouvelle")
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String action,
			Locale locale, Model model, HttpServletResponse response) {
		return keep(desk.open(id, locale), null, Typed.of(fields), action, model, response);
	}

	@GetMapping("/{exceptionId}")
	String show(@PathVariable UUID id, @PathVariable UUID exceptionId, Locale locale, Model model) {
		WayDesk.Opened opened = desk.open(id, locale);
		DatedException known = get(opened, exceptionId);
		Typed typed = ExceptionForm.of(known.details()).typed().with(WayDesk.ABOUT, WayDesk.about(known.placeId(), known.channelId()));
		model.addAttribute("view", view(opened, exceptionId.toString(), typed, new Refusals()));
		return "editing/exception";
	}

	@PostMapping("/{exceptionId}")
	String change(@PathVariable UUID id, @PathVariable UUID exceptionId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String action, Locale locale, Model model, HttpServletResponse response) {
		WayDesk.Opened opened = desk.open(id, locale);
		return keep(opened, get(opened, exceptionId), Typed.of(fields), action, model, response);
	}

	/** What has begun was so until yesterday; what has not, never was. */
	@PostMapping("/{exceptionId}/fin")
	String end(@PathVariable UUID id, @PathVariable UUID exceptionId, Locale locale) {
		WayDesk.Opened opened = desk.open(id, locale);
		DatedException known = get(opened, exceptionId);
		LocalDate today = opened.words().today();
		ExceptionDetails details = known.details();
		if (!details.startsOn().isBefore(today)) {
			return opened.keep(opened.ways().withoutException(exceptionId));
		}
		var ended = new ExceptionDetails(details.startsOn(), details.endsOn().isBefore(today) ? details.endsOn() : today, details.effect(),
				details.hours(), details.message(), details.source());
		return opened.keep(opened.ways().withException(exceptionId, new About(known.placeId(), known.channelId()), ended));
	}

	private String keep(WayDesk.Opened opened, @Nullable DatedException known, Typed typed, String action, Model model,
			HttpServletResponse response) {
		var refusals = new Refusals();
		var form = new ExceptionForm(typed);
		ExceptionDetails details = form.read(known == null ? null : known.details(), opened.words(), refusals);
		About about = opened.about(typed, refusals);
		if (details != null && about != null && refusals.isEmpty() && !action.equals("voir")) {
			return opened.keep(opened.ways().withException(known == null ? UUID.randomUUID() : known.id(), about, details));
		}
		response.setStatus(refusals.isEmpty() ? HttpServletResponse.SC_OK : 422);
		model.addAttribute("view", view(opened, known == null ? "" : known.id().toString(), typed, refusals));
		return "editing/exception";
	}

	private static DatedException get(WayDesk.Opened opened, UUID exceptionId) {
		return opened.ways().findException(exceptionId)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No exception " + exceptionId));
	}

	private static WayView view(WayDesk.Opened opened, String exception, Typed typed, Refusals refusals) {
		WayWords words = opened.words();
		List<WayView.Option> effects = Arrays.stream(ExceptionEffect.values())
			.map(one -> new WayView.Option(one.code(), words.say("editing.ways.effect." + one.code()))).toList();
		return new WayView(opened.head(), typed.with("id", exception), Map.of("effet", effects, WayDesk.ABOUT, opened.scopes()),
				Map.of("du", new ExceptionForm(typed).when(words)), refusals);
	}

}
