package org.guichetouvert.editing.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.guichetouvert.accounts.KeptForms;
import org.guichetouvert.platform.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed, so that a closed page loses nothing; and forgets it for who wants to begin anew. */
@Controller
class KeptFormsController {

	private static final RateLimits.Limit OFTEN = new RateLimits.Limit("typed", 600, Duration.ofHours(1));

	private static final String FORM = "formulaire";

	private final KeptForms forms;

	private final RateLimits limits;

	private final Desk desk;

	KeptFormsController(KeptForms forms, RateLimits limits, Desk desk) {
		this.forms = forms;
		this.limits = limits;
		this.desk = desk;
	}

	/** @param path of the form, as the browser shows it, without language */
	@PostMapping("/coordination/fiches/saisie")
	ResponseEntity<Void> keep(@RequestParam(FORM) String path, @RequestParam MultiValueMap<String, String> fields) {
		if (!path.startsWith("/coordination/") || path.length() > 500) {
			return ResponseEntity.badRequest().build();
		}
		if (!limits.allows(OFTEN, desk.reader().getName())) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
		}
		fields.remove(FORM);
		forms.keep(desk.reader().accountId(), path, Map.<String, List<String>>copyOf(fields));
		return ResponseEntity.noContent().build();
	}

	/** Back to what the entry says. */
	@PostMapping("/coordination/fiches/saisie/oublier")
	String forget(@RequestParam(FORM) String path) {
		forms.forget(desk.reader().accountId(), path);
		return path.matches("/coordination/fiches/[a-z]+/[0-9a-f-]{36}[a-z0-9/?=&-]*") ? "redirect:" + path : "redirect:/coordination/fiches";
	}

}
