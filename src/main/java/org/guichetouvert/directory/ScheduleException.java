package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A dated exception to the hours of a service or of one way in: closed, other hours, a message. */
@Entity
public class ScheduleException extends Part {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "service_id")
	private Service service;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
	@JoinColumn(name = "service_at_location_id")
	private @Nullable ServiceAtLocation place;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
	@JoinColumn(name = "channel_id")
	private @Nullable AccessChannel channel;

	@Embedded
	private ExceptionDetails details;

	@SuppressWarnings("NullAway.Init")
	protected ScheduleException() {
	}

	ScheduleException(UUID id, Service service, Scope scope, ExceptionDetails details) {
		super(id);
		this.service = service;
		this.place = scope.place();
		this.channel = scope.channel();
		this.details = details;
	}

	/** What it is about. */
	public Scope scope() {
		return new Scope(place, channel);
	}

	public ExceptionDetails details() {
		return details;
	}

	public Service service() {
		return service;
	}

	ServiceSnapshot.DatedException snapshot() {
		return new ServiceSnapshot.DatedException(id(), place == null ? null : place.id(), channel == null ? null : channel.id(), details);
	}

}
