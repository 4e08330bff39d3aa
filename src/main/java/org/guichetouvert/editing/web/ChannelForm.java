package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A way in as it is typed: what it is, where, under which number or link. */
record ChannelForm(Typed typed) {

	private static final int LONGEST = 300;

	static ChannelForm of(ChannelDetails known) {
		return new ChannelForm(Typed.NOTHING.with("genre", known.kind().code()).with("nom", known.label().findIn("fr").orElse(""))
			.with("adresse", known.address() == null ? "" : known.address())
			.with("rendez-vous", known.bookingUrl() == null ? "" : known.bookingUrl()));
	}

	Optional<ChannelKind> kind() {
		return Arrays.stream(ChannelKind.values()).filter(one -> typed.has("genre", one.code())).findFirst();
	}

	/** What is said of it; null where something is refused. */
	@Nullable ChannelDetails details(ChannelKind kind, LocalizedText label, WayWords words, Problems problems) {
		String address = address(kind, words, problems);
		String booking = link(typed.text("rendez-vous"));
		if (!booking.isEmpty() && !isLink(booking)) {
			problems.say("rendez-vous", words.say("editing.ways.problem.link"));
		}
		if (typed.text("nom").length() > LONGEST) {
			problems.say("nom", words.say("editing.ways.problem.long", String.valueOf(LONGEST)));
		}
		return problems.isEmpty() ? new ChannelDetails(kind, label.with("fr", typed.text("nom")), address.isEmpty() ? null : address,
				booking.isEmpty() ? null : booking) : null;
	}

	/** @param places among which it can stand */
	ServiceSnapshot.@Nullable Channel added(List<ServiceSnapshot.Place> places, WayWords words, Problems problems) {
		Optional<ChannelKind> kind = kind();
		if (kind.isEmpty()) {
			problems.say("genre", words.say("editing.ways.problem.kind"));
			return null;
		}
		UUID place = places.stream().map(ServiceSnapshot.Place::id).filter(id -> typed.has("lieu", id.toString())).findFirst().orElse(null);
		if (place == null && kind.get().isDoor()) {
			problems.say("lieu", words.say("editing.ways.problem.place"));
		}
		Optional<Admission> admission = Arrays.stream(Admission.values()).filter(one -> typed.has("accueil", one.code())).findFirst();
		if (admission.isEmpty() && kind.get().isAnsweredByPeople()) {
			problems.say("accueil", words.say("editing.ways.problem.admission"));
		}
		DatedPoint since = WhenAnswer.date(typed, WhenAnswer.DATE, words, problems);
		ChannelDetails details = details(kind.get(), LocalizedText.EMPTY, words, problems);
		var period = new ServiceSnapshot.Period(UUID.randomUUID(), since, null, PeriodDetails.of(admission.orElse(Admission.WALK_IN)), null,
				null);
		return details == null ? null : new ServiceSnapshot.Channel(UUID.randomUUID(), place, details, List.of(period));
	}

	private String address(ChannelKind kind, WayWords words, Problems problems) {
		String address = kind == ChannelKind.ONLINE ? link(typed.text("adresse")) : typed.text("adresse");
		boolean right = switch (kind) {
			case PHONE -> address.matches("\\+?[\\d ()./-]{6,25}");
			case EMAIL -> address.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
			case ONLINE -> isLink(address);
			default -> address.length() <= LONGEST;
		};
		if (!right) {
			problems.say("adresse", words.say("editing.ways.problem.address." + kind.code()));
		}
		return address;
	}

	private static String link(String typed) {
		return typed.isEmpty() || typed.matches("(?i)[a-z][a-z+.-]*:.*") ? typed : "https://" + typed;
	}

	private static boolean isLink(String link) {
		return link.length() <= LONGEST && link.matches("(?i)https?://[^\\s/]+\\.[^\\s]+");
	}

}
