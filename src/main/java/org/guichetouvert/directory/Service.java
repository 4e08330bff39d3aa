package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

/**
 * What an organization does for people (HSDS service): the aggregate that holds its places, ways in, their periods, dated
 * exceptions and notices.
 */
@Entity
public class Service extends Entry {

	@Embedded
	private ServiceDetails details;

	private @Nullable UUID organizationId;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private ServiceState state;

	private @Nullable LocalDate endedOn;

	private boolean demo;

	@ElementCollection
	@CollectionTable(name = "service_need", joinColumns = @JoinColumn(name = "service_id"))
	@OrderColumn(name = "position")
	private List<NeedServed> needs = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "service_language", joinColumns = @JoinColumn(name = "service_id"))
	private Set<SpokenLanguage> languages = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "service_area", joinColumns = @JoinColumn(name = "service_id"))
	@Column(name = "area_id")
	private Set<UUID> areasServed = new HashSet<>();

	@OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<ServiceAtLocation> places = new ArrayList<>();

	@OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<AccessChannel> channels = new ArrayList<>();

	@OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("details.startsOn, id")
	private List<ScheduleException> exceptions = new ArrayList<>();

	@OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("details.startsAt, id")
	private List<IntakeNotice> notices = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Service() {
	}

	/** A published service without place or way in. */
	public Service(UUID id, ServiceDetails details, @Nullable UUID organizationId, boolean demo) {
		super(id);
		this.details = details;
		this.organizationId = organizationId;
		this.state = ServiceState.PUBLISHED;
		this.demo = demo;
	}

	public void describe(ServiceDetails changed) {
		details = changed;
	}

	public void belongTo(@Nullable UUID changedOrganizationId) {
		organizationId = changedOrganizationId;
	}

	/** Replaces the needs it answers, the main one first; a need given twice counts once. */
	public void answer(List<NeedServed> changed) {
		var once = new ArrayList<NeedServed>();
		var ids = new HashSet<String>();
		changed.stream().filter(need -> ids.add(need.needId())).forEach(once::add);
		if (!once.equals(new ArrayList<>(needs))) {
			needs.clear();
			needs.addAll(once);
		}
	}

	/** Replaces the languages in which one is understood. */
	public void speak(Collection<SpokenLanguage> changed) {
		languages.retainAll(changed);
		languages.addAll(changed);
	}

	/** Replaces the areas whose residents it receives; empty when no such limit is known. */
	public void receiveFrom(Collection<UUID> areaIds) {
		areasServed.retainAll(areaIds);
		areasServed.addAll(areaIds);
	}

	public void publish() {
		state = ServiceState.PUBLISHED;
		endedOn = null;
	}

	/** @param date first day on which it no longer existed */
	public void endOn(LocalDate date) {
		state = ServiceState.ENDED;
		endedOn = date;
	}

	/**
	 * Makes it receive at a place. A service that had no place until now keeps its identity in the index: that entry gets the
	 * place.
	 *
	 * @param newId id of the service at this place, if it is new
	 */
	public ServiceAtLocation settleAt(UUID locationId, UUID newId) {
		return findPlaceAt(locationId).orElseGet(() -> {
			Optional<ServiceAtLocation> placeless = places.stream().filter(ServiceAtLocation::isPlaceless).findFirst();
			placeless.ifPresent(place -> place.moveTo(locationId));
			return placeless.orElseGet(() -> add(new ServiceAtLocation(newId, this, locationId, places.size())));
		});
	}

	/**
	 * Moves what it does at a place to another, its ways in there included; the entry in the index stays the same.
	 *
	 * @throws IllegalArgumentException when it already receives there
	 */
	public void move(ServiceAtLocation place, UUID locationId) {
		if (findPlaceAt(locationId).isPresent()) {
			throw new IllegalArgumentException(this + " already is at location " + locationId);
		}
		place.moveTo(locationId);
	}

	/** The one entry of a service without any place; made with {@code newId} if there is none. */
	public ServiceAtLocation withoutPlace(UUID newId) {
		if (places.isEmpty()) {
			return add(new ServiceAtLocation(newId, this, null, 0));
		}
		return places.stream().filter(ServiceAtLocation::isPlaceless).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Service " + id() + " has a place, so it is not placeless"));
	}

	private ServiceAtLocation add(ServiceAtLocation place) {
		places.add(place);
		return place;
	}

	/** Ends its being at a place, its ways in there included. */
	public void leave(ServiceAtLocation place) {
		channels.removeIf(channel -> place.equals(channel.place().orElse(null)));
		places.remove(place);
	}

	/**
	 * Adds a way in.
	 *
	 * @param place where it is; null for one that serves all places
	 * @throws IllegalArgumentException when a door has no place, or the place is another service's
	 */
	public AccessChannel addChannel(UUID channelId, ChannelDetails channel, @Nullable ServiceAtLocation place) {
		if (channel.kind().isDoor() && place == null) {
			throw new IllegalArgumentException("A " + channel.kind().code() + " stands somewhere; no place was given");
		}
		if (place != null && !places.contains(place)) {
			throw new IllegalArgumentException(place + " is not a place of " + this);
		}
		var added = new AccessChannel(channelId, this, place, channel, channels.size());
		channels.add(added);
		return added;
	}

	public void removeChannel(AccessChannel channel) {
		channels.remove(channel);
	}

	public ScheduleException except(UUID exceptionId, ExceptionDetails exception, Scope scope) {
		var added = new ScheduleException(exceptionId, this, requireOwn(scope), exception);
		exceptions.add(added);
		return added;
	}

	public IntakeNotice give(UUID noticeId, NoticeDetails notice, Scope scope) {
		var added = new IntakeNotice(noticeId, this, requireOwn(scope), notice);
		notices.add(added);
		return added;
	}

	public void withdraw(IntakeNotice notice) {
		notices.remove(notice);
	}

	public void withdraw(ScheduleException exception) {
		exceptions.remove(exception);
	}

	/**
	 * Makes it what a snapshot says; parts are known by their ids, and those that stand in both stay.
	 *
	 * @throws IllegalArgumentException when the snapshot contradicts itself: two periods of one way in at once, a door without
	 * place, an exception of a way in that is not there
	 */
	void become(ServiceSnapshot wanted) {
		describe(wanted.details());
		belongTo(wanted.organizationId());
		state = wanted.state();
		endedOn = wanted.endedOn();
		answer(wanted.needs());
		speak(wanted.languages());
		receiveFrom(wanted.areasServed());
		exceptions.removeIf(present -> wanted.exceptions().stream().noneMatch(one -> one.id().equals(present.id())));
		notices.removeIf(present -> wanted.notices().stream().noneMatch(one -> one.id().equals(present.id())));
		becomePlaces(wanted);
		becomeChannels(wanted);
		places.removeIf(present -> wanted.places().stream().noneMatch(one -> one.id().equals(present.id())));
		wanted.exceptions().forEach(one -> part(exceptions, one.id()).ifPresentOrElse(present -> {
			present.describe(one.details());
			present.concern(scope(one.placeId(), one.channelId()));
		}, () -> except(one.id(), one.details(), scope(one.placeId(), one.channelId()))));
		wanted.notices().forEach(one -> part(notices, one.id()).ifPresentOrElse(present -> {
			present.describe(one.details());
			present.concern(scope(one.placeId(), one.channelId()));
		}, () -> give(one.id(), one.details(), scope(one.placeId(), one.channelId()))));
		sort(wanted);
	}

	/** As they are read again: a revision that had them in another order would show changes that nobody made. */
	private void sort(ServiceSnapshot wanted) {
		List<UUID> places = wanted.places().stream().map(ServiceSnapshot.Place::id).toList();
		List<UUID> channels = wanted.channels().stream().map(ServiceSnapshot.Channel::id).toList();
		this.places.sort(Comparator.comparingInt(place -> places.indexOf(place.id())));
		this.channels.sort(Comparator.comparingInt(channel -> channels.indexOf(channel.id())));
		exceptions.sort(Comparator.comparing((ScheduleException one) -> one.details().startsOn()).thenComparing(Part::id));
		notices.sort(Comparator.comparing((IntakeNotice one) -> one.details().startsAt()).thenComparing(Part::id));
	}

	private void becomePlaces(ServiceSnapshot wanted) {
		if (wanted.places().stream().map(ServiceSnapshot.Place::locationId).distinct().count() < wanted.places().size()) {
			throw new IllegalArgumentException(this + " cannot be at one place twice");
		}
		for (int index = 0; index < wanted.places().size(); index++) {
			ServiceSnapshot.Place one = wanted.places().get(index);
			ServiceAtLocation place = part(places, one.id()).orElseGet(() -> add(new ServiceAtLocation(one.id(), this, one.locationId(), 0)));
			place.moveTo(one.locationId());
			place.standAt(index);
		}
	}

	private void becomeChannels(ServiceSnapshot wanted) {
		channels.removeIf(present -> wanted.channels().stream().noneMatch(one -> one.id().equals(present.id())));
		for (int index = 0; index < wanted.channels().size(); index++) {
			ServiceSnapshot.Channel one = wanted.channels().get(index);
			ServiceAtLocation place = scope(one.placeId(), null).place();
			if (one.details().kind().isDoor() && place == null) {
				throw new IllegalArgumentException("A " + one.details().kind().code() + " stands somewhere; no place was given");
			}
			AccessChannel channel = part(channels, one.id()).orElseGet(() -> addChannel(one.id(), one.details(), place));
			channel.become(one, place, index);
		}
	}

	private Scope scope(@Nullable UUID placeId, @Nullable UUID channelId) {
		return new Scope(placeId == null ? null : part(places, placeId).orElseThrow(() -> notMine(placeId)),
				channelId == null ? null : part(channels, channelId).orElseThrow(() -> notMine(channelId)));
	}

	private IllegalArgumentException notMine(UUID partId) {
		return new IllegalArgumentException(partId + " is not of " + this);
	}

	private static <P extends Part> Optional<P> part(List<P> parts, UUID partId) {
		return parts.stream().filter(one -> one.id().equals(partId)).findFirst();
	}

	private Scope requireOwn(Scope scope) {
		boolean ownPlace = scope.place() == null || places.contains(scope.place());
		boolean ownChannel = scope.channel() == null || channels.contains(scope.channel());
		if (!ownPlace || !ownChannel) {
			throw new IllegalArgumentException(scope + " is not of " + this);
		}
		return scope;
	}

	public ServiceDetails details() {
		return details;
	}

	public Optional<UUID> organizationId() {
		return Optional.ofNullable(organizationId);
	}

	public ServiceState state() {
		return state;
	}

	public Optional<LocalDate> endedOn() {
		return Optional.ofNullable(endedOn);
	}

	public boolean isDemo() {
		return demo;
	}

	public List<NeedServed> needs() {
		return Collections.unmodifiableList(needs);
	}

	public Set<SpokenLanguage> languages() {
		return Collections.unmodifiableSet(languages);
	}

	public Set<UUID> areasServed() {
		return Collections.unmodifiableSet(areasServed);
	}

	public List<ServiceAtLocation> places() {
		return Collections.unmodifiableList(places);
	}

	public List<AccessChannel> channels() {
		return Collections.unmodifiableList(channels);
	}

	public List<ScheduleException> exceptions() {
		return Collections.unmodifiableList(exceptions);
	}

	public List<IntakeNotice> notices() {
		return Collections.unmodifiableList(notices);
	}

	public Optional<ServiceAtLocation> findPlaceAt(UUID locationId) {
		return places.stream().filter(place -> Objects.equals(place.locationId().orElse(null), locationId)).findFirst();
	}

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public ServiceSnapshot snapshot() {
		return new ServiceSnapshot(details, organizationId, state, endedOn, List.copyOf(needs),
				languages.stream().sorted(Comparator.comparing(SpokenLanguage::language)).toList(),
				areasServed.stream().sorted().toList(),
				places.stream().map(ServiceAtLocation::snapshot).collect(Collectors.toList()),
				channels.stream().map(AccessChannel::snapshot).toList(),
				exceptions.stream().map(ScheduleException::snapshot).toList(),
				notices.stream().map(IntakeNotice::snapshot).toList());
	}

}
