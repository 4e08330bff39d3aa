package org.guichetouvert.editing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
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
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		WayDesk.Opened opened = desk.open(id);
		return show(opened, null, desk.typed(request, () -> Typed.NOTHING.with(WayDesk.ABOUT, WayDesk.about(null, null))),
				opened.words().problems(), model);
	}

	/** @param action voir reads the day back; anything else keeps what was typed */
	@PostMapping("/nouveau")
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String action,
			HttpServletResponse response, Model model) {
		return keep(desk.open(id), null, Typed.of(fields), action, response, model);
	}

	@GetMapping("/{noticeId:[0-9a-f-]{36}}")
	String show(@PathVariable UUID id, @PathVariable UUID noticeId, HttpServletRequest request, Model model) {
		WayDesk.Opened opened = desk.open(id);
		Notice known = get(opened, noticeId);
		Typed typed = desk.typed(request, () -> NoticeForm.of(known.details()).typed()
			.with(WayDesk.ABOUT, WayDesk.about(known.placeId(), known.channelId())));
		return show(opened, known, typed, opened.words().problems(), model);
	}

	@PostMapping("/{noticeId:[0-9a-f-]{36}}")
	String change(@PathVariable UUID id, @PathVariable UUID noticeId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String action, HttpServletResponse response, Model model) {
		WayDesk.Opened opened = desk.open(id);
		return keep(opened, get(opened, noticeId), Typed.of(fields), action, response, model);
	}

	/** What has begun ends now; what has not, never was. */
	@PostMapping("/{noticeId}/fin")
	String end(@PathVariable UUID id, @PathVariable UUID noticeId) {
		WayDesk.Opened opened = desk.open(id);
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

	private String keep(WayDesk.Opened opened, @Nullable Notice known, Typed typed, String action, HttpServletResponse response,
			Model model) {
		Problems problems = opened.words().problems();
		NoticeDetails details = new NoticeForm(typed).read(known == null ? null : known.details(), clock.instant(), opened.words(), problems);
		About about = opened.about(typed, problems);
		if (details != null && about != null && problems.isEmpty() && !action.equals("voir")) {
			return opened.keep(opened.ways().withNotice(known == null ? UUID.randomUUID() : known.id(), about, details));
		}
		response.setStatus(problems.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(opened, known, typed, problems, model);
	}

	private static Notice get(WayDesk.Opened opened, UUID noticeId) {
		return opened.ways().findNotice(noticeId).orElseThrow(() -> Desk.notFound("notice " + noticeId));
	}

	private static String show(WayDesk.Opened opened, @Nullable Notice known, Typed typed, Problems problems, Model model) {
		WayWords words = opened.words();
		List<WayView.Option> kinds = Arrays.stream(NoticeKind.values())
			.map(one -> new WayView.Option(one.code(), words.say("editing.ways.notice." + one.code()))).toList();
		var view = new WayView(opened.head(), known == null ? "" : known.id().toString(), Map.of("genre", kinds, WayDesk.ABOUT, opened.scopes()),
				Map.of("jusque", new NoticeForm(typed).until(words)));
		return opened.show("editing/notice", opened.path() + "/avis/" + (known == null ? "nouveau" : known.id()), view, typed, problems, model);
	}

}
