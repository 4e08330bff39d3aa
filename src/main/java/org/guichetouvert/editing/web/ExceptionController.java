package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
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

/** Days on which a service, a place or a way in is closed, has other hours, or something to say. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/exceptions")
class ExceptionController {

	private final WayDesk desk;

	ExceptionController(WayDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/nouvelle")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		WayDesk.Opened opened = desk.open(id);
		return show(opened, null, desk.typed(request, () -> Typed.NOTHING.with(WayDesk.ABOUT, WayDesk.about(null, null))),
				opened.words().problems(), model);
	}

	/** @param action voir reads the days back; anything else keeps what was typed */
	@PostMapping("/nouvelle")
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String action,
			HttpServletResponse response, Model model) {
		return keep(desk.open(id), null, Typed.of(fields), action, response, model);
	}

	@GetMapping("/{exceptionId:[0-9a-f-]{36}}")
	String show(@PathVariable UUID id, @PathVariable UUID exceptionId, HttpServletRequest request, Model model) {
		WayDesk.Opened opened = desk.open(id);
		DatedException known = get(opened, exceptionId);
		Typed typed = desk.typed(request, () -> ExceptionForm.of(known.details()).typed()
			.with(WayDesk.ABOUT, WayDesk.about(known.placeId(), known.channelId())));
		return show(opened, known, typed, opened.words().problems(), model);
	}

	@PostMapping("/{exceptionId:[0-9a-f-]{36}}")
	String change(@PathVariable UUID id, @PathVariable UUID exceptionId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String action, HttpServletResponse response, Model model) {
		WayDesk.Opened opened = desk.open(id);
		return keep(opened, get(opened, exceptionId), Typed.of(fields), action, response, model);
	}

	/** What has begun was so until yesterday; what has not, never was. */
	@PostMapping("/{exceptionId}/fin")
	String end(@PathVariable UUID id, @PathVariable UUID exceptionId) {
		WayDesk.Opened opened = desk.open(id);
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

	private String keep(WayDesk.Opened opened, @Nullable DatedException known, Typed typed, String action, HttpServletResponse response,
			Model model) {
		Problems problems = opened.words().problems();
		ExceptionDetails details = new ExceptionForm(typed).read(known == null ? null : known.details(), opened.words(), problems);
		About about = opened.about(typed, problems);
		if (details != null && about != null && problems.isEmpty() && !action.equals("voir")) {
			return opened.keep(opened.ways().withException(known == null ? UUID.randomUUID() : known.id(), about, details));
		}
		response.setStatus(problems.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(opened, known, typed, problems, model);
	}

	private static DatedException get(WayDesk.Opened opened, UUID exceptionId) {
		return opened.ways().findException(exceptionId).orElseThrow(() -> Desk.notFound("exception " + exceptionId));
	}

	private static String show(WayDesk.Opened opened, @Nullable DatedException known, Typed typed, Problems problems, Model model) {
		WayWords words = opened.words();
		List<WayView.Option> effects = Arrays.stream(ExceptionEffect.values())
			.map(one -> new WayView.Option(one.code(), words.say("editing.ways.effect." + one.code()))).toList();
		var view = new WayView(opened.head(), known == null ? "" : known.id().toString(), Map.of("effet", effects, WayDesk.ABOUT, opened.scopes()),
				Map.of("du", new ExceptionForm(typed).when(words)));
		return opened.show("editing/exception", opened.path() + "/exceptions/" + (known == null ? "nouvelle" : known.id()), view, typed, problems, model);
	}

}
