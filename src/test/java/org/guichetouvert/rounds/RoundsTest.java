package org.guichetouvert.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Confirmations;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.upkeep.CheckReason;
import org.guichetouvert.upkeep.Checks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered before a door reaches the catalogue as far as whoever answers may, and comes back from it. */
@IntegrationTest
class RoundsTest {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Drafts drafts;

	@Autowired
	Rounds rounds;

	@Autowired
	JdbcTemplate jdbc;

	private final List<UUID> written = new ArrayList<>();

	private SignedIn coordinator;

	private SignedIn professional;

	private UUID service;

	private UUID other;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		coordinator = DeskMother.coordinatorOfLaeken(context);
		professional = DeskMother.professional(context);
		service = keep(DeskMother.service(context, "Porte de la tournée"));
		other = keep(DeskMother.service(context, "Seconde porte de la tournée"));
	}

	@AfterEach
	void end() {
		jdbc.update("delete from draft");
		jdbc.update("delete from report");
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	private UUID keep(UUID id) {
		written.add(id);
		return id;
	}

	@Nested
	class Answers {

		@Test
		void openAsPlannedConfirmsAndUndoTakesThatBack() {
			UUID round = RoundMother.round(context, coordinator, service, other);
			Verification before = says(service).channels().get(0).periods().get(0).verification();

			answer(coordinator, round, 1, service, "as_planned");

			assertThat(verified(service).how()).isEqualTo(VerificationMethod.VISIT);
			assertThat(said(coordinator, round, 1).outcome()).isEqualTo(Answer.Outcome.CONFIRMED);
			int revisions = revisions(service);
			answer(coordinator, round, 1, service, "as_planned");
			assertThat(revisions(service)).as("sent again").isEqualTo(revisions);
			assertThat(get("/coordination/tournees/" + round, coordinator).getHeader("Location")).isNull();

			undo(coordinator, round);

			assertThat(verified(service)).isEqualTo(before);
			assertThat(said(coordinator, round, 1)).isNull();
		}

		@Test
		void aWishComesBackWithTheAnswerThatAnsweredIt() {
			Checks checks = context.getBean(Checks.class);
			for (boolean before : new boolean[] { false, true }) {
				UUID round = RoundMother.round(context, coordinator, service);
				if (before) {
					context.getBean(Confirmations.class).confirm(coordinator, service, VerificationMethod.VISIT); // the answer changes nothing
				}
				checks.ask(professional, service);

				answer(coordinator, round, 1, service, "as_planned");
				assertThat(checks.find(service).orElseThrow().is(CheckReason.ASKED)).isFalse();

				undo(coordinator, round);
				assertThat(checks.find(service).orElseThrow().is(CheckReason.ASKED)).isTrue();
			}
		}

		@Test
		void whatMayNotBeConfirmedOrPublishedIsProposed() {
			UUID round = RoundMother.round(context, professional, service, other);

			answer(professional, round, 1, service, "closed_for_now");

			assertThat(said(professional, round, 1).outcome()).isEqualTo(Answer.Outcome.PROPOSED);
			assertThat(drafts.listProposed(EntryKind.SERVICE, service)).singleElement()
				.satisfies(draft -> assertThat(draft.comment()).contains("Fermé jusqu’à nouvel ordre").contains("volet baissé"));
			assertThat(says(service).channels().get(0).periods()).hasSize(1);

			undo(professional, round);
			assertThat(drafts.listProposed(EntryKind.SERVICE, service)).isEmpty();

			answer(professional, round, 1, service, "as_planned");
			assertThat(said(professional, round, 1).outcome()).isIn(Answer.Outcome.CONFIRMED, Answer.Outcome.PROPOSED);
		}

		@Test
		void closedTodayIsPublishedAndUndone() {
			UUID round = RoundMother.round(context, coordinator, service);

			answer(coordinator, round, 1, service, "closed_today");

			assertThat(says(service).exceptions()).singleElement().satisfies(one -> assertThat(one.details().endsOn())
				.isEqualTo(one.details().startsOn().plusDays(1)));
			assertThat(get("/coordination/tournees/" + round, coordinator).getStatus()).isEqualTo(200);

			undo(coordinator, round);
			assertThat(says(service).exceptions()).isEmpty();
		}

		@Test
		void closedForNowSuspendsAndGoneEndsTheService() {
			UUID round = RoundMother.round(context, coordinator, service, other);

			answer(coordinator, round, 1, service, "closed_for_now");
			answer(coordinator, round, 2, other, "gone");

			assertThat(says(service).channels().get(0).periods()).extracting(period -> period.details().suspended()).containsExactly(false, true);
			assertThat(says(other).state()).isEqualTo(ServiceState.ENDED);
		}

		@Test
		void hoursThatCanBeReadAreWrittenAndOthersAreForTheDesk() {
			UUID round = RoundMother.round(context, coordinator, service, other);

			answer(coordinator, round, 1, service, "changed.hours", "du lundi au jeudi de 13h à 16h");
			answer(coordinator, round, 2, other, "changed.hours", "plus les mêmes heures");

			assertThat(says(service).channels().get(0).periods().get(1).details().hours()).isEqualTo("Mo-Th 13:00-16:00");
			assertThat(said(coordinator, round, 2)).satisfies(said -> {
				assertThat(said.outcome()).isEqualTo(Answer.Outcome.NOTED);
				assertThat(said.note()).isEqualTo("plus les mêmes heures");
			});
		}

		@Test
		void aProfessionalsNoteReachesWhoeverKeepsTheEntry() {
			UUID round = RoundMother.round(context, professional, service, other);

			answer(professional, round, 1, service, "changed.address", "un panneau dit : déménagé");
			answer(professional, round, 2, other, "changed.appointment", "");

			assertThat(said(professional, round, 1).outcome()).isEqualTo(Answer.Outcome.PROPOSED);
			assertThat(jdbc.queryForMap("select kind, message, observed_on::text from report where service_id = ?", service))
				.containsEntry("kind", "moved").containsEntry("observed_on", "2026-11-18")
				.hasEntrySatisfying("message", message -> assertThat((String) message).contains(professional.function(), "un panneau dit : déménagé"));
			Draft appointment = drafts.listProposed(EntryKind.SERVICE, other).get(0);
			assertThat(appointment.says(ServiceSnapshot.class).channels().get(0).periods().get(1).details().admission()).isEqualTo(Admission.APPOINTMENT);
			undo(professional, round);
			undo(professional, round);
			assertThat(reports(service)).as("taken back").isZero();
		}

		@Test
		void aNoteOnADoorThatStaysAsItIsReachesThemToo() {
			UUID round = RoundMother.round(context, professional, service);

			answer(professional, round, 1, service, "as_planned", "la sonnette est cassée");

			assertThat(said(professional, round, 1).outcome()).isEqualTo(Answer.Outcome.CONFIRMED);
			assertThat(reports(service)).isEqualTo(1);
		}

		@Test
		void aVisitVerifiesTheDoorThatWasVisitedAndNoOther() {
			catalogue.change(CatalogueMother.CHANGE, session -> {
				Service says = session.getService(service);
				CatalogueMother.open(says, ChannelDetails.of(ChannelKind.COUNTER), says.places().get(0), new PeriodDetails(Admission.WALK_IN, true,
						false, Set.of(), null, null, HolidayRule.UNKNOWN, null, LocalizedText.EMPTY, null));
				ServiceAtLocation elsewhere = says.settleAt(session.add(new Location(UUID.randomUUID(), LocationDetails
					.at(new LocationDetails.PostalAddress("rue Lointaine", "2", "1020", "Laeken")), false)).id(), UUID.randomUUID());
				CatalogueMother.open(says, ChannelDetails.of(ChannelKind.COUNTER), elsewhere, PeriodDetails.of(Admission.WALK_IN));
			});
			UUID location = says(other).places().get(0).locationId();
			UUID visited = says(service).places().stream().filter(place -> says(service).channels().stream()
				.filter(channel -> place.id().equals(channel.placeId())).count() == 2).findFirst().orElseThrow().locationId();
			UUID round = rounds.make(coordinator, new Rounds.Plan(DeskMother.area(context, "laeken"), List.of(), false,
					Instant.parse("2026-11-18T08:00:00Z"), null, null, List.of(List.of(new Rounds.At(service, visited)),
							List.of(new Rounds.At(other, location)))));

			answer(coordinator, round, 1, service, "as_planned");

			assertThat(says(service).channels()).hasSize(3)
				.filteredOn(channel -> channel.periods().get(0).verification().how() == VerificationMethod.VISIT).singleElement()
				.satisfies(seen -> assertThat(seen.periods().get(0).details().professionalsOnly()).isFalse());
		}

		@Test
		void oneTimetableDoesNotOverwriteTwoDoors() {
			catalogue.change(CatalogueMother.CHANGE, session -> CatalogueMother.open(session.getService(service),
					ChannelDetails.of(ChannelKind.COUNTER), session.getService(service).places().get(0),
					PeriodDetails.of(Admission.APPOINTMENT).withHours("Mo-Fr 13:00-16:00", null)));
			UUID round = RoundMother.round(context, coordinator, service);

			assertThat(post(round, coordinator, "arret", "1", "fiche", service.toString(), "reponse", "changed.hours", "note",
					"du lundi au jeudi de 13h à 16h", "porte", "inconnu").getStatus()).isEqualTo(302);

			assertThat(said(coordinator, round, 1).outcome()).isEqualTo(Answer.Outcome.NOTED);
			assertThat(says(service).channels()).allSatisfy(channel -> assertThat(channel.periods()).hasSize(1));
		}

		@Test
		void ofSeveralDoorsSheIsAskedWhichAndItBecomesAProposal() throws Exception {
			catalogue.change(CatalogueMother.CHANGE, session -> CatalogueMother.open(session.getService(service),
					ChannelDetails.of(ChannelKind.COUNTER), session.getService(service).places().get(0),
					PeriodDetails.of(Admission.APPOINTMENT).withHours("Mo-Fr 13:00-16:00", null)));
			UUID afternoon = says(service).channels().stream().filter(channel -> channel.periods().get(0).details().admission() == Admission.APPOINTMENT)
				.findFirst().orElseThrow().id();
			UUID round = RoundMother.round(context, professional, service, other);
			String[] said = { "arret", "1", "fiche", service.toString(), "question", "change", "reponse", "changed.hours", "note",
					"du lundi au jeudi de 14h à 17h" };

			for (String door : List.of("", UUID.randomUUID().toString(), "n’importe quoi")) {
				MockHttpServletResponse again = post(round, professional, with(said, "porte", door));
				assertThat(again.getStatus()).isEqualTo(422);
				assertThat(again.getContentAsString()).contains("du lundi au jeudi de 14h à 17h", "value=\"" + afternoon + "\"");
			}
			assertThat(said(professional, round, 1)).isNull();
			assertThat(get("/coordination/tournees/" + round + "?arret=2&fiche=" + other + "&question=change", professional).getContentAsString())
				.as("one door").doesNotContain("name=\"porte\"");

			assertThat(post(round, professional, with(said, "porte", afternoon.toString())).getStatus()).isEqualTo(302);

			assertThat(said(professional, round, 1).outcome()).isEqualTo(Answer.Outcome.PROPOSED);
			assertThat(reports(service)).isZero();
			ServiceSnapshot proposed = drafts.listProposed(EntryKind.SERVICE, service).get(0).says(ServiceSnapshot.class);
			assertThat(proposed.channels()).allSatisfy(channel -> assertThat(channel.periods()).hasSize(channel.id().equals(afternoon) ? 2 : 1));
		}

		@Test
		void aSheetThatIsTypedInAsksWhichDoorToo() throws Exception {
			catalogue.change(CatalogueMother.CHANGE, session -> CatalogueMother.open(session.getService(service),
					ChannelDetails.of(ChannelKind.COUNTER), session.getService(service).places().get(0),
					PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 13:00-16:00", null)));
			UUID first = says(service).channels().get(0).id();
			UUID round = RoundMother.round(context, coordinator, service);
			assertThat(get("/coordination/tournees/" + round + "/feuille", coordinator).getContentAsString()).contains("Entourez à gauche");

			MockHttpServletResponse asked = entry(round, coordinator, "jour", "2026-11-18", "reponse-1-" + service, "changed.appointment");
			assertThat(asked.getStatus()).isEqualTo(422);
			assertThat(asked.getContentAsString()).contains("id=\"porte-1-" + service + "-problem\"");
			assertThat(entry(round, coordinator, "jour", "2026-11-18", "reponse-1-" + service, "changed.appointment", "porte-1-" + service,
					first.toString()).getStatus()).isEqualTo(302);

			assertThat(said(coordinator, round, 1).outcome()).isEqualTo(Answer.Outcome.PUBLISHED);
			assertThat(says(service).channels().get(0).periods()).last()
				.satisfies(period -> assertThat(period.details().admission()).isEqualTo(Admission.APPOINTMENT));
		}

		@Test
		void whatTheCatalogueSaysIsShutIsNotOpenAsPlanned() throws Exception {
			UUID first = RoundMother.round(context, coordinator, service);
			answer(coordinator, first, 1, service, "closed_for_now");
			UUID round = RoundMother.round(context, coordinator, service, other);
			assertThat(get("/coordination/tournees/" + round, coordinator).getContentAsString()).contains("value=\"closed_as_planned\"")
				.contains("value=\"open\"").doesNotContain("value=\"as_planned\"");

			answer(coordinator, round, 1, service, "as_planned");
			assertThat(said(coordinator, round, 1)).isNull();
			answer(coordinator, round, 1, service, "closed_as_planned");
			assertThat(said(coordinator, round, 1).outcome()).isEqualTo(Answer.Outcome.CONFIRMED);
			undo(coordinator, round);

			answer(coordinator, round, 1, service, "open");
			assertThat(said(coordinator, round, 1).outcome()).isEqualTo(Answer.Outcome.PUBLISHED);
			assertThat(says(service).channels().get(0).periods()).last().satisfies(period -> {
				assertThat(period.details().suspended()).isFalse();
				assertThat(period.verification().how()).isEqualTo(VerificationMethod.VISIT);
			});
		}

		@Test
		void anExceptionIsLiftedWhereItIsOpen() {
			UUID first = RoundMother.round(context, coordinator, service);
			answer(coordinator, first, 1, service, "closed_today");
			UUID round = RoundMother.round(context, coordinator, service);

			answer(coordinator, round, 1, service, "as_planned");
			assertThat(said(coordinator, round, 1)).isNull();
			answer(coordinator, round, 1, service, "open");

			assertThat(says(service).exceptions()).isEmpty();
		}

		@Test
		void oneGoesOnToTheNextStopAndBackToTheFirstAtTheEndOnly() {
			UUID round = RoundMother.round(context, coordinator, service, other, keep(DeskMother.service(context, "Troisième porte")));

			assertThat(post(round, coordinator, "arret", "2", "fiche", other.toString(), "reponse", "not_visited").getHeader("Location"))
				.endsWith("?arret=3");
			assertThat(post(round, coordinator, "arret", "3", "reponse", "not_visited").getHeader("Location")).endsWith("?arret=1");
		}

		@Test
		void aNoteIsNeverDropped() throws Exception {
			UUID round = RoundMother.round(context, coordinator, service, other);

			assertThat(post(round, coordinator, "arret", "1", "fiche", service.toString(), "question", "change", "note", "volet baissé"))
				.satisfies(page -> assertThat(page.getStatus()).isEqualTo(422))
				.satisfies(page -> assertThat(page.getContentAsString()).contains("volet baissé"));
			MockHttpServletResponse entry = entry(round, coordinator, "jour", "2026-11-18", "note-1-" + service, "pas de case",
					"reponse-2-" + other, "not_visited");
			assertThat(entry.getStatus()).isEqualTo(422);
			assertThat(entry.getContentAsString()).contains("pas de case", "id=\"note-1-" + service + "-problem\"");
			assertThat(said(coordinator, round, 2).outcome()).isEqualTo(Answer.Outcome.LEFT);

			rounds.join(professional, round);
			assertThat(entry(round, professional, "jour", "2026-11-18", "reponse-2-" + other, "closed_today", "note-2-" + other, "un deuil")
				.getStatus()).isEqualTo(422);
			assertThat(said(coordinator, round, 2).note()).contains("un deuil").contains("Fermé ce jour-là");
			assertThat(entry(round, professional, "jour", "2026-11-18", "reponse-2-" + other, "not_visited").getStatus()).as("the same").isEqualTo(302);
		}

		@Test
		void aSheetThatIsTypedInLaterIsOfItsDay() throws Exception {
			UUID round = RoundMother.round(context, coordinator, service, other);
			assertThat(get("/coordination/tournees/" + round + "/saisie", coordinator).getContentAsString())
				.containsPattern("name=\"jour\"[^>]*value=\"2026-11-18\"");
			assertThat(entry(round, coordinator, "jour", "2026-11-19", "reponse-1-" + service, "closed_today", "note-1-" + service, "deuil")
				.getContentAsString()).contains("deuil", "id=\"jour-problem\"");
			assertThat(said(coordinator, round, 1)).isNull();

			entry(round, coordinator, "jour", "2026-11-16", "reponse-1-" + service, "closed_today", "reponse-2-" + other, "as_planned");

			assertThat(says(service).exceptions()).singleElement()
				.satisfies(one -> assertThat(one.details().startsOn()).isEqualTo("2026-11-16"));
			assertThat(verified(other).on()).isEqualTo("2026-11-16");
		}

		@Test
		void aDraftThatSheHasOpenIsLeftAlone() {
			drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class,
					says -> says.withDetails(says.details().withWarning(LocalizedText.french("pas fini"))));
			UUID round = RoundMother.round(context, coordinator, service);

			answer(coordinator, round, 1, service, "closed_for_now");

			assertThat(said(coordinator, round, 1).outcome()).isEqualTo(Answer.Outcome.NOTED);
			assertThat(says(service).details().warning().isEmpty()).isTrue();
			assertThat(drafts.findOpen(coordinator, EntryKind.SERVICE, service)).isPresent();
		}

		@Test
		void theSheetIsTypedInAtOnce() {
			UUID round = RoundMother.round(context, coordinator, service, other);

			assertThat(get("/coordination/tournees/" + round + "/saisie", coordinator).getStatus()).isEqualTo(200);
			pages.post().uri("/coordination/tournees/" + round + "/saisie").with(SignIn.as(coordinator))
				.param("jour", "2026-11-18").param("reponse-1-" + service, "as_planned").param("note-1-" + service, "vue à 9h").exchange();

			assertThat(said(coordinator, round, 1).note()).isEqualTo("vue à 9h");
			assertThat(said(coordinator, round, 2)).isNull();
			assertThat(get("/coordination/tournees/" + round + "/liste", coordinator).getStatus()).isEqualTo(200);
		}

	}

	@Nested
	class Making {

		private LocationDetails at(String street, GeoPoint point) {
			return LocationDetails.at(new LocationDetails.PostalAddress(street, "1", "1020", "Laeken")).withPoint(point)
				.withPlacement(new LocationDetails.Placed(DeskMother.area(context, "bruxelles"),
						DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN));
		}

		private UUID door(String name, LocationDetails place, String... needs) {
			return keep(CatalogueMother.withCounter(catalogue, name, "Mo-Fr 09:00-12:00", LocationDetails.Placed.NOWHERE, (session, made) -> {
				UUID where = session.add(new Location(UUID.randomUUID(), place, false)).id();
				CatalogueMother.open(made, ChannelDetails.of(ChannelKind.COUNTER), made.settleAt(where, UUID.randomUUID()),
						PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 09:00-12:00", null));
				if (needs.length > 0) {
					made.answer(Arrays.stream(needs).map(need -> new NeedServed(need, LocalizedText.french("x"), null)).toList());
				}
			}));
		}

		@Test
		void doorsThatMayBeWalkedToAreStopsAndNoOthers() {
			UUID near = door("Porte proche", at("rue Proche", new GeoPoint(50.8811, 4.3451)));
			UUID same = door("Même maison", at("rue Proche", new GeoPoint(50.8811, 4.3451)));
			UUID hidden = door("Maison cachée", at("rue Cachée", new GeoPoint(50.8812, 4.3452)).withHidden(true));
			UUID discreet = door("Écoute discrète", at("rue Discrète", new GeoPoint(50.8813, 4.3453)), "violences-conjugales");
			UUID child = door("Enfance en danger", at("rue Menacée", new GeoPoint(50.8814, 4.3454)), "soutien-scolaire", "protection-enfant");

			var made = pages.post().uri("/coordination/tournees").with(SignIn.as(professional)).param("quartier", "laeken")
				.param("jour", LocalDate.parse("2026-11-24").toString()).param("heure", "9h15").param("duree", "").exchange().getResponse();

			assertThat(made.getStatus()).as(made.getHeader("Location")).isIn(302, 422);
			Rounds.Plan plan = context.getBean(RoundMaking.class).plan(new RoundMaking.Asked(
					context.getBean(AreaTree.class).findBySlug("laeken").orElseThrow(), List.of(), false, null, null,
					Instant.parse("2026-11-24T08:00:00Z").atZone(ZoneId.of("Europe/Brussels")), null));
			List<List<UUID>> stops = plan.stops().stream().map(stop -> stop.stream().map(Rounds.At::serviceId).toList()).toList();
			assertThat(stops).anySatisfy(stop -> assertThat(stop).contains(near, same));
			assertThat(stops.stream().flatMap(List::stream)).doesNotContain(hidden, discreet, child).contains(service);
		}

		@Test
		void oneSetsOutInAStreetThatTheCatalogueKnows() {
			door("Début de rue", at("rue du Départ d’Essai", new GeoPoint(50.8811, 4.3451)));
			door("Ailleurs", LocationDetails.at(new LocationDetails.PostalAddress("rue du Départ d’Essai", "1", "1070", "Anderlecht"))
				.withPoint(new GeoPoint(50.8350, 4.3190)));
			door("Rue cachée", at("rue Cachée d’Essai", new GeoPoint(50.8812, 4.3452)).withHidden(true));
			door("Rue discrète", at("rue Discrète d’Essai", new GeoPoint(50.8813, 4.3453)), "violences-conjugales");

			assertThat(start("rue du depart d'essai")).isEqualTo(new GeoPoint(50.8811, 4.3451));
			assertThat(start("Rue du Départ d’Essai 40")).as("the nearest that is known").isEqualTo(new GeoPoint(50.8811, 4.3451));
			assertThat(start("1070 rue du Départ d’Essai")).isEqualTo(new GeoPoint(50.8350, 4.3190));
			assertThat(start("rue Cachée d’Essai")).isNull();
			assertThat(start("rue Discrète d’Essai")).isNull();
			assertThat(start("rue que personne ne connaît")).isNull();
		}

		private GeoPoint start(String typed) {
			return context.getBean(RoundMaking.class).findStart(typed, context.getBean(AreaTree.class).findBySlug("laeken").orElseThrow(),
					LocalDate.parse("2026-11-24")).map(RoundMaking.Start::point).orElse(null);
		}

		@Test
		void whatCannotBeReadIsSaid() {
			var answer = pages.post().uri("/coordination/tournees").with(SignIn.as(professional)).param("quartier", "nulle-part")
				.param("jour", "hier").param("heure", "tôt").param("portes", "beaucoup").exchange().getResponse();

			assertThat(answer.getStatus()).isEqualTo(422);
		}

		@Test
		void aColleagueWalksItByTheLinkOnly() throws Exception {
			UUID round = RoundMother.round(context, coordinator, service);
			String link = "/coordination/tournees/invitation/" + context.getBean(RoundLinks.class).token(round);
			assertThat(get("/coordination/tournees/" + round + "/liste", professional).getStatus()).isEqualTo(404);
			assertThat(get(link.substring(0, link.length() - 2) + "AA", professional).getStatus()).isEqualTo(404);
			assertThat(get(link, professional).getContentAsString()).contains("Laeken");

			pages.post().uri(link).with(SignIn.as(professional)).exchange();

			assertThat(get("/coordination/tournees/" + round + "/liste", professional).getStatus()).isEqualTo(200);
			pages.post().uri("/coordination/tournees/" + round + "/supprimer").with(SignIn.as(professional)).exchange();
			assertThat(get("/coordination/tournees/" + round + "/liste", professional).getStatus()).isEqualTo(404);
			assertThat(rounds.find(coordinator, round)).isPresent();
		}

		@Test
		void theWholeLinkIsThereToSendAndDeletingIsAskedOnceMore() throws Exception {
			UUID round = RoundMother.round(context, coordinator, service);
			answer(coordinator, round, 1, service, "changed.other", "une nouvelle affiche");
			assertThat(get("/coordination/tournees/" + round + "/liste", coordinator).getContentAsString())
				.containsPattern("readonly[^>]*value=\"https?://[^\"]*/coordination/tournees/invitation/").contains("mailto:?subject=");

			pages.post().uri("/coordination/tournees/" + round + "/supprimer").with(SignIn.as(coordinator)).exchange();
			assertThat(rounds.find(coordinator, round)).map(Round::unwritten).contains(1);
			assertThat(get("/coordination/tournees/" + round + "/supprimer", coordinator).getStatus()).isEqualTo(200);
			pages.post().uri("/coordination/tournees/" + round + "/supprimer").with(SignIn.as(coordinator)).param("confirme", "oui").exchange();
			assertThat(rounds.find(coordinator, round)).isEmpty();
		}

		@Test
		void roundsGoWithTheAccount() {
			UUID round = RoundMother.round(context, professional, service);

			context.getBean(AccountKeeping.class).remove(professional.accountId());

			assertThat(jdbc.queryForObject("select count(*) from round where id = ?", Integer.class, round)).isZero();
		}

		@Test
		void roundsAreForgottenAfterSixMonths() {
			UUID round = RoundMother.round(context, coordinator, service);
			assertThat(rounds.forgetBefore(Instant.parse("2026-05-24T00:00:00Z"))).isZero();
			jdbc.update("update round set made_at = '2026-05-01', starts_at = '2026-05-02' where id = ?", round);

			assertThat(rounds.forgetBefore(Instant.parse("2026-05-24T00:00:00Z"))).isEqualTo(1);
		}

		@Test
		void theBookletTellsNoAddressThatIsDiscreetAndIsThereWithoutServices() throws Exception {
			door("Maison cachée", at("rue Cachée", new GeoPoint(50.8812, 4.3452)).withHidden(true));
			door("Écoute discrète", at("rue Discrète", new GeoPoint(50.8813, 4.3453)), "violences-conjugales");
			door("Enfance en danger", at("rue Menacée", new GeoPoint(50.8814, 4.3454)), "protection-enfant");
			for (String by : List.of("", "?par=rue")) {
				String page = get("/coordination/tournees/carnet/laeken" + by, professional).getContentAsString();
				assertThat(page).contains("Porte de la tournée", "Enfance en danger")
					.doesNotContain("Maison cachée", "rue Cachée", "rue Discrète", "rue Menacée");
				assertThat(get("/coordination/tournees/carnet/bruxelles" + by, professional).getContentAsString())
					.as("only the municipality may be told").contains("Maison cachée").doesNotContain("rue Cachée");
			}
			assertThat(get("/coordination/tournees/carnet/haren", professional).getStatus()).isEqualTo(200);
			assertThat(get("/coordination/tournees/carnet/nulle-part", professional).getStatus()).isEqualTo(404);
		}

	}

	private ServiceSnapshot says(UUID id) {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, id).orElseThrow().snapshot();
	}

	private Verification verified(UUID id) {
		return says(id).channels().get(0).periods().get(0).verification();
	}

	private int reports(UUID id) {
		return jdbc.queryForObject("select count(*) from report where service_id = ?", Integer.class, id);
	}

	private static String[] with(String[] fields, String... more) {
		return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
	}

	private MockHttpServletResponse post(UUID round, SignedIn reader, String... fields) {
		return send("/coordination/tournees/" + round, reader, fields);
	}

	private MockHttpServletResponse entry(UUID round, SignedIn reader, String... fields) {
		return send("/coordination/tournees/" + round + "/saisie", reader, fields);
	}

	private MockHttpServletResponse send(String path, SignedIn reader, String... fields) {
		var request = pages.post().uri(path).accept("text/html").with(SignIn.as(reader));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange().getResponse();
	}

	private int revisions(UUID id) {
		return jdbc.queryForObject("select count(*) from revision where entry_id = ?", Integer.class, id);
	}

	private Round.Said said(SignedIn reader, UUID round, int stop) {
		return rounds.find(reader, round).orElseThrow().findStop(stop).orElseThrow().visits().get(0).said();
	}

	private void answer(SignedIn reader, UUID round, int stop, UUID of, String answer) {
		answer(reader, round, stop, of, answer, answer.startsWith("closed") ? "volet baissé" : "");
	}

	private void answer(SignedIn reader, UUID round, int stop, UUID of, String answer, String note) {
		MockHttpServletResponse page = get("/coordination/tournees/" + round, reader);
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(get("/coordination/tournees/" + round + "?arret=" + stop + "&fiche=" + of + "&question=change", reader).getStatus()).isEqualTo(200);
		assertThat(pages.post().uri("/coordination/tournees/" + round).with(SignIn.as(reader)).param("arret", String.valueOf(stop))
			.param("fiche", of.toString()).param("reponse", answer).param("note", note).exchange().getResponse().getStatus()).isEqualTo(302);
	}

	private void undo(SignedIn reader, UUID round) {
		assertThat(pages.post().uri("/coordination/tournees/" + round + "/annuler").with(SignIn.as(reader)).exchange().getResponse()
			.getHeader("Location")).endsWith("&fait=annule");
	}

	private MockHttpServletResponse get(String path, SignedIn reader) {
		return pages.get().uri(path).accept("text/html").with(SignIn.as(reader)).exchange().getResponse();
	}

}
