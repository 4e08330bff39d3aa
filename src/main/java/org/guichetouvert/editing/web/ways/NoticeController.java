package org.guichetouvert.editing.web.ways;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.ServiceSnapshot.Notice;
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

/** That a service, a place or a way in is full, takes no new files, or makes people wait. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/avis")
class NoticeController {

	private final WayDesk desk;

	private final Clock clock;

	NoticeController(WayDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping("/nouveau")
	String ask(@PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("view", view(desk.open(id, locale), "", Typed.NOTHING, new Refusals()));
		return "editing/notice";
	}

	/** @param action voir reads the day back; anything else keeps it */
	@PostMapping("/nouveau")
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String action,
			Locale locale, Model model, HttpServletResponse response) {
		return keep(desk.open(id, locale), null, Typed.of(fields), action, model, response);
	}

	@GetMapping("/{noticeId}")
	String show(@PathVariable UUID id, @PathVariable UUID noticeId, Locale locale, Model model) {
		WayDesk.Opened opened = desk.open(id, locale);
		Notice known = get(opened, noticeId);
		Typed typed = NoticeForm.of(known.details()).typed().with(WayDesk.ABOUT, WayDesk.about(known.placeId(), known.channelId()));
		model.addAttribute("view", view(opened, noticeId.toString(), typed, new Refusals()));
		return "editing/notice";
	}

	@PostMapping("/{noticeId}")
	String change(@PathVariable UUID id, @PathVariable UUID noticeId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String action, Locale locale, Model model, HttpServletResponse response) {
		WayDesk.Opened opened = desk.open(id, locale);
		return keep(opened, get(opened, noticeId), Typed.of(fields), action, model, response);
	}

	/** What has begun ends now; what has not, never was. */
	@PostMapping("/{noticeId}/fin")
	String end(@PathVariable UUID id, @PathVariable UUID noticeId, Locale locale) {
		WayDesk.Opened opened = desk.open(id, locale);
		Notice known = get(opened, noticeId);
		Instant now = clock.instant();
		NoticeDetails details = known.details();
		if (!details.startsAt().isBefore(now)) {
			return opened.keep(opened.ways().withoutNotice(noticeId));
		}
		var ended = new NoticeDetails(details.kind(), details.startsAt(), details.endsAt().isBefore(now) ? details.endsAt() : now,
				details.delayDays(), details.message(), details.source());
		return opened.keep(opened.ways().withNotice(noticeId, new About(known.placeId(), known.channelId()), ended));
	}

	private String keep(WayDesk.Opened opened, @Nullable Notice known, Typed typed, String action, Model model,
			HttpServletResponse response) {
		var refusals = new Refusals();
		NoticeDetails details = new NoticeForm(typed).read(known == null ? null : known.details(), clock.instant(), opened.words(), refusals);
		About about = opened.about(typed, refusals);
		if (details != null && about != null && refusals.isEmpty() && !action.equals("voir")) {
			return opened.keep(opened.ways().withNotice(known == null ? UUID.randomUUID() : known.id(), about, details));
		}
		response.setStatus(refusals.isEmpty() ? HttpServletResponse.SC_OK : 422);
		model.addAttribute("view", view(opened, known == null ? "" : known.id().toString(), typed, refusals));
		return "editing/notice";
	}

	private static Notice get(WayDesk.Opened opened, UUID noticeId) {
		return opened.ways().findNotice(noticeId)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No notice " + noticeId));
	}

	private static WayView view(WayDesk.Opened opened, String notice, Typed typed, Refusals refusals) {
		WayWords words = opened.words();
		List<WayView.Option> kinds = Arrays.stream(NoticeKind.values())
			.map(one -> new WayView.Option(one.code(), words.say("editing.ways.notice." + one.code()))).toList();
		return new WayView(opened.head(), typed.with("id", notice), Map.of("genre", kinds, WayDesk.ABOUT, opened.scopes()),
				Map.of("jusque", new NoticeForm(typed).until(words)), refusals);
	}

}
