package org.guichetouvert.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "C'est juste": what a service says is true today, without a change. */
@Component
public class Confirmations {

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final Rights rights;

	private final Clock clock;

	Confirmations(Catalogue catalogue, Snapshots snapshots, Rights rights, Clock clock) {
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.rights = rights;
		this.clock = clock;
	}

	/** @throws AccessDeniedException when she may not confirm, or there is no such service */
	public void require(SignedIn reader, UUID serviceId) {
		Object says = snapshots.find(EntryKind.SERVICE, serviceId).map(Snapshots.Present::snapshot)
			.orElseThrow(() -> new AccessDeniedException("No service " + serviceId));
		rights.require(reader, Action.CONFIRM, EntryKind.SERVICE, serviceId, says);
	}

	/**
	 * Verifies each way in as it holds today.
	 *
	 * @param how by what means the reader knows
	 * @throws AccessDeniedException when she may not confirm, or there is no such service
	 */
	@Transactional
	public void confirm(SignedIn reader, UUID serviceId, VerificationMethod how) {
		require(reader, serviceId);
		LocalDate today = LocalDate.now(clock);
		var checked = new Verification(today, reader.function(), null, how, null);
		var change = new Change(Origin.PERSON, reader.function(), reader.accountId(), null, null, clock.instant());
		catalogue.change(change, session -> session.getService(serviceId).channels().forEach(channel -> channel.findPeriodOn(today)
			.ifPresent((AccessPeriod period) -> period.verify(checked.keepingNext(period.verification().orElse(null))))));
	}

}
