package org.guichetouvert.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.exchange.upload.ImportEffects;
import org.guichetouvert.exchange.upload.LineDecisions;
import org.guichetouvert.exchange.upload.LineKind;
import org.guichetouvert.exchange.upload.PreviewLines;
import org.guichetouvert.exchange.upload.Upload;
import org.guichetouvert.exchange.upload.UploadJobs;
import org.guichetouvert.exchange.upload.UploadState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One import: how far it is, what would become of each line, what it did, what stays of it. */
@Controller
class ImportPageController {

	static final String PATH = ImportController.PATH + "/{id:[0-9a-f-]{36}}";

	private static final int PAGE = 25;

	private static final String AGAIN_IN_SECONDS = "3";

	private final UploadDesk desk;

	private final PreviewLines lines;

	private final LineDecisions decisions;

	private final ImportEffects effects;

	private final UploadJobs jobs;

	ImportPageController(UploadDesk desk, PreviewLines lines, LineDecisions decisions, ImportEffects effects,
			UploadJobs jobs) {
		this.desk = desk;
		this.lines = lines;
		this.decisions = decisions;
		this.effects = effects;
		this.jobs = jobs;
	}

	@GetMapping(PATH)
	String show(@PathVariable UUID id, @RequestParam(name = "voir", defaultValue = "") String wanted, @RequestParam(defaultValue = "1") int page,
			Locale locale, Model model, HttpServletResponse response) {
		Upload upload = desk.upload(id);
		model.addAttribute("upload", upload);
		model.addAttribute("path", ImportController.PATH + "/" + id);
		model.addAttribute("at", desk.moment(upload.uploadedAt(), locale));
		if (upload.state().isRunning() || upload.state().isWaiting()) {
			if (upload.state().isWaiting()) {
				jobs.wake(); // whoever should have seen to it may have failed
			}
			response.setHeader("Refresh", AGAIN_IN_SECONDS); // and a link, for browsers that don't
			return "exchange/progress";
		}
		if (upload.state().isStopped() || upload.state() == UploadState.UNREADABLE) {
			model.addAttribute("until", desk.undoableUntil(upload).map(day -> desk.day(day, locale)).orElse(null));
			return "exchange/stopped";
		}
		Map<LineKind, Long> counts = upload.kept() ? upload.counts() : Map.of();
		LineKind kind = LineKind.find(wanted).or(() -> counts.keySet().stream().findFirst()).orElse(LineKind.ADDED);
		int number = Math.max(1, page);
		List<PreviewLines.Line> found = lines.list(upload, kind, number, locale);
		model.addAttribute("view", new PreviewView(kind, filters(counts, kind, wanted), counts.values().stream().mapToLong(one -> one).sum(),
				found.subList(0, Math.min(PAGE, found.size())), number, found.size() > PAGE));
		return upload.state().isOpen() ? preview(upload, model) : did(upload, number, wanted, locale, model);
	}

	private String preview(Upload upload, Model model) {
		model.addAttribute("since", decisions.countSince(upload.id(), upload.changedAt()));
		return "exchange/preview";
	}

	private String did(Upload upload, int page, String wanted, Locale locale, Model model) {
		boolean undone = upload.state() == UploadState.UNDONE;
		int number = wanted.isEmpty() ? page : 1;
		List<ImportEffects.Stays> stays = undone ? effects.staying(upload, number, PAGE, locale) : List.of();
		model.addAttribute("undone", undone);
		model.addAttribute("effects", effects.effects(upload.id()));
		model.addAttribute("stayCount", undone ? effects.countStaying(upload) : 0L);
		model.addAttribute("until", desk.undoableUntil(upload).map(day -> desk.day(day, locale)).orElse(null));
		model.addAttribute("stays", stays.subList(0, Math.min(PAGE, stays.size())));
		model.addAttribute("staysNext", stays.size() > PAGE ? number + 1 : null);
		model.addAttribute("showsLines", !wanted.isEmpty());
		return "exchange/did";
	}

	private static List<Filter> filters(Map<LineKind, Long> counts, LineKind shown, String wanted) {
		var filters = new ArrayList<Filter>();
		counts.forEach((kind, count) -> filters.add(new Filter(kind.code(), kind.word(), count, kind == shown)));
		return filters;
	}

	/** @param code in message keys @param word in addresses */
	public record Filter(String code, String word, long count, boolean current) {
	}

	/** @param kind what is shown */
	public record PreviewView(LineKind kind, List<Filter> filters, long all, List<PreviewLines.Line> lines, int page, boolean hasMore) {

		public @Nullable Integer previous() {
			return page > 1 ? page - 1 : null;
		}

		public @Nullable Integer next() {
			return hasMore ? page + 1 : null;
		}

		/** Whether each line of it can be left out. */
		public boolean isTakeable() {
			return kind == LineKind.ADDED || kind == LineKind.CHANGED || kind == LineKind.LEFT || kind == LineKind.REFUSED || kind == LineKind.NOTE;
		}
	}

}
