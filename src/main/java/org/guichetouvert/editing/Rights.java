package org.guichetouvert.editing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.Snapshots;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what where: the one table of it. An administrator may everything everywhere; a coordinator publishes in the areas
 * that she keeps and proposes elsewhere; a professional proposes, confirms what the services say that she belongs to, and of any
 * other that she visited or called.
 */
@Component
public class Rights {

	/** Kinds that whoever keeps the area where they lie may publish, whatever a draft changes; others may be of several. */
	private static final Set<EntryKind> OF_ONE_AREA = EnumSet.of(EntryKind.SERVICE, EntryKind.LOCATION);

	private final Territories territories;

	private final Snapshots snapshots;

	private final AccountBook accounts;

	Rights(Territories territories, Snapshots snapshots, AccountBook accounts) {
		this.territories = territories;
		this.snapshots = snapshots;
		this.accounts = accounts;
	}

	static Set<Action> of(Role role, Territory territory) {
		return switch (role) {
			case ADMINISTRATOR -> EnumSet.allOf(Action.class);
			case COORDINATOR -> territory == Territory.OWN ? EnumSet.allOf(Action.class) : ofProfessional(territory);
			case PROFESSIONAL -> ofProfessional(territory);
		};
	}

	private static Set<Action> ofProfessional(Territory territory) {
		return territory == Territory.MEMBER ? EnumSet.of(Action.PROPOSE, Action.WITNESS, Action.CONFIRM)
				: EnumSet.of(Action.PROPOSE, Action.WITNESS);
	}

	/** @param snapshot what the entry says, which tells where it lies */
	public boolean may(SignedIn reader, Action action, EntryKind kind, UUID entryId, Object snapshot) {
		return of(reader.role(), territories.of(reader, kind, entryId, snapshot)).contains(action);
	}

	/** What an entry is to the reader. */
	public Territory of(SignedIn reader, EntryKind kind, UUID entryId, Object snapshot) {
		return territories.of(reader, kind, entryId, snapshot);
	}

	/**
	 * Whether the reader may put a draft into force, or decide on it: by what the entry says now, or a new one is to say; and by
	 * whom else what it changes is about.
	 */
	public boolean mayPublish(SignedIn reader, Draft draft) {
		return may(reader, Action.PUBLISH, draft.kind(), draft.entryId(), territories.now(draft)) && staysWithin(reader, draft);
	}

	/**
	 * Whether what a draft changes is the reader's too: where a statement is to hold, services that a function gets, and of a
	 * partnership what its ends say themselves.
	 */
	private boolean staysWithin(SignedIn reader, Draft draft) {
		if (draft.isRemoval() || reader.role() == Role.ADMINISTRATOR) {
			return true;
		}
		return switch (draft.kind()) {
			case DISRUPTION, GAP_STATEMENT -> may(reader, Action.PUBLISH, draft.kind(), draft.entryId(), draft.says());
			case CONTACT -> gained(draft).stream().allMatch(id -> mayIfThere(reader, Action.PUBLISH, EntryKind.SERVICE, id));
			case PARTNERSHIP -> saidBy(draft).stream().allMatch(end -> maySpeakFor(reader, end));
			case SERVICE, ORGANIZATION, LOCATION, REPORT -> true;
		};
	}

	private Set<UUID> gained(Draft contact) {
		Set<UUID> gained = new HashSet<>(territories.services(contact.kind(), contact.entryId(), contact.says()));
		if (contact.base() != null) {
			gained.removeAll(territories.services(contact.kind(), contact.entryId(), contact.base()));
		}
		return gained;
	}

	/** Ends for which a draft says what only they know: that they confirm it; of the one that relays, that it agrees. */
	private static Set<Partnership.End> saidBy(Draft draft) {
		Partnership.Snapshot says = draft.says(Partnership.Snapshot.class);
		PartnershipDetails before = draft.base() == null ? null : ((Partnership.Snapshot) draft.base()).details();
		PartnershipDetails after = says.details();
		Set<Partnership.End> ends = new HashSet<>();
		if (after.confirmedByFrom() != (before != null && before.confirmedByFrom())
				|| !Objects.equals(after.relayAgreedOn(), before == null ? null : before.relayAgreedOn())) {
			ends.add(says.from());
		}
		if (after.confirmedByTo() != (before != null && before.confirmedByTo())) {
			ends.add(says.to());
		}
		return ends;
	}

	/** Anybody may for those who are not in the catalogue. */
	private boolean maySpeakFor(SignedIn reader, Partnership.End end) {
		return end.serviceId() != null ? mayIfThere(reader, Action.CONFIRM, EntryKind.SERVICE, end.serviceId())
				: end.organizationId() == null || mayIfThere(reader, Action.CONFIRM, EntryKind.ORGANIZATION, end.organizationId());
	}

	/** What is gone is left out when the draft is put into force. */
	private boolean mayIfThere(SignedIn reader, Action action, EntryKind kind, UUID id) {
		return snapshots.find(kind, id).map(there -> may(reader, action, kind, id, there.snapshot())).orElse(true);
	}

	/** Whether the reader may see what an entry says: a hidden address is for those who publish it, and nobody else. */
	public boolean maySee(SignedIn reader, EntryKind kind, UUID entryId, Object snapshot) {
		return !(snapshot instanceof LocationDetails place) || !place.hidden() || may(reader, Action.PUBLISH, kind, entryId, snapshot);
	}

	/** Whether the reader may see what her draft began with, and what stands beside it now. */
	public boolean maySee(SignedIn reader, Draft draft) {
		Object base = draft.base();
		return base == null || maySee(reader, draft.kind(), draft.entryId(), base)
				&& (draft.isRemoval() || maySee(reader, draft.kind(), draft.entryId(), territories.now(draft)));
	}

	/** @throws AccessDeniedException when she may not */
	public void require(SignedIn reader, Action action, EntryKind kind, UUID entryId, Object snapshot) {
		if (!may(reader, action, kind, entryId, snapshot)) {
			throw new AccessDeniedException("%s may not %s %s %s".formatted(reader.role(), action, kind.code(), entryId));
		}
	}

	/**
	 * Services about which something waits for this reader: of a coordinator those in her areas, of an administrator those that no
	 * coordinator keeps. Asked at once for all of them.
	 */
	public Set<UUID> concerning(SignedIn reader, Collection<UUID> serviceIds) {
		return switch (reader.role()) {
			case COORDINATOR -> territories.servicesIn(reader.areaIds(), serviceIds);
			case ADMINISTRATOR -> territories.nobodysServices(serviceIds);
			case PROFESSIONAL -> Set.of();
		};
	}

	/** Whether a proposal waits for this reader: for coordinators who may publish it, where there are any, else administrators. */
	public boolean concerns(SignedIn reader, Draft proposal) {
		Territory territory = territories.of(reader, proposal.kind(), proposal.entryId(), territories.now(proposal));
		return switch (reader.role()) {
			case COORDINATOR -> territory == Territory.OWN && mayPublish(reader, proposal);
			case ADMINISTRATOR -> territory == Territory.NOBODYS || !OF_ONE_AREA.contains(proposal.kind())
					&& accounts.coordinators().stream().noneMatch(coordinator -> mayPublish(coordinator, proposal));
			case PROFESSIONAL -> false;
		};
	}

}
