package org.guichetouvert.editing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call an entry, and what an entry names by its id, in a reader's language. Persons have no name here. */
@Component
public class EntryNames {

	private final Snapshots snapshots;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final Drafts drafts;

	EntryNames(Snapshots snapshots, Taxonomy taxonomy, AreaTree areas, Drafts drafts) {
		this.drafts = drafts;
		this.snapshots = snapshots;
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	/** By what it says, or is to say. */
	public String of(EntryKind kind, Object snapshot, Locale locale) {
		return switch (kind) {
			case SERVICE -> in(((ServiceSnapshot) snapshot).details().name(), locale);
			case ORGANIZATION -> in(((OrganizationDetails) snapshot).name(), locale);
			case LOCATION -> ofPlace((LocationDetails) snapshot, locale);
			case CONTACT -> ofContact((Contact.Snapshot) snapshot, locale);
			case PARTNERSHIP -> ofPartnership((Partnership.Snapshot) snapshot, locale);
			case DISRUPTION -> in(((Disruption.Snapshot) snapshot).details().statement(), locale);
			case GAP_STATEMENT -> ofGap((GapStatement.Details) snapshot, locale);
			case REPORT -> kind.code();
		};
	}

	/** By its id, also of a new one that is not published yet; "?" for one that is gone. */
	public String of(EntryKind kind, @Nullable UUID id, Locale locale) {
		return id == null ? "?" : snapshots.find(kind, id).map(Snapshots.Present::snapshot)
			.or(() -> drafts.listNew(List.of(id)).stream().filter(draft -> draft.kind() == kind).findFirst().map(Draft::says))
			.map(says -> of(kind, says, locale)).orElse("?");
	}

	public String ofNeed(String needId, Locale locale) {
		return taxonomy.findNeed(needId).map(need -> in(need.label(), locale)).orElse(needId);
	}

	public String ofType(@Nullable String typeId, Locale locale) {
		return typeId == null ? "" : taxonomy.findServiceType(typeId).map(type -> in(type.label(), locale)).orElse(typeId);
	}

	public String ofArea(@Nullable UUID areaId, Locale locale) {
		return areaId == null ? "" : areas.findById(areaId).map(area -> in(area.name(), locale)).orElse("?");
	}

	/** "Maison de la Braise, rue de la Braise 4, 1020 Bruxelles"; where the address is hidden, without street. */
	private static String ofPlace(LocationDetails place, Locale locale) {
		LocationDetails.PostalAddress address = place.address();
		String street = place.hidden() ? "" : join(" ", address.street(), address.houseNumber());
		return join(", ", in(place.name(), locale), street, join(" ", address.postcode(), address.city()));
	}

	private String ofContact(Contact.Snapshot contact, Locale locale) {
		String services = contact.serviceIds().stream().map(id -> of(EntryKind.SERVICE, id, locale)).sorted().collect(Collectors.joining(", "));
		return join(", ", in(contact.details().function(), locale), services);
	}

	private String ofPartnership(Partnership.Snapshot partnership, Locale locale) {
		return ofEnd(partnership.from(), locale) + " – " + ofEnd(partnership.to(), locale);
	}

	/** One end of a partnership. */
	public String ofEnd(Partnership.End end, Locale locale) {
		return end.words() != null ? end.words() : end.serviceId() != null ? of(EntryKind.SERVICE, end.serviceId(), locale)
				: of(EntryKind.ORGANIZATION, end.organizationId(), locale);
	}

	private String ofGap(GapStatement.Details gap, Locale locale) {
		return ofNeed(gap.needId(), locale) + ", " + ofArea(gap.areaId(), locale);
	}

	private static String in(LocalizedText text, Locale locale) {
		return text.in(locale.getLanguage());
	}

	private static String join(String between, @Nullable String... parts) {
		return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
	}

}
