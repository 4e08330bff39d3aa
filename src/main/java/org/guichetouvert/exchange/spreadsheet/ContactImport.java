package org.guichetouvert.exchange.spreadsheet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.RefusedNames;
import org.guichetouvert.directory.Service;
import org.guichetouvert.exchange.columns.Folding;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Functions that one can turn to, with the person who agreed to be named. Made once for each service and function: whoever
 * was taken out here does not come back with the next file, nor with another one ({@link RefusedNames}). No name is kept outside of the person's own row.
 */
@Component
class ContactImport {

	private final ImportBases bases;

	private final RefusedNames refused;

	private final MessageSource messages;

	ContactImport(ImportBases bases, RefusedNames refused, MessageSource messages) {
		this.bases = bases;
		this.refused = refused;
		this.messages = messages;
	}

	/** Keys of the contacts that the source brought before. */
	Set<String> known(ImportContext context, Collection<ServiceGroup> groups) {
		List<String> keys = groups.stream().flatMap(group -> tellers(group).map(row -> key(group, row))).toList();
		return keys.isEmpty() ? Set.of() : bases.find(context.source(), Level.CONTACT, keys).keySet();
	}

	boolean brings(ServiceGroup group, Set<String> known) {
		return tellers(group).anyMatch(row -> !known.contains(key(group, row)));
	}

	void write(Catalogue.Session session, Service service, ServiceGroup group, Set<String> known, BatchOutcome outcome) {
		tellers(group).forEach(row -> {
			String key = key(group, row);
			if (!known.contains(key) && !outcome.isKept(Level.CONTACT, key)) {
				add(session, service, key, row, outcome);
			}
		});
	}

	private void add(Catalogue.Session session, Service service, String key, StagedRow row, BatchOutcome outcome) {
		String function = row.cell("function").isEmpty()
				? messages.getMessage("exchange.contact.function", null, Locale.FRENCH) : row.cell("function");
		Contact contact = session.add(new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french(function)), false));
		contact.answerFor(List.of(service.id()));
		contact.belongTo(service.organizationId().orElse(null));
		if (!row.cell("person").isEmpty() && isRefused(row.cell("person"), service)) {
			outcome.leftOutName();
		}
		else if (!row.cell("person").isEmpty()) {
			var consent = new Consent(LocalDate.parse(row.cell("consent_on")), row.cell("consent_by"), null);
			contact.isHeldBy(session.add(new Person(UUID.randomUUID(), row.cell("person"), circle(row), consent, false)));
		}
		outcome.keep(Level.CONTACT, key, new Base(contact.id(), Map.of("function", row.cell("function"))));
		outcome.changed(row.line());
		outcome.touch(row.line(), EntryKind.CONTACT, contact.id());
	}

	/** She was removed, or took her consent back; and in rows that wait she may have been removed already. */
	private boolean isRefused(String name, Service service) {
		return name.contains(Erasure.REDACTED) || refused.isRefused(name,
				Stream.concat(Stream.of(service.id()), service.organizationId().stream()).toList());
	}

	/** Who agreed without saying for whom agreed for colleagues. */
	private static Circle circle(StagedRow row) {
		return row.cell("consent_circle").isEmpty() ? Circle.PROFESSIONALS
				: Circle.valueOf(row.cell("consent_circle").toUpperCase(Locale.ROOT));
	}

	private static Stream<StagedRow> tellers(ServiceGroup group) {
		return group.rows().stream().filter(row -> row.part() == 0 && !(row.cell("function") + row.cell("person")).isEmpty());
	}

	private static String key(ServiceGroup group, StagedRow row) {
		return group.key() + "|" + Folding.of(row.cell("function"));
	}

}
