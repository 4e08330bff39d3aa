package org.guichetouvert.directory;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.guichetouvert.taxonomy.EndangeringNeeds;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/**
 * Services where whoever comes may be in danger: a place of theirs is hidden, one of their needs is among
 * {@link EndangeringNeeds}, or their type is there for such a need first of all. Few come there on one day: nothing is counted
 * of them, no list leads from one to the next, and no page on a stranger's screen names them.
 */
@Component
public class DiscreetServices {

	private final Taxonomy taxonomy;

	private final Snapshots snapshots;

	DiscreetServices(Taxonomy taxonomy, Snapshots snapshots) {
		this.taxonomy = taxonomy;
		this.snapshots = snapshots;
	}

	public boolean isDiscreet(ServiceEntry service) {
		return isDiscreet(service.snapshot(), service.locations().values());
	}

	/** Of what a service says, with its places as they are now. */
	public boolean isDiscreet(ServiceSnapshot service) {
		return isDiscreet(service, service.places().stream().map(ServiceSnapshot.Place::locationId).filter(Objects::nonNull)
			.map(id -> snapshots.find(EntryKind.LOCATION, id)).flatMap(Optional::stream)
			.map(present -> (LocationDetails) present.snapshot()).toList());
	}

	private boolean isDiscreet(ServiceSnapshot service, Collection<LocationDetails> places) {
		return places.stream().anyMatch(LocationDetails::hidden)
				|| service.needs().stream().map(NeedServed::needId).anyMatch(EndangeringNeeds::contains) || isOfSuchType(service);
	}

	private boolean isOfSuchType(ServiceSnapshot service) {
		String type = service.details().typeId();
		List<NeedTerm> usual = type == null ? List.of() : taxonomy.needsOfServiceType(type);
		return !usual.isEmpty() && EndangeringNeeds.contains(usual.get(0).id());
	}

}
