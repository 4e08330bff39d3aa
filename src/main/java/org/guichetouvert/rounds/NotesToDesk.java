package org.guichetouvert.rounds;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.reports.ColleagueReports;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.Reporting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Brings what a colleague saw, and may not write, before whoever keeps the entry; her function stands beside it. */
@Component
class NotesToDesk {

	private final ColleagueReports reports;

	private final KeptServices services;

	private final Rights rights;

	private final MessageSource messages;

	NotesToDesk(ColleagueReports reports, KeptServices services, Rights rights, MessageSource messages) {
		this.reports = reports;
		this.services = services;
		this.rights = rights;
		this.messages = messages;
	}

	/**
	 * @param words of the answer
	 * @return of the report; empty for who may publish: it is hers to write
	 */
	Optional<UUID> tell(SignedIn reader, DoorChanges door, UUID serviceId, RoundAnswers.Given given, String words) {
		if (rights.may(reader, Action.PUBLISH, EntryKind.SERVICE, serviceId, door.service())) {
			return Optional.empty();
		}
		String said = messages.getMessage("rounds.report", new Object[] { reader.function(), words, given.note() }, Locale.FRENCH).strip();
		String message = said.substring(0, Math.min(said.length(), ColleagueReports.MOST_LETTERS));
		return services.find(serviceId, given.day()).map(service -> reports.receive(service,
				new Reporting.Said(kind(given), door.theDoor(given.door()), given.day(), message, null, Locale.FRENCH)));
	}

	private static ReportKind kind(RoundAnswers.Given given) {
		Answer.What what = given.what();
		if (what == null) {
			return given.answer() == Answer.CLOSED_TODAY || given.answer() == Answer.CLOSED_FOR_NOW ? ReportKind.DOOR_CLOSED : ReportKind.OTHER;
		}
		return switch (what) {
			case HOURS -> ReportKind.WRONG_HOURS;
			case APPOINTMENT -> ReportKind.APPOINTMENT_NEEDED;
			case ADDRESS -> ReportKind.MOVED;
			case OTHER -> ReportKind.OTHER;
		};
	}

}
