package org.guichetouvert.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

/** A service at a place: what is indexed, found and counted (HSDS service_at_location). */
@Entity
public class ServiceAtLocation extends Part {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "service_id")
	private Service service;

	private @Nullable UUID locationId;

	private int position;

	@SuppressWarnings("NullAway.Init")
	protected ServiceAtLocation() {
	}

	ServiceAtLocation(UUID id, Service service, @Nullable UUID locationId, int position) {
		super(id);
		this.service = service;
		this.locationId = locationId;
		this.position = position;
	}

	void moveTo(@Nullable UUID changedLocationId) {
		locationId = changedLocationId;
	}

	void standAt(int changedPosition) {
		position = changedPosition;
	}

	public Service service() {
		return service;
	}

	public Optional<UUID> locationId() {
		return Optional.ofNullable(locationId);
	}

	/** Whether its service has no place at all. */
	public boolean isPlaceless() {
		return locationId == null;
	}

	ServiceSnapshot.Place snapshot() {
		return new ServiceSnapshot.Place(id(), locationId);
	}

}
