package org.guichetouvert.colleagues.web;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.colleagues.FunctionBook;
import org.guichetouvert.colleagues.FunctionSearch;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.guichetouvert.colleagues.ShownCatalogue.Shown;
import org.guichetouvert.colleagues.ShownCatalogue.Text;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.shared.Circle;
import org.springframework.stereotype.Component;

/** Reads functions that were chosen in a form, as far as the reader may see them. */
@Component
class ChosenFunctions {

	private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

	private final FunctionBook book;

	private final FunctionSearch functions;

	private final AreaTree areas;

	ChosenFunctions(FunctionBook book, FunctionSearch functions, AreaTree areas) {
		this.book = book;
		this.functions = functions;
		this.areas = areas;
	}

	/** Ids in the order they were given, each once; what is none is left out. */
	static List<UUID> ids(Collection<String> given) {
		return given.stream().filter(id -> id.matches(ID)).map(UUID::fromString).distinct().toList();
	}

	/** Those that are there, in their order. */
	List<Chosen> read(List<UUID> ids, Circle circle, Shown shown) {
		ZonedDateTime at = shown.instant();
		return with(functions.read(book.find(ids, at.toLocalDate()), circle, at), shown);
	}

	private List<Chosen> with(List<ContactEntry> contacts, Shown shown) {
		Map<UUID, ServiceLine> services = shown.services(contacts.stream().flatMap(contact -> contact.serviceIds().stream()).distinct().toList())
			.stream().collect(Collectors.toMap(ServiceLine::id, Function.identity()));
		return contacts.stream().map(contact -> chosen(contact, services, shown)).toList();
	}

	Chosen chosen(ContactEntry contact, Map<UUID, ServiceLine> services, Shown shown) {
		List<ServiceLine> own = contact.serviceIds().stream().map(services::get).filter(Objects::nonNull)
			.sorted((one, other) -> one.name().text().compareTo(other.name().text())).toList();
		return new Chosen(shown.function(contact), own, contact.needIds().stream().map(shown::need).sorted().toList(),
				contact.areaIds().stream().flatMap(id -> areas.findById(id).stream()).map(area -> shown.text(area.name()))
					.filter(Objects::nonNull).map(Text::text).sorted().toList());
	}

}
