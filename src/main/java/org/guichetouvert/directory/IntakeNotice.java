package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** Why an open door does not take everybody in, for now. */
@Entity
public class IntakeNotice extends Part {

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
	private NoticeDetails details;

	@SuppressWarnings("NullAway.Init")
	protected IntakeNotice() {
	}

	IntakeNotice(UUID id, Service service, Scope scope, NoticeDetails details) {
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

	public NoticeDetails details() {
		return details;
	}

	public Service service() {
		return service;
	}

	ServiceSnapshot.Notice snapshot() {
		return new ServiceSnapshot.Notice(id(), place == null ? null : place.id(), channel == null ? null : channel.id(), details);
	}

}
