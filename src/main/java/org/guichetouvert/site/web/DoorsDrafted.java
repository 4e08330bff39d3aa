package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.SeenByResidents;
import org.springframework.stereotype.Component;

/** The doors of a service as all pages would show them if it said something else. */
@Component
class DoorsDrafted implements SeenByResidents {

	private final CatalogueReader reader;

	private final StatusEngine engine;

	private final Showings showings;

	private final Drafts drafts;

	DoorsDrafted(CatalogueReader reader, StatusEngine engine, Showings showings, Drafts drafts) {
		this.reader = reader;
		this.engine = engine;
		this.showings = showings;
		this.drafts = drafts;
	}

	@Override
	public List<Door> doors(UUID serviceId, ServiceSnapshot says, ZonedDateTime now, Locale locale) {
		if (says.state() == ServiceState.ENDED) {
			return List.of();
		}
		Showing showing = showings.at(now, locale);
		ServiceEntry service = reader.imagine(serviceId, says, drafts.newPlaces(says), now.toLocalDate());
		return Listing.ofAllPlaces(service, engine, now).stream().sorted(Comparator.comparing(listing -> listing.status().sign()))
			.map(listing -> door(listing, showing)).toList();
	}

	@Override
	public Seen seen(ServiceEntry service, ZonedDateTime now, Locale locale) {
		Showing showing = showings.at(now, locale);
		Optional<Listing> best = Listing.ofAllPlaces(service, engine, now).stream().min(Comparator.comparing(listing -> listing.status().sign()));
		Badge badge = service.snapshot().state() == ServiceState.ENDED ? null : best.map(listing -> door(listing, showing).status()).orElse(null);
		Line phone = best.flatMap(showing::phone).map(one -> new Line(one.number(), one.uri())).orElse(null);
		return new Seen(badge, phone, "/services/" + service.slug());
	}

	private static Door door(Listing listing, Showing showing) {
		StatusView status = showing.status().of(listing);
		return new Door(showing.street(listing).orElse(null),
				new Badge(status.sign(), status.label(), status.detail(), status.hint()));
	}

}
