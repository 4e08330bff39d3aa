package org.guichetouvert.site.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Reviewing;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.shared.Circle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a service as visitors would read it if a draft or a proposal were published now. */
@Controller
class PreviewController {

	private final Drafts drafts;

	private final Rights rights;

	private final Reviewing reviewing;

	private final CatalogueReader reader;

	private final Showings showings;

	private final ServicePage services;

	private final Pages pages;

	private final CurrentReader readers;

	PreviewController(Drafts drafts, Rights rights, Reviewing reviewing, CatalogueReader reader, Showings showings, ServicePage services,
			Pages pages, CurrentReader readers) {
		this.drafts = drafts;
		this.rights = rights;
		this.reviewing = reviewing;
		this.reader = reader;
		this.showings = showings;
		this.services = services;
		this.pages = pages;
		this.readers = readers;
	}

	@GetMapping("/coordination/fiches/services/{id:[0-9a-f-]{36}}/apercu")
	String draft(@PathVariable UUID id, Locale locale, Model model) {
		return show(drafts.findOpen(signedIn(), EntryKind.SERVICE, id).orElseThrow(() -> new NotFound(id.toString())), locale, model);
	}

	@GetMapping("/coordination/fiches/propositions/{id:[0-9a-f-]{36}}/apercu")
	String proposal(@PathVariable UUID id, Locale locale, Model model) {
		Draft proposal = drafts.find(id).filter(draft -> draft.kind() == EntryKind.SERVICE && draft.state() != Draft.State.OPEN)
			.filter(draft -> draft.accountId().equals(signedIn().accountId()) || rights.mayPublish(signedIn(), draft))
			.orElseThrow(() -> new NotFound(id.toString()));
		return show(proposal, locale, model);
	}

	private SignedIn signedIn() {
		return readers.find().orElseThrow(() -> new NotFound("draft"));
	}

	private String show(Draft draft, Locale locale, Model model) {
		Object result = reviewing.of(draft, Map.of(), locale).result();
		if (result == null) {
			throw new NotFound("draft " + draft.id());
		}
		Showing showing = showings.begin(locale);
		ServiceSnapshot says = (ServiceSnapshot) result;
		ServiceEntry service = reader.imagine(draft.entryId(), says, drafts.newPlaces(says), showing.today());
		pages.showUnlisted(services.of(service, Circle.PUBLIC, showing), model);
		model.addAttribute("preview", draft.state() == Draft.State.OPEN ? "/coordination/fiches/services/" + draft.entryId() + "/relire"
				: "/coordination/fiches/propositions/" + draft.id());
		return "site/service";
	}

}
