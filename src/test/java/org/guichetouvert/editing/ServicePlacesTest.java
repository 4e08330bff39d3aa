package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.guichetouvert.directory.ServiceSnapshot.DatedException;
import org.guichetouvert.directory.ServiceSnapshot.Place;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServicePlacesTest {

	private static final ExceptionDetails CLOSED = new ExceptionDetails(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 27),
			ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null);

	private static final UUID HERE = UUID.randomUUID();

	private static final UUID THERE = UUID.randomUUID();

	private static final UUID FIRST = UUID.randomUUID();

	private static final UUID SECOND = UUID.randomUUID();

	@Test
	void firstPlaceTakesTheIdentityOfNone() {
		assertThat(ServicePlaces.settle(at(new Place(FIRST, null)), HERE, SECOND).places()).containsExactly(new Place(FIRST, HERE));
	}

	@Test
	void anotherPlaceStandsLast() {
		assertThat(ServicePlaces.settle(at(new Place(FIRST, HERE)), THERE, SECOND).places())
			.containsExactly(new Place(FIRST, HERE), new Place(SECOND, THERE));
	}

	@Test
	void isAtAPlaceOnce() {
		ServiceSnapshot here = at(new Place(FIRST, HERE));
		assertThat(ServicePlaces.settle(here, HERE, SECOND)).isEqualTo(here);
	}

	@Test
	void movesWithItsWaysIn() {
		ServiceSnapshot moved = ServicePlaces.move(at(new Place(FIRST, HERE)), FIRST, THERE);
		assertThat(moved.places()).containsExactly(new Place(FIRST, THERE));
		assertThat(ServicePlaces.waysAt(moved, FIRST)).hasSize(1);
	}

	@Test
	void leavesWithItsWaysInAndWhatWasSaidOfThem() {
		ServiceSnapshot left = ServicePlaces.leave(at(new Place(FIRST, HERE), new Place(SECOND, THERE)), FIRST);
		assertThat(left.places()).containsExactly(new Place(SECOND, THERE));
		assertThat(left.channels()).singleElement().satisfies(phone -> assertThat(phone.placeId()).isNull());
		assertThat(left.exceptions()).singleElement().satisfies(whole -> assertThat(whole.placeId()).isNull());
	}

	@Test
	void leavesItsLastPlaceForNone() {
		assertThat(ServicePlaces.leave(at(new Place(FIRST, HERE)), FIRST).places()).containsExactly(new Place(FIRST, null));
	}

	/** With a counter at the first place, a phone, and closed days: of the service, of the place, of the counter. */
	private static ServiceSnapshot at(Place... places) {
		var counter = new Channel(UUID.randomUUID(), FIRST, ChannelDetails.of(ChannelKind.COUNTER), List.of());
		var phone = new Channel(UUID.randomUUID(), null, ChannelDetails.of(ChannelKind.PHONE), List.of());
		return new ServiceSnapshot(ServiceDetails.named(LocalizedText.french("Essai")), null, ServiceState.PUBLISHED, null, List.of(), List.of(),
				List.of(), List.of(places), List.of(counter, phone), List.of(closed(null, null), closed(FIRST, null), closed(null, counter.id())), List.of());
	}

	private static DatedException closed(@Nullable UUID placeId, @Nullable UUID channelId) {
		return new DatedException(UUID.randomUUID(), placeId, channelId, CLOSED);
	}

}
