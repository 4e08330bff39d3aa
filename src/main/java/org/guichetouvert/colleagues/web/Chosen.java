package org.guichetouvert.colleagues.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.colleagues.ShownCatalogue.FunctionLine;
import org.guichetouvert.colleagues.ShownCatalogue.Link;
import org.guichetouvert.colleagues.ShownCatalogue.Phone;
import org.guichetouvert.colleagues.ShownCatalogue.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * A function that was chosen, with its services: what is written to, carried away or put in a table.
 *
 * @param needs labels of its own needs; empty for all that its services do
 * @param areas names of its own areas; empty for where its services are
 */
record Chosen(FunctionLine person, List<ServiceLine> services, List<String> needs, List<String> areas) {

	/** Its own addresses that can be written to. */
	List<String> mails() {
		return person.mails().stream().map(Link::words).map(words -> words.text().strip()).filter(Chosen::isMail).distinct().toList();
	}

	/** The first address of one of its services; null for none. */
	@Nullable String generalMail() {
		return services.stream().map(ServiceLine::mail).filter(Objects::nonNull).filter(Chosen::isMail).findFirst().orElse(null);
	}

	/** The first number of one of its services; null for none. */
	@Nullable Phone generalPhone() {
		return services.stream().map(ServiceLine::phone).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** "Centre Nord, Antenne Sud". */
	String serviceNames() {
		return services.stream().map(service -> service.name().text()).collect(Collectors.joining(", "));
	}

	/** "référente énergie (Nadia B.), Centre Nord": no name where none is allowed. */
	String words() {
		String name = person.name() == null ? "" : " (" + person.name() + ")";
		return Stream.of(person.function().text() + name, serviceNames()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
	}

	private static boolean isMail(String address) {
		return address.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");
	}

}
