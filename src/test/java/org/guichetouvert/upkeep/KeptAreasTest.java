package org.guichetouvert.upkeep;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.platform.PageLife;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** A quartier that nobody keeps says so, at once. */
@IntegrationTest
class KeptAreasTest {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	AreaTree areas;

	@Autowired
	KeptAreas kept;

	private UUID service;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		context.getBean(PageLife.class).forgetAll();
		service = DeskMother.service(context, "Accueil sans coordination");
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void saysSinceWhenNobodyLooked() {
		assertThat(kept.findUnkept(areas.findBySlug("laeken").orElseThrow()).orElseThrow().since()).isEqualTo(CatalogueMother.VERIFIED_ON);
		assertThat(kept.findUnkept(areas.region())).isEmpty();
	}

	@Test
	void whoKeepsTheMunicipalityOrAPartKeepsIt() {
		SignIn.account(context, "commune.essai@essai.example", Role.COORDINATOR, DeskMother.area(context, "laeken"));
		assertThat(kept.findUnkept(areas.findBySlug("laeken").orElseThrow())).isEmpty();
		assertThat(kept.findUnkept(areas.neighbourhoodsOf(areas.findBySlug("laeken").orElseThrow()).get(0))).isEmpty();
		assertThat(kept.findUnkept(areas.findBySlug("cureghem").orElseThrow())).isPresent();
	}

	@Test
	void aKeptPageIsMadeAnewWhenAnAccountChanges() {
		SignedIn coordinator = DeskMother.coordinatorOfLaeken(context);
		assertThat(pages.get().uri("/quartiers/laeken")).hasStatus(200).bodyText().doesNotContain("class=\"panel panel--warning unkept\"");
		context.getBean(AccountKeeping.class).suspend(coordinator.accountId());
		assertThat(pages.get().uri("/quartiers/laeken")).hasStatus(200).bodyText().contains("class=\"panel panel--warning unkept\"");
	}

	@Test
	void theServicesThereSaySoToo() {
		String path = "/services/" + context.getBean(SlugBook.class).slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
		assertThat(pages.get().uri(path)).hasStatus(200).bodyText().contains("class=\"help unkept-line\"", "cette fiche");
		DeskMother.coordinatorOfLaeken(context);
		context.getBean(PageLife.class).forgetAll(); // what tests do to accounts tells nobody
		assertThat(pages.get().uri(path)).hasStatus(200).bodyText().doesNotContain("unkept-line");
	}

	@Test
	void aHiddenPlaceTellsNothingByWhoKeepsIt() {
		String path = "/services/" + context.getBean(SlugBook.class).slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			UUID place = session.getService(service).places().get(0).locationId().orElseThrow();
			session.getLocation(place).describe(session.getLocation(place).details().withHidden(true));
		});
		assertThat(pages.get().uri(path)).hasStatus(200).bodyText().doesNotContain("unkept-line");
	}

	@Test
	void aMunicipalityOfWhichNobodyKeepsAPartSaysSo() {
		assertThat(pages.get().uri("/quartiers/anderlecht")).hasStatus(200).bodyText().contains("cette commune à jour");
		SignIn.account(context, "cureghem.essai@essai.example", Role.COORDINATOR, DeskMother.area(context, "cureghem"));
		context.getBean(PageLife.class).forgetAll();
		assertThat(pages.get().uri("/quartiers/anderlecht")).hasStatus(200).bodyText().doesNotContain("cette commune à jour");
	}

}
