package org.guichetouvert.colleagues;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.search.Understood;
import org.jspecify.annotations.Nullable;

/**
 * Who was found, as far as the reader may see them.
 *
 * @param understood what the words were taken for; null where a name was looked for
 * @param area the one that the words narrow to; null for none
 * @param here functions that deal with it there, or anywhere where no area was named
 * @param elsewhere those that deal with it somewhere else, the nearest first
 * @param general functions of services that deal with it, there first
 * @param named whether they were found by the name of a person: then they are all in {@code here}
 * @param left how many more there are than can be read
 */
public record FunctionsFound(@Nullable Understood understood, @Nullable AreaNode area, List<ContactEntry> here,
		List<ContactEntry> elsewhere, List<ContactEntry> general, boolean named, int left) {

	public boolean isEmpty() {
		return here.isEmpty() && elsewhere.isEmpty() && general.isEmpty();
	}

	/** Services of all of them. */
	public List<UUID> serviceIds() {
		return Stream.of(here, elsewhere, general).flatMap(List::stream).flatMap(contact -> contact.serviceIds().stream()).distinct().toList();
	}

}
