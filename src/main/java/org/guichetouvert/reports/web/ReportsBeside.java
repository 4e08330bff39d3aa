package org.guichetouvert.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.BesideEntry;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.reports.Report;
import org.guichetouvert.reports.Reports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports that wait stand on the entry's page at the desk, for who may decide on them. */
@Component
@Order(5)
class ReportsBeside implements BesideEntry {

	private final Reports reports;

	private final Rights rights;

	private final ReportWords words;

	ReportsBeside(Reports reports, Rights rights, ReportWords words) {
		this.reports = reports;
		this.rights = rights;
		this.words = words;
	}

	/** @param since of the oldest */
	public record Beside(int count, String kinds, String since, String href) {
	}

	@Override
	public String template() {
		return "reports/_desk";
	}

	@Override
	public Optional<Object> viewOf(Draft draft, SignedIn reader, LocalDate today, Locale locale) {
		List<Report> waiting = draft.kind() != EntryKind.SERVICE || draft.isNew() || !rights.mayPublish(reader, draft) ? List.of()
				: reports.listWaiting(draft.entryId());
		return waiting.isEmpty() ? Optional.empty() : Optional.of(new Beside(waiting.size(), words.kinds(waiting, locale),
				words.day(waiting.get(0).receivedAt(), locale), "/coordination/signalements/" + draft.entryId()));
	}

}
