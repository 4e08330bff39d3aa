package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the gallery from invented views, so that each part can be looked at in every state without a service being in it. */
@Component
class Examples {

	/** A number that is nobody's. */
	static final PhoneView PHONE = new PhoneView("02\u00a0000\u00a000\u00a012", "tel:+3220000012");

	/** What time it is on the board. */
	private static final LocalTime NOW = LocalTime.of(10, 42);

	private static final String SELF = "/exemples";

	private static final CardView.Tags TAGS = new CardView.Tags("exemple", null, List.of());

	Made<ExamplesView> of(Showing showing) {
		Wording words = showing.words();
		var sample = new Sample(words, new SignExamples(words).most());
		var view = new ExamplesView(new SignExamples(words).all(), sample.cards(), sample.plaques(), street(),
				new CountsView(9, 7, 5, 3, 0),
				sample.place(), PHONE, sample.board(), sample.family(),
				new SearchFormView(words.say("site.examples.need"), "", WhenView.of(OpenAt.read(OpenAt.NOW, words.now()), words), List.of(),
						sample.choices()),
				new PagingView(2, 3, SELF, SELF), sample.orientation(), sample.nothing(), sample.verified());
		return Made.of(view, List.of(), words);
	}

	private static StreetView street() {
		var doors = new ArrayList<StreetView.Door>();
		for (StreetView.Door door : List.of(StreetView.Door.OPEN, StreetView.Door.CLOSED, StreetView.Door.OTHER,
				StreetView.Door.BRICKED)) {
			doors.addAll(Collections.nCopies(List.of(9, 7, 5, 3).get(door.ordinal()), door));
		}
		return new StreetView(doors);
	}

	/** @param signs the ten, in order */
	private record Sample(Wording words, List<StatusView> signs) {

		StatusView sign(String code) {
			return signs.stream().filter(one -> one.sign().equals(code)).findFirst().orElseThrow();
		}

		TextView text(String key) {
			return TextView.of(words.say("site.examples." + key));
		}

		LinkView link(String key) {
			return new LinkView(text(key), SELF);
		}

		List<CardView> cards() {
			return List.of(card("name.house", sign("open"), words.walk(350), null), card("name.long", sign("unverified"), null, null),
					card("name.line", sign("online"), null, link("name.house")));
		}

		private CardView card(String name, StatusView status, CardView.@Nullable DistanceView distance,
				@Nullable LinkView relay) {
			boolean door = relay == null;
			VerifiedView fresh = status.sign().equals("unverified") ? verified().get(1) : verified().get(0);
			return new CardView(TAGS, text(name), SELF, text("organization"), text("does"), status, distance,
					door ? words.say("site.examples.address") : null, door ? words.say("site.examples.languages") : null,
					door ? PHONE : null, relay, fresh, null);
		}

		List<VerifiedView> verified() {
			LocalDate day = words.today().minusDays(12);
			return List.of(new VerifiedView(words.dayOfMonth(day), text("who.verified"), null, null, false),
					new VerifiedView(words.monthOf(words.today().minusMonths(9)), null, null, null, true), VerifiedView.never());
		}

		List<PlaqueView> plaques() {
			String place = words.say("site.examples.municipality");
			return List.of(new PlaqueView(words.say("site.examples.quartier"), place, 24, 12, SELF),
					new PlaqueView(words.say("site.examples.quartier.other"), place, 7, 0, SELF),
					new PlaqueView(words.say("site.examples.quartier.empty"), null, 0, 0, SELF));
		}

		List<OptionGroupView> choices() {
			var options = Stream.of("quartier", "quartier.other").map(key -> new OptionGroupView.Option(key, text(key).text())).toList();
			return List.of(new OptionGroupView(words.say("site.form.lived"), options));
		}

		PlaceView place() {
			var counter = new ChannelView("counter", sign("open"), TextView.of(words.say("site.channel.counter.walk_in")),
					List.of(span(9, 12)), null,
					List.of(TextView.of(words.say("site.channel.holidaysClosed"))), List.of());
			var call = new ChannelView("phone", sign("phone"), TextView.of(words.say("site.channel.phone")), List.of(span(9, 17)),
					null, List.of(),
					List.of(LinkView.of(PHONE.number(), PHONE.uri())));
			return new PlaceView("lieu-1", null, sign("open"), week(), List.of(counter, call), List.of(), null, null);
		}

		private WeekView week() {
			var lanes = List.of(new WeekView.Lane("open", words.say("site.week.lane.open")),
					new WeekView.Lane("phone", words.say("site.week.lane.phone")));
			return new WeekView(lanes, IntStream.range(0, 7).mapToObj(at -> day(words.today().plusDays(at), at == 0)).toList());
		}

		private WeekDayView day(LocalDate date, boolean today) {
			boolean weekend = date.getDayOfWeek().getValue() > 5;
			var door = new WeekDayView.Slot("open", words.say("site.week.lane.open"), span(9, 12));
			var call = new WeekDayView.Slot("phone", words.say("site.week.lane.phone"), span(9, 17));
			return new WeekDayView(words.shortDate(date), date.toString(), today, today ? words.say("site.service.today") : null,
					weekend ? List.of() : List.of(List.of(door), List.of(call)), words.date(date),
					List.of(words.spoken(hours(date, 9, 12), date), words.spoken(hours(date, 9, 17), date)),
					weekend ? words.say("site.week.closed") : null);
		}

		private List<HoursInterval> hours(LocalDate date, int from, int to) {
			var zone = words.now().getZone();
			return List.of(new HoursInterval(date.atTime(from, 0).atZone(zone), date.atTime(to, 0).atZone(zone), HoursState.OPEN, null));
		}

		private String span(int from, int to) {
			var zone = words.now().getZone();
			return words.span(words.today().atTime(from, 0).atZone(zone), words.today().atTime(to, 0).atZone(zone));
		}

		BoardView board() {
			var day = new DayScale(8, 20, words.say("site.time.unit"), words.isRightToLeft());
			var rows = List.of(
					row(day.bar(9 * 60, 16 * 60, span(9, 16), true), sign("open"), day, span(9, 16)),
					row(day.bar(18 * 60, 20 * 60, span(18, 20), false), opensInTheEvening(), day, span(18, 20)));
			var now = new MomentView(words.moment().date(), words.time(NOW), words.today().atTime(NOW).toString());
			return new BoardView("exemple", words.say("site.examples.quartier"), SELF, now, List.of(), day,
					day.at(NOW.toSecondOfDay() / 60), List.of(new BoardView.Group("open", rows)), null, List.of());
		}

		private StatusView opensInTheEvening() {
			return StatusView.of("closed", sign("closed").label(), words.say("site.status.opensAt", words.time(LocalTime.of(18, 0))));
		}

		private BoardView.Row row(DayScale.Bar bar, StatusView status, DayScale day, String hours) {
			return new BoardView.Row(TAGS, text("name.house"), SELF, status, text("about"), List.of(bar),
					List.of(day.bar(9 * 60, 17 * 60, span(9, 17), false)), words.say("site.board.row.today", hours));
		}

		NeighbourhoodView.Family family() {
			var partner = new PartnerView(words.say("site.partner.refers_to.from"), link("name.line"), text("partner"), null, null, null);
			var person = new PersonView(null, text("who"), null, List.of(), List.of(), null, null, null, null, false);
			var actor = new NeighbourhoodView.ActorView(TAGS, text("name.house"), SELF, sign("open"), List.of(person), PHONE, null,
					List.of(text("does")), List.of(), List.of(partner), 0, null);
			String need = words.say("site.examples.need").toLowerCase(words.locale());
			var gap = new NeighbourhoodView.Gap(need, null, link("name.house"), text("nearest").text(), sign("open"));
			return new NeighbourhoodView.Family("factures-dettes", words.say("site.examples.need"), List.of(actor), 1, 1, null, List.of(gap));
		}

		OrientationView orientation() {
			return new OrientationView(link("name.house"), text("does"), sign("open"), PHONE);
		}

		SearchView.Nothing nothing() {
			return new SearchView.Nothing(false, List.of(LinkView.of(words.say("site.search.all"), SELF)),
					words.say("site.search.elsewhere"), List.of(), List.of());
		}

	}

}
