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

import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.OrganizationReader;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PeopleReader.PartnershipEntry;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.StatusEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Partnerships, seen from one of their ends. */
@Component
class Partners {

	private final KeptServices kept;

	private final OrganizationReader organizations;

	private final StatusEngine engine;

	Partners(KeptServices kept, OrganizationReader organizations, StatusEngine engine) {
		this.kept = kept;
		this.organizations = organizations;
		this.engine = engine;
	}

	/**
	 * What stands at the ends of links.
	 *
	 * @param services published ones, at their best place
	 */
	record Ends(Map<UUID, Listing> services, Map<UUID, ServiceEntry.OrganizationEntry> organizations) {
	}

	/** @param known services that the page has anyway, by id */
	Ends ends(Collection<PartnershipEntry> links, Map<UUID, Listing> known, Showing showing) {
		List<UUID> missing = services(links).stream().filter(id -> !known.containsKey(id)).toList();
		var services = new HashMap<>(known);
		List<ServiceEntry> shown = kept.list(missing, showing.today()).stream()
			.filter(service -> service.snapshot().state() == ServiceState.PUBLISHED).toList();
		services.putAll(Listing.bestByService(Showing.listings(shown, engine, showing.words())));
		return new Ends(services, organizations.list(organizations(links)));
	}

	/** Ids of the services at either end. */
	static List<UUID> services(Collection<PartnershipEntry> links) {
		return ids(links, Partnership.End::serviceId);
	}

	/** Ids of the organizations at either end. */
	static List<UUID> organizations(Collection<PartnershipEntry> links) {
		return ids(links, Partnership.End::organizationId);
	}

	private static List<UUID> ids(Collection<PartnershipEntry> links, Function<Partnership.End, @Nullable UUID> id) {
		return links.stream().flatMap(link -> Stream.of(link.from(), link.to())).map(id).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * @param own id of the service from which it is seen
	 * @return empty where the other end is not shown any more
	 */
	static Optional<PartnerView> view(UUID own, PartnershipEntry link, Ends ends, Showing showing) {
		boolean first = own.equals(link.from().serviceId());
		Partnership.End other = first ? link.to() : link.from();
		Listing service = other.serviceId() == null ? null : ends.services.get(other.serviceId());
		return name(other, service, ends, showing).map(name -> view(name, service, link.details(), first, showing));
	}

	private static PartnerView view(LinkView name, @Nullable Listing service, PartnershipDetails details, boolean first,
			Showing showing) {
		Wording words = showing.words();
		String often = details.frequency() == null ? null : words.say("site.frequency." + details.frequency().code());
		return new PartnerView(words.say("site.partner." + details.kind().code() + (first ? ".from" : ".to")), name,
				words.text(details.sentence()), words.text(details.relayLimit()), often,
				service == null ? null : showing.status().of(service));
	}

	private static Optional<LinkView> name(Partnership.End end, @Nullable Listing service, Ends ends, Showing showing) {
		if (service != null) {
			return Optional.of(new LinkView(showing.words().name(service.service().snapshot().details().name()), service.href()));
		}
		if (end.organizationId() != null) {
			return Optional.ofNullable(ends.organizations.get(end.organizationId()))
				.map(one -> new LinkView(showing.words().name(one.details().name()), OrganizationPage.href(one)));
		}
		return Optional.ofNullable(end.words()).map(words -> new LinkView(showing.words().written(words), null));
	}

}
