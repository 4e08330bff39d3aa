package org.guichetouvert.colleagues.web;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.colleagues.ContactUse;
import org.guichetouvert.colleagues.ContactUses;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a professional does with functions that were chosen: write to them, carry them away, put them in a table. */
@Controller
class ContactsController {

	static final int MOST = 200;

	private static final String PROBLEM = "problem";

	private final Reading reading;

	private final ChosenFunctions functions;

	private final ContactTables tables;

	private final ContactUses uses;

	ContactsController(Reading reading, ChosenFunctions functions, ContactTables tables, ContactUses uses) {
		this.reading = reading;
		this.functions = functions;
		this.tables = tables;
		this.uses = uses;
	}

	/**
	 * @param given ids of functions
	 * @param purpose {@code courriel}, {@code vcard} or {@code csv}
	 */
	@PostMapping("/collegues/contacts")
	ModelAndView use(@RequestParam(name = "contact", defaultValue = "") List<String> given,
			@RequestParam(name = "pour", defaultValue = "courriel") String purpose, Locale locale, HttpServletResponse response) {
		List<UUID> ids = ChosenFunctions.ids(given);
		SignedIn reader = reading.reader();
		Shown shown = reading.begin(locale);
		List<Chosen> chosen = ids.size() > MOST ? List.of() : functions.read(ids, reader.circle(), shown);
		String problem = ids.size() > MOST ? "many" : chosen.isEmpty() ? "none" : null;
		if (problem != null) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(MailView.of(List.of()), problem, ids.size());
		}
		return switch (purpose) {
			case "vcard" -> kept(reader, ContactUse.Kind.CARD, chosen, shown, FileView.of(
					BusinessCards.write(chosen).getBytes(StandardCharsets.UTF_8), "text/vcard;charset=UTF-8", "collegues.vcf"));
			case "csv" -> kept(reader, ContactUse.Kind.TABLE, chosen, shown,
					FileView.of(tables.ofFunctions(chosen, locale), "text/csv;charset=UTF-8", "collegues.csv"));
			default -> kept(reader, ContactUse.Kind.MAIL, chosen, shown, page(MailView.of(chosen), null, chosen.size()));
		};
	}

	private static ModelAndView page(MailView view, @Nullable String problem, int chosen) {
		return new ModelAndView("colleagues/contacts").addObject("view", view).addObject(PROBLEM, problem).addObject("chosen", chosen)
			.addObject("most", MOST);
	}

	private ModelAndView kept(SignedIn reader, ContactUse.Kind kind, List<Chosen> chosen, Shown shown, ModelAndView answer) {
		ZonedDateTime at = shown.instant();
		uses.add(reader.accountId(), new ContactUse(kind, at.toInstant(), chosen.size(), null,
				chosen.stream().map(one -> UUID.fromString(one.person().id())).toList()));
		return answer;
	}

}
