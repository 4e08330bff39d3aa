package org.guichetouvert.exchange.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.taxonomy.Taxonomy;

/**
 * What the keys of the files stand for. An id is made from its key and nothing else, so that an entry that was taken out
 * and loaded again is the same one, at its old address. Whatever is not found is an {@link IllegalArgumentException}.
 */
final class Keys {

	private final Set<String> organizations = new HashSet<>();

	private final Set<String> locations = new HashSet<>();

	private final Set<String> services = new HashSet<>();

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	Keys(Collection<DemonstrationFile> files, Taxonomy taxonomy, AreaTree areas) {
		this.taxonomy = taxonomy;
		this.areas = areas;
		files.forEach(file -> {
			addOnce(organizations, file.organizations());
			addOnce(locations, file.locations());
			addOnce(services, file.services());
		});
	}

	private static void addOnce(Set<String> known, Map<String, ?> added) {
		added.keySet().forEach(key -> {
			if (!known.add(key)) {
				throw new IllegalArgumentException("Two entries have the key " + key);
			}
		});
	}

	static UUID id(String kind, String key) {
		return UUID.nameUUIDFromBytes(("guichet-ouvert/demonstration/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
	}

	UUID organization(String key) {
		return id("organization", known(organizations, "organization", key));
	}

	UUID location(String key) {
		return id("location", known(locations, "place", key));
	}

	UUID service(String key) {
		return id("service", known(services, "service", key));
	}

	/** A service or else an organization. */
	Partnership.End end(String key) {
		return services.contains(key) ? Partnership.End.service(service(key)) : Partnership.End.organization(organization(key));
	}

	String need(String id) {
		return taxonomy.findNeed(id).orElseThrow(() -> new IllegalArgumentException("Unknown need " + id)).id();
	}

	String serviceType(String id) {
		return taxonomy.findServiceType(id).orElseThrow(() -> new IllegalArgumentException("Unknown service type " + id)).id();
	}

	UUID area(String slug) {
		return areas.findBySlug(slug).orElseThrow(() -> new IllegalArgumentException("Unknown area " + slug)).id();
	}

	AreaNode neighbourhood(String code) {
		return areas.findByCode(AreaKind.NEIGHBOURHOOD, code)
			.orElseThrow(() -> new IllegalArgumentException("Unknown neighbourhood " + code));
	}

	AreaNode municipalityOf(AreaNode neighbourhood) {
		return areas.municipalitiesOf(neighbourhood).get(0);
	}

	private static String known(Set<String> keys, String kind, String key) {
		if (!keys.contains(key)) {
			throw new IllegalArgumentException("Unknown " + kind + " " + key);
		}
		return key;
	}

}
