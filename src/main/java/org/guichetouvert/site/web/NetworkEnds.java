package org.guichetouvert.site.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.taxonomy.FamilyTerm;

/** Whom partnerships link, by id: published services and organizations. Who is neither is not shown. */
final class NetworkEnds {

	private final Map<UUID, NetworkEnd> services = new HashMap<>();

	private final Map<UUID, NetworkEnd> organizations = new HashMap<>();

	/** @param shown services of the page that are at no end too */
	NetworkEnds(Partners.Ends known, Collection<Listing> shown, Showing showing) {
		Stream.concat(known.services().values().stream(), shown.stream())
			.filter(listing -> listing.service().snapshot().state() == ServiceState.PUBLISHED)
			.forEach(listing -> services.put(listing.service().id(), service(listing, showing)));
		services.values().stream().flatMap(end -> Stream.ofNullable(end.house())).forEach(one -> add(one, showing));
		known.organizations().values().forEach(one -> add(one, showing));
	}

	private void add(ServiceEntry.OrganizationEntry one, Showing showing) {
		organizations.put(one.id(), new NetworkEnd(OrganizationPage.href(one), showing.words().name(one.details().name()), null,
				Integer.MAX_VALUE, OrganizationPage.href(one)));
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

	/** Names of the organizations, by their pages. */
	Map<String, TextView> organizations() {
		return organizations.values().stream().collect(Collectors.toMap(NetworkEnd::href, NetworkEnd::name));
	}

}
