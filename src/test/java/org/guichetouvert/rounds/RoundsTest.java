package org.guichetouvert.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

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
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
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
		void aProfessionalsNoteIsProposedAsSomethingToCheck() {
			UUID round = RoundMother.round(context, professional, service, other);

			answer(professional, round, 1, service, "changed.address", "un panneau dit : déménagé");
			answer(professional, round, 2, other, "changed.appointment", "");

			assertThat(drafts.listProposed(EntryKind.SERVICE, service)).singleElement()
				.satisfies(draft -> assertThat(draft.comment()).contains("un panneau dit : déménagé"));
			Draft appointment = drafts.listProposed(EntryKind.SERVICE, other).get(0);
			assertThat(appointment.says(ServiceSnapshot.class).channels().get(0).periods().get(1).details().admission()).isEqualTo(Admission.APPOINTMENT);
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
				.param("reponse-1-" + service, "as_planned").param("note-1-" + service, "vue à 9h").exchange();

			assertThat(said(coordinator, round, 1).note()).isEqualTo("vue à 9h");
			assertThat(said(coordinator, round, 2)).isNull();
			assertThat(get("/coordination/tournees/" + round + "/liste", coordinator).getStatus()).isEqualTo(200);
		}

	}

	@Nested
	class Making {

		private LocationDetails at(String street, GeoPoint point) {
			return LocationDetails.at(new LocationDetails.PostalAddress(street, "1", "1020", "Laeken")).withPoint(point)
				.withPlacement(new LocationDetails.Placed(null, DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN));
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

			var made = pages.post().uri("/coordination/tournees").with(SignIn.as(professional)).param("quartier", "laeken")
				.param("jour", LocalDate.parse("2026-11-24").toString()).param("heure", "9h15").param("duree", "").exchange().getResponse();

			assertThat(made.getStatus()).as(made.getHeader("Location")).isIn(302, 422);
			Rounds.Plan plan = context.getBean(RoundMaking.class).plan(new RoundMaking.Asked(
					context.getBean(AreaTree.class).findBySlug("laeken").orElseThrow(), List.of(), false, null, null,
					Instant.parse("2026-11-24T08:00:00Z").atZone(ZoneId.of("Europe/Brussels")), null));
			List<List<UUID>> stops = plan.stops().stream().map(stop -> stop.stream().map(Rounds.At::serviceId).toList()).toList();
			assertThat(stops).anySatisfy(stop -> assertThat(stop).contains(near, same));
			assertThat(stops.stream().flatMap(List::stream)).doesNotContain(hidden, discreet).contains(service);
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
			for (String by : List.of("", "?par=rue")) {
				String page = get("/coordination/tournees/carnet/laeken" + by, professional).getContentAsString();
				assertThat(page).contains("Porte de la tournée", "Maison cachée").doesNotContain("rue Cachée", "rue Discrète");
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
			.getHeader("Location")).endsWith("?fait=annule");
	}

	private MockHttpServletResponse get(String path, SignedIn reader) {
		return pages.get().uri(path).accept("text/html").with(SignIn.as(reader)).exchange().getResponse();
	}

}
