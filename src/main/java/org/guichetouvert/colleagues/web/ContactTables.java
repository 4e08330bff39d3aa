package org.guichetouvert.colleagues.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.colleagues.ShownCatalogue.NeedLine;
import org.guichetouvert.colleagues.ShownCatalogue.Phone;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.guichetouvert.colleagues.ShownCatalogue.Text;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Functions, or the services of a quartier, as tables. */
@Component
class ContactTables {

	/** Between several values of one cell. */
	private static final String AND = " | ";

	private final MessageSource messages;

	private final PeopleReader people;

	private final ChosenFunctions functions;

	ContactTables(MessageSource messages, PeopleReader people, ChosenFunctions functions) {
		this.messages = messages;
		this.people = people;
		this.functions = functions;
	}

	byte[] ofFunctions(List<Chosen> chosen, Locale locale) {
		return SpreadsheetTable.write(List.of(say("colleagues.table.service", locale), say("colleagues.table.function", locale),
				say("colleagues.table.name", locale), say("colleagues.table.lines", locale), say("colleagues.table.mails", locale),
				say("colleagues.table.presence", locale), say("colleagues.table.needs", locale), say("colleagues.table.area", locale)),
				chosen.stream().map(one -> row(one, locale)).toList());
	}

	private List<@Nullable String> row(Chosen one, Locale locale) {
		List<String> needs = !one.needs().isEmpty() ? one.needs()
				: one.services().stream().flatMap(service -> service.needs().stream()).map(NeedLine::label).distinct().toList();
		List<String> areas = !one.areas().isEmpty() ? one.areas()
				: one.services().stream().flatMap(service -> service.areas().stream()).distinct().toList();
		return Arrays.asList(one.serviceNames(), function(one, locale), one.person().name(), joined(lines(one)), joined(one.mails()),
				one.person().when(), joined(needs), joined(areas));
	}

	private static List<String> lines(Chosen one) {
		return one.person().lines().stream().map(Phone::number).toList();
	}

	private String function(Chosen one, Locale locale) {
		String function = one.person().function().text();
		return one.person().vacant() ? say("colleagues.table.vacant", locale, function) : function;
	}

	/** @param services in the order of the table */
	byte[] ofServices(List<ServiceLine> services, Circle circle, Shown shown, Locale locale) {
		Map<UUID, ServiceLine> byId = services.stream().collect(Collectors.toMap(ServiceLine::id, Function.identity()));
		Map<UUID, List<Chosen>> contacts = byId.keySet().stream().collect(Collectors.toMap(Function.identity(), id -> new ArrayList<>()));
		for (ContactEntry contact : people.contactsOf(byId.keySet(), circle, shown.instant().toLocalDate())) {
			Chosen chosen = functions.chosen(contact, byId, shown);
			contact.serviceIds().stream().map(contacts::get).filter(Objects::nonNull).forEach(list -> list.add(chosen));
		}
		return SpreadsheetTable.write(List.of(say("colleagues.table.service", locale), say("colleagues.table.needs", locale),
				say("colleagues.table.does", locale), say("colleagues.table.state", locale), say("colleagues.table.phone", locale),
				say("colleagues.table.address", locale), say("colleagues.table.functions", locale), say("colleagues.table.lines", locale)),
				services.stream().map(service -> row(service, contacts.getOrDefault(service.id(), List.of()), locale)).toList());
	}

	private List<@Nullable String> row(ServiceLine service, List<Chosen> contacts, Locale locale) {
		return Arrays.asList(service.name().text(), joined(service.needs().stream().map(NeedLine::label).toList()),
				joined(service.needs().stream().map(NeedLine::sentence).filter(Objects::nonNull).map(Text::text).toList()),
				service.status().words(), service.phone() == null ? null : service.phone().number(), joined(service.addresses()),
				joined(contacts.stream().map(one -> named(one, locale)).toList()),
				joined(contacts.stream().flatMap(one -> Stream.concat(lines(one).stream(), one.mails().stream())).toList()));
	}

	private String named(Chosen one, Locale locale) {
		return one.person().name() == null ? function(one, locale) : function(one, locale) + " (" + one.person().name() + ")";
	}

	private static String joined(List<String> values) {
		return values.stream().distinct().collect(Collectors.joining(AND));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

}
