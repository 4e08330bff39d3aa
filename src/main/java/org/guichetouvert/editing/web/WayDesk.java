package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.ways.ServiceWays;
import org.guichetouvert.editing.ways.ServiceWays.About;
import org.guichetouvert.editing.ways.WayPeriods;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Begins each form about the ways in of a service, and keeps what it changes in the reader's draft. */
@Component
class WayDesk {

	/** The field of what an exception or a notice is about. */
	static final String ABOUT = "pour";

	private static final String WHOLE = "service";

	private final Desk desk;

	private final Drafts drafts;

	private final EntryNames names;

	WayDesk(Desk desk, Drafts drafts, EntryNames names) {
		this.desk = desk;
		this.drafts = drafts;
		this.names = names;
	}

	/** @throws org.springframework.web.server.ResponseStatusException 404 when there is no such service */
	Opened open(UUID serviceId) {
		return new Opened(desk.draft(EntryKind.SERVICE, serviceId), desk.words());
	}

	/** For the page of the service, which has the draft already. */
	Opened open(Draft draft, Words words) {
		return new Opened(draft, words);
	}

	/** What a form shows when it is opened: what was typed before and not sent, else what the draft says. */
	Typed typed(HttpServletRequest request, Supplier<Typed> says) {
		return desk.typed(request, says);
	}

	/** What is chosen in {@link #ABOUT}. */
	static String about(@Nullable UUID placeId, @Nullable UUID channelId) {
		return channelId != null ? channelId.toString() : placeId != null ? placeId.toString() : WHOLE;
	}

	/** A service whose ways in are being changed. */
	final class Opened {

		private final Draft draft;

		private final ServiceSnapshot service;

		private final Words page;

		private final WayWords words;

		private Opened(Draft draft, Words page) {
			this.draft = draft;
			this.service = draft.says(ServiceSnapshot.class);
			this.page = page;
			this.words = new WayWords(page);
		}

		ServiceSnapshot service() {
			return service;
		}

		UUID serviceId() {
			return draft.entryId();
		}

		WayWords words() {
			return words;
		}

		ServiceWays ways() {
			return new ServiceWays(service);
		}

		String path() {
			return EntryPath.of(EntryKind.SERVICE, draft.entryId());
		}

		WayHead head() {
			return new WayHead(path(), "", "", "", List.of());
		}

		/** @throws org.springframework.web.server.ResponseStatusException 404 when there is no such way in or period */
		WayIn wayIn(UUID channelId, @Nullable UUID periodId) {
			ServiceSnapshot.Channel channel = ways().find(channelId).orElseThrow(() -> Desk.notFound("way in " + channelId));
			if (periodId != null && new WayPeriods(channel.periods()).find(periodId).isEmpty()) {
				throw Desk.notFound("period " + periodId);
			}
			return new WayIn(this, channel, periodId);
		}

		/** Shows a form again, or for the first time. */
		String show(String template, String action, Object view, Typed typed, Problems problems, Model model) {
			model.addAttribute("form", FormView.of(desk.name(draft, page), path(), action, typed, problems, page));
			model.addAttribute("view", view);
			return template;
		}

		/** Leads to where the draft is read over. */
		String keep(ServiceSnapshot changed) {
			drafts.change(desk.reader(), EntryKind.SERVICE, draft.entryId(), ServiceSnapshot.class, says -> says.withChannels(changed.channels())
				.withExceptions(changed.exceptions()).withNotices(changed.notices()));
			return "redirect:" + EntryPath.review(EntryKind.SERVICE, draft.entryId());
		}

		/** Where something of the service is; empty for what serves all its places. */
		String place(@Nullable UUID placeId) {
			return service.places().stream().filter(place -> place.id().equals(placeId) && place.locationId() != null).findFirst()
				.map(place -> names.of(EntryKind.LOCATION, place.locationId(), words.locale())).orElse("");
		}

		/** The places at which it receives, to choose from. */
		List<WayView.Option> places() {
			return service.places().stream().filter(place -> place.locationId() != null)
				.map(place -> new WayView.Option(place.id().toString(), place(place.id()))).toList();
		}

		/** What an exception or a notice may be about: the service, one of several places, a way in. */
		List<WayView.Option> scopes() {
			List<WayView.Option> scopes = new ArrayList<>(List.of(new WayView.Option(WHOLE, words.say("editing.ways.about.service"))));
			if (places().size() > 1) {
				scopes.addAll(places());
			}
			service.channels().forEach(channel -> scopes.add(new WayView.Option(channel.id().toString(), title(channel))));
			return scopes;
		}

		String title(ServiceSnapshot.Channel channel) {
			String title = words.title(channel.details(), new WayPeriods(channel.periods()).current(words.today())
				.map(ServiceSnapshot.Period::details).orElse(null));
			String where = channel.placeId() == null || places().size() < 2 ? "" : place(channel.placeId());
			return where.isEmpty() ? title : title + ", " + where;
		}

		/** What was chosen; null where nothing that is the service's was, and then {@code problems} says so. */
		@Nullable About about(Typed typed, Problems problems) {
			String chosen = typed.text(ABOUT);
			if (chosen.equals(WHOLE)) {
				return new About(null, null);
			}
			for (ServiceSnapshot.Place place : service.places()) {
				if (place.id().toString().equals(chosen)) {
					return new About(place.id(), null);
				}
			}
			for (ServiceSnapshot.Channel channel : service.channels()) {
				if (channel.id().toString().equals(chosen)) {
					return new About(null, channel.id());
				}
			}
			problems.say(ABOUT, words.say("editing.ways.problem.about"));
			return null;
		}

		/** What an exception or a notice is about, in words. */
		String aboutWords(@Nullable UUID placeId, @Nullable UUID channelId) {
			return channelId != null ? ways().find(channelId).map(this::title).orElse("?")
					: placeId != null ? place(placeId) : words.say("editing.ways.about.service");
		}

	}

}
