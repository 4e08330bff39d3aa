package org.guichetouvert.exchange.disruption;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.SlugBook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** A statement for many is put in and taken out, and every page follows; it is a Wednesday at ten. */
@IntegrationTest
class DisruptionCommandTest {

	private static final Pattern ID = Pattern.compile("--id=(\\S+)");

	@Autowired
	DisruptionCommand command;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	@Autowired
	MockMvcTester mvc;

	private UUID service;

	private String door;

	@BeforeEach
	void openADoorInMatonge() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		var placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
		service = CatalogueMother.withCounter(catalogue, "Porte en grève", "Mo-Fr 09:00-12:00", placed);
		door = "/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
	}

	@AfterEach
	void takeItBack() {
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void closesADoorUntilItIsTakenOut() throws Exception {
		assertThat(status(door)).isEqualTo("open");

		String id = add("--area=matonge", "--works=téléphone,en-ligne", "--from=2026-11-18", "--until=20/11/2026");
		assertThat(status(door)).isEqualTo("suspended");
		assertThat(page(door).select(".banner").text()).contains("20 novembre").contains("Grève, par téléphone seulement");
		assertThat(page("/quartiers/matonge").select(".banner")).hasSize(1);
		assertThat(page("/quartiers/matonge/guichets").select("#open [data-service]")).isEmpty();
		assertThat(page("/recherche?quartier=matonge&ouvert=maintenant").select("#open [data-service]")).isEmpty();
		assertThat(page("/nl/quartiers/matonge").select(".banner [lang=fr]").text()).contains("Grève");
		assertThat(page("/quartiers/cureghem").select(".banner")).isEmpty();
		assertThat(run("list").text()).contains(id).contains("Grève");

		Said ended = run("end", "--id=" + id);

		assertThat(ended.exitCode()).isZero();
		assertThat(status(door)).isEqualTo("open");
		assertThat(page("/quartiers/matonge").select(".banner")).isEmpty();
	}

	@Test
	void endsByItself() throws Exception {
		String id = add("--works=rien", "--from=2026-11-17", "--until=2026-11-18");
		assertThat(status(door)).isEqualTo("suspended");
		assertThat(page("/").select(".banner")).as("it is for everybody").hasSize(1);

		clock.setTo(LocalDateTime.of(2026, 11, 19, 10, 0));

		assertThat(status(door)).isEqualTo("open");
		assertThat(page("/").select(".banner")).isEmpty();
		clock.setTo(MutableClock.START);
		run("end", "--id=" + id);
	}

	@Test
	void isAnnouncedAWeekBefore() throws Exception {
		String id = add("--area=matonge", "--works=rien", "--from=2026-11-24", "--until=2026-11-25");

		assertThat(status(door)).isEqualTo("open");
		assertThat(page(door).select(".banner").text()).contains("Du 24 au 25 novembre");
		assertThat(status("/recherche?quartier=matonge&ouvert=2026-11-24T10:00", "#open [data-service]")).isEmpty();

		run("end", "--id=" + id);
		assertThat(page(door).select(".banner")).isEmpty();
	}

	@Test
	void sparesOtherKindsOfService() throws Exception {
		String id = add("--type=mutuelle", "--works=rien", "--from=2026-11-18", "--until=2026-11-18");

		assertThat(status(door)).isEqualTo("open");

		run("end", "--id=" + id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--from=2026-11-18 --until=2026-11-20 --works=rien                          | --message
			--message=x --from=hier --until=2026-11-20 --works=rien                    | --from=hier
			--message=x --from=2026-11-18 --until=2026-11-17 --works=rien              | avant le premier
			--message=x --from=2026-11-10 --until=2026-11-17 --works=rien              | est passé
			--message=x --from=2026-11-18 --until=2026-11-20                           | --works
			--message=x --from=2026-11-18 --until=2026-11-20 --works=pigeon            | pigeon
			--message=x --from=2026-11-18 --until=2026-11-20 --works=rien --area=nul   | --area=nul
			--message=x --from=2026-11-18 --until=2026-11-20 --works=rien --type=nul   | --type=nul
			--message=x --from=2026-11-18 --until=2026-11-20 --works=guichet,rue,domicile,telephone,courriel,en-ligne,poste | tout marche
			""")
	void refusesWithAReason(String options, String reason) {
		Said said = run("add", options.strip().split(" +"));

		assertThat(said.exitCode()).isEqualTo(2);
		assertThat(said.text()).contains(reason);
		assertThat(run("list").text()).doesNotContain(" : x");
	}

	@Test
	void tellsHowItIsUsed() {
		assertThat(run("quoi").text()).contains("--disruption=add");
		assertThat(run("end", "--id=nulle-part").exitCode()).isEqualTo(2);
	}

	private String add(String... options) {
		var all = new ArrayList<>(List.of(options));
		all.add("--message=Grève, par téléphone seulement");
		Said said = run("add", all.toArray(String[]::new));
		assertThat(said.exitCode()).as(said.text()).isZero();
		Matcher id = ID.matcher(said.text());
		assertThat(id.find()).isTrue();
		return id.group(1);
	}

	private Said run(String verb, String... options) {
		var out = new ByteArrayOutputStream();
		int exitCode = command.run(List.of(verb), new DefaultApplicationArguments(options), new PrintStream(out, true,
				StandardCharsets.UTF_8));
		return new Said(exitCode, out.toString(StandardCharsets.UTF_8));
	}

	private record Said(int exitCode, String text) {
	}

	private String status(String path) throws Exception {
		return status(path, "main");
	}

	private String status(String path, String selector) throws Exception {
		return page(path).select(selector).attr("data-status");
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString());
	}

}
