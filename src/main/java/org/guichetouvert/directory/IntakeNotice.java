package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** Why an open door does not take everybody in, for now. */
@Entity
public class IntakeNotice extends ScopedPart {

	@Embedded
	private NoticeDetails details;

	@SuppressWarnings("NullAway.Init")
	protected IntakeNotice() {
	}

	IntakeNotice(UUID id, Service service, Scope scope, NoticeDetails details) {
		super(id, service, scope);
		this.details = details;
	}

	void describe(NoticeDetails changed) {
		details = changed;
	}

	public NoticeDetails details() {
		return details;
	}

	ServiceSnapshot.Notice snapshot() {
		return new ServiceSnapshot.Notice(id(), placeId(), channelId(), details);
	}

}
