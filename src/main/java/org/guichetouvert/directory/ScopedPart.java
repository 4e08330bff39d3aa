package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

/** A part of a service that is about one way in, one place, or the whole service. */
@MappedSuperclass
public abstract class ScopedPart extends Part {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "service_id")
	private Service service;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
	@JoinColumn(name = "service_at_location_id")
	private @Nullable ServiceAtLocation place;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
	@JoinColumn(name = "channel_id")
	private @Nullable AccessChannel channel;

	@SuppressWarnings("NullAway.Init")
	protected ScopedPart() {
	}

	ScopedPart(UUID id, Service service, Scope scope) {
		super(id);
		this.service = service;
		this.place = scope.place();
		this.channel = scope.channel();
	}

	void concern(Scope scope) {
		place = scope.place();
		channel = scope.channel();
	}

	public Service service() {
		return service;
	}

	/** What it is about. */
	public Scope scope() {
		return new Scope(place, channel);
	}

	@Nullable UUID placeId() {
		return place == null ? null : place.id();
	}

	@Nullable UUID channelId() {
		return channel == null ? null : channel.id();
	}

}
