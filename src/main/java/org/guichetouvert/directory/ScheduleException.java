package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A dated exception to the hours of a service, a place or one way in: closed, other hours, a message. */
@Entity
public class ScheduleException extends ScopedPart {

	@Embedded
	private ExceptionDetails details;

	@SuppressWarnings("NullAway.Init")
	protected ScheduleException() {
	}

	ScheduleException(UUID id, Service service, Scope scope, ExceptionDetails details) {
		super(id, service, scope);
		this.details = details;
	}

	void describe(ExceptionDetails changed) {
		details = changed;
	}

	public ExceptionDetails details() {
		return details;
	}

	ServiceSnapshot.DatedException snapshot() {
		return new ServiceSnapshot.DatedException(id(), placeId(), channelId(), details);
	}

}
