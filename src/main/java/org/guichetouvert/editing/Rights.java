package org.guichetouvert.editing;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what where: the one table of it. An administrator may everything everywhere; a coordinator publishes in the areas
 * that she keeps and proposes elsewhere; a professional proposes, and confirms what the services say that she belongs to.
 */
@Component
public class Rights {

	private final Territories territories;

	Rights(Territories territories) {
		this.territories = territories;
	}

	static Set<Action> of(Role role, Territory territory) {
		return switch (role) {
			case ADMINISTRATOR -> EnumSet.allOf(Action.class);
			case COORDINATOR -> territory == Territory.OWN ? EnumSet.allOf(Action.class)
					: territory == Territory.MEMBER ? EnumSet.of(Action.PROPOSE, Action.CONFIRM) : EnumSet.of(Action.PROPOSE);
			case PROFESSIONAL -> territory == Territory.MEMBER ? EnumSet.of(Action.PROPOSE, Action.CONFIRM) : EnumSet.of(Action.PROPOSE);
		};
	}

	/** @param snapshot what the entry says, which tells where it lies */
	public boolean may(SignedIn reader, Action action, EntryKind kind, UUID entryId, Object snapshot) {
		return of(reader.role(), territories.of(reader, kind, entryId, snapshot)).contains(action);
	}

	/** What an entry is to the reader. */
	public Territory of(SignedIn reader, EntryKind kind, UUID entryId, Object snapshot) {
		return territories.of(reader, kind, entryId, snapshot);
	}

	/** Whether the reader may put a draft into force, or decide on it: by what the entry says now, or a new one is to say. */
	public boolean mayPublish(SignedIn reader, Draft draft) {
		return may(reader, Action.PUBLISH, draft.kind(), draft.entryId(), territories.now(draft));
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

	/** Whether a proposal waits for this reader: for the coordinators of its area, where there are any; else for administrators. */
	public boolean concerns(SignedIn reader, Draft proposal) {
		Territory territory = territories.of(reader, proposal.kind(), proposal.entryId(), territories.now(proposal));
		return territory == Territory.OWN && reader.role() == Role.COORDINATOR
				|| territory == Territory.NOBODYS && reader.role() == Role.ADMINISTRATOR;
	}

}
