package org.guichetouvert.site.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.jspecify.annotations.Nullable;

/** Whom partnerships link, by id: published services and organizations. Who is neither is not shown. */
final class NetworkEnds {

	private final Map<UUID, NetworkEnd> services = new HashMap<>();

	private final Map<UUID, NetworkEnd> organizations = new HashMap<>();

	NetworkEnds(Collection<Listing> listings, Collection<ServiceEntry.OrganizationEntry> known, Showing showing) {
		listings.stream().filter(listing -> listing.service().snapshot().state() == ServiceState.PUBLISHED)
			.forEach(listing -> services.put(listing.service().id(), service(listing, showing)));
		known.forEach(one -> organizations.put(one.id(), new NetworkEnd(OrganizationPage.href(one),
				showing.words().name(one.details().name()), null, Integer.MAX_VALUE, OrganizationPage.href(one))));
	}

	private static NetworkEnd service(Listing listing, Showing showing) {
		var organization = listing.service().organization();
		return new NetworkEnd(listing.href(), showing.words().name(listing.service().snapshot().details().name()), listing,
				position(listing, showing), organization == null ? null : OrganizationPage.href(organization));
	}

	private static int position(Listing listing, Showing showing) {
		return listing.service().snapshot().needs().stream().map(need -> showing.familyOf(need.needId()))
			.flatMap(family -> showing.taxonomy().findFamily(family).stream()).mapToInt(FamilyTerm::position).min()
			.orElse(Integer.MAX_VALUE - 1);
	}

	Optional<NetworkEnd> find(Partnership.End end) {
		return end.serviceId() != null ? Optional.ofNullable(services.get(end.serviceId()))
				: Optional.ofNullable(end.organizationId()).map(organizations::get);
	}

	/** Ids of the services at either end. */
	static List<UUID> servicesOf(Collection<PeopleReader.PartnershipEntry> links) {
		return ids(links, Partnership.End::serviceId);
	}

	/** Ids of the organizations at either end. */
	static List<UUID> organizationsOf(Collection<PeopleReader.PartnershipEntry> links) {
		return ids(links, Partnership.End::organizationId);
	}

	private static List<UUID> ids(Collection<PeopleReader.PartnershipEntry> links, Function<Partnership.End, @Nullable UUID> id) {
		return links.stream().flatMap(link -> Stream.of(link.from(), link.to())).map(id).filter(Objects::nonNull).distinct().toList();
	}

}
