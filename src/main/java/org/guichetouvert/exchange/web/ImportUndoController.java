package org.guichetouvert.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.exchange.upload.ImportEffects;
import org.guichetouvert.exchange.upload.ImportEffects.Effect;
import org.guichetouvert.exchange.upload.ImportEffects.Stays;
import org.guichetouvert.exchange.upload.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Before an import is taken back: how much of it goes, and what would stay. */
@Controller
class ImportUndoController {

	private static final int PAGE = 25;

	private final UploadDesk desk;

	private final ImportEffects effects;

	ImportUndoController(UploadDesk desk, ImportEffects effects) {
		this.desk = desk;
		this.effects = effects;
	}

	@GetMapping(ImportPageController.PATH + "/annuler")
	String look(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
		Upload upload = desk.upload(id);
		String path = ImportController.PATH + "/" + id;
		if (desk.undoableUntil(upload).isEmpty()) {
			return "redirect:" + path;
		}
		int number = Math.max(1, page);
		List<Stays> stays = effects.staying(upload, number, PAGE, locale);
		long count = effects.countStaying(upload);
		List<Effect> did = effects.effects(id);
		model.addAttribute("upload", upload);
		model.addAttribute("path", path);
		model.addAttribute("at", desk.moment(upload.uploadedAt(), locale));
		model.addAttribute("until", desk.undoableUntil(upload).map(day -> desk.day(day, locale)).orElse(""));
		model.addAttribute("effects", did);
		model.addAttribute("goes", did.stream().mapToLong(Effect::count).sum() - count);
		model.addAttribute("stayCount", count);
		model.addAttribute("stays", stays.subList(0, Math.min(PAGE, stays.size())));
		model.addAttribute("previous", number > 1 ? number - 1 : null);
		model.addAttribute("next", stays.size() > PAGE ? number + 1 : null);
		model.addAttribute("everywhere", desk.reader().role() == Role.ADMINISTRATOR);
		return "exchange/undo";
	}

}
