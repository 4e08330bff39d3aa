package org.guichetouvert.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Channel;
import org.jspecify.annotations.Nullable;

/** Ways in of two services that may be the same one: of the same kind at the same place, or the same line. Pure. */
public final class WayPairs {

	private WayPairs() {
	}

	/** What becomes of two ways in. */
	public enum Choice {

		KEPT, GONE, BOTH

	}

	/** @param suggested the one that was verified later */
	public record WayPair(Channel kept, Channel gone, Choice suggested) {
	}

	public static List<WayPair> of(ServiceSnapshot kept, ServiceSnapshot gone) {
		var pairs = new ArrayList<WayPair>();
		Set<UUID> taken = new HashSet<>();
		for (Channel one : gone.channels()) {
			Optional<Channel> same = kept.channels().stream().filter(other -> !taken.contains(other.id()) && isSame(kept, other, gone, one))
				.findFirst();
			same.ifPresent(other -> {
				taken.add(other.id());
				pairs.add(new WayPair(other, one, verified(one).isAfter(verified(other)) ? Choice.GONE : Choice.KEPT));
			});
		}
		return pairs;
	}

	private static boolean isSame(ServiceSnapshot kept, Channel one, ServiceSnapshot gone, Channel other) {
		if (one.details().kind() != other.details().kind() || !Objects.equals(where(kept, one), where(gone, other))) {
			return false;
		}
		if (one.details().kind().isDoor()) {
			return true;
		}
		String first = address(one);
		String second = address(other);
		return first.isEmpty() || second.isEmpty() || first.equals(second);
	}

	private static String address(Channel channel) {
		String written = channel.details().address();
		if (written == null) {
			return "";
		}
		return switch (channel.details().kind()) {
			case PHONE -> Sketch.phone(written);
			case EMAIL -> Sketch.email(written);
			case ONLINE -> Sketch.site(written);
			default -> NameWords.fold(written);
		};
	}

	/** The place on the map; null for a way in of the whole service, or of one without place. */
	private static @Nullable UUID where(ServiceSnapshot service, Channel channel) {
		return service.places().stream().filter(place -> place.id().equals(channel.placeId())).map(ServiceSnapshot.Place::locationId)
			.filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** When any of it was verified last; long ago for never. */
	static LocalDate verified(Channel channel) {
		return channel.periods().stream().map(ServiceSnapshot.Period::verification).filter(Objects::nonNull)
			.map(one -> Objects.requireNonNull(one).on()).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(LocalDate.MIN);
	}

	public static LocalDate verified(ServiceSnapshot service) {
		return service.channels().stream().map(WayPairs::verified).max(LocalDate::compareTo).orElse(LocalDate.MIN);
	}

	/** Places of the one that goes, by the place of the other at the same spot. */
	static Map<UUID, UUID> samePlaces(ServiceSnapshot kept, ServiceSnapshot gone) {
		var same = new HashMap<UUID, UUID>();
		gone.places().forEach(place -> kept.places().stream().filter(other -> Objects.equals(other.locationId(), place.locationId())).findFirst()
			.ifPresent(other -> same.put(place.id(), other.id())));
		return same;
	}

}
