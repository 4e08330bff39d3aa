package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.platform.GuichetSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the pages that say how the site treats people: privacy, accessibility. Their words are messages,
 * {@code site.statement.<page>.<section>} and as many {@code .1}, {@code .2}, … as there are paragraphs. Whoever changes what they say of
 * the program changes the date too.
 */
@Component
class StatementPage {

	private static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 22);

	private final String contact;

	StatementPage(GuichetSettings settings) {
		this.contact = settings.contact().strip();
	}

	/** @param demonstration whether invented entries are shown, which the page then says */
	Made<StatementView> privacy(boolean demonstration, Showing showing) {
		var page = new Words("privacy", showing.words());
		var sections = new ArrayList<StatementView.Section>();
		if (demonstration) {
			sections.add(page.text("demonstration"));
		}
		sections.add(page.list("visitors"));
		sections.add(page.list("search"));
		sections.add(page.list("reports"));
		sections.add(page.list("people"));
		sections.add(page.list("history"));
		sections.add(page.list("accounts"));
		sections.add(page.list("load"));
		sections.add(page.list("removal").leadingTo("/mes-donnees"));
		return page.made(sections, contact());
	}

	Made<StatementView> accessibility(Showing showing) {
		var page = new Words("accessibility", showing.words());
		return page.made(List.of(page.text("status"), page.list("tested"), page.list("missing"), page.asking("report")), contact());
	}

	/** Something that is neither an address of a mail nor of a page, such as a telephone number, shows as it was written. */
	@Nullable LinkView contact() {
		if (contact.isEmpty()) {
			return null;
		}
		boolean mail = contact.matches("[^\\s@/]+@[^\\s@/]+");
		return LinkView.of(contact.replaceFirst("^https?://", ""), mail ? "mailto:" + contact : contact);
	}

	/** The words of one page. */
	private record Words(String page, Wording words) {

		private String key(String part) {
			return "site.statement." + page + "." + part;
		}

		StatementView.Section text(String id) {
			return section(id, false, false);
		}

		StatementView.Section list(String id) {
			return section(id, true, false);
		}

		StatementView.Section asking(String id) {
			return section(id, false, true);
		}

		private StatementView.Section section(String id, boolean list, boolean asks) {
			return new StatementView.Section(id, words.say(key(id)), words.paragraphs(key(id)), list, asks, null);
		}

		Made<StatementView> made(List<StatementView.Section> sections, @Nullable LinkView contact) {
			String date = words.point(new DatedPoint(WRITTEN_ON, DatePrecision.DAY));
			var view = new StatementView(words.say(key("title")), words.say(key("description")), words.say(key("lead")), date, sections,
					contact);
			return Made.of(view, List.of(), words);
		}

	}

}
