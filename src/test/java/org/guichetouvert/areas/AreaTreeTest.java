package org.guichetouvert.areas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.guichetouvert.MigratedDatabase;
import org.guichetouvert.shared.ReferenceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AreaTreeTest {

	private static AreaReference reference;

	private static AreaTree tree;

	@BeforeAll
	static void load() {
		MigratedDatabase database = MigratedDatabase.create();
		reference = new AreaReference(database.loads(), database.template());
		tree = new AreaTree(reference, new AreaRows(database.jdbc()));
	}

	@Test
	void knowsTheQuartierThatAPostcodeIs() {
		assertThat(tree.quartiersOf("1020")).extracting(AreaNode::slug).containsExactly("laeken");
		assertThat(tree.quartiersOf("1070")).as("Anderlecht is more than one quartier").isEmpty();
		assertThat(tree.quartiersOf("9999")).isEmpty();
	}

	@Test
	void holdsRegionMunicipalitiesAndNeighbourhoods() {
		assertThat(tree.region().code()).isEqualTo("04000");
		assertThat(tree.municipalities()).hasSize(19).allSatisfy(area -> assertThat(area.postcodes()).isNotEmpty());
		assertThat(tree.neighbourhoods()).hasSize(145).allSatisfy(area -> assertThat(area.postcodes()).isNotEmpty());
		assertThat(tree.neighbourhoods()).filteredOn(area -> tree.municipalitiesOf(area).size() > 1).hasSize(42);
		assertThat(tree.lived()).hasSizeBetween(25, 40).isSortedAccordingTo((a, b) -> a.slug().compareTo(b.slug()));
	}

	@Test
	void everyResidentialNeighbourhoodIsReachable() {
		assertThat(tree.neighbourhoods()).filteredOn(AreaNode::residential).hasSize(118).allSatisfy(area -> {
			assertThat(tree.findBySlug(area.slug())).contains(area);
			assertThat(tree.neighbourhoodsOf(tree.region())).contains(area);
			assertThat(tree.municipalitiesOf(area)).isNotEmpty()
				.allSatisfy(municipality -> assertThat(tree.neighbourhoodsOf(municipality)).contains(area));
			assertThat(tree.lookup(area.name().in("fr"))).isNotEmpty();
		});
	}

	@Test
	void everyAreaIsNamedInBothLanguagesAndHasACentre() {
		assertThat(List.of(tree.municipalities(), tree.lived(), tree.neighbourhoods())).allSatisfy(areas -> assertThat(areas)
			.allSatisfy(area -> {
				assertThat(area.name().texts()).containsOnlyKeys("fr", "nl");
				assertThat(area.centre()).isNotNull();
			}));
	}

	@Test
	void livedQuartiersHaveMembersThatTouchTheirMunicipality() {
		assertThat(tree.lived()).allSatisfy(quartier -> {
			List<AreaNode> members = tree.neighbourhoodsOf(quartier);
			assertThat(members).isNotEmpty();
			AreaNode parent = tree.findById(quartier.parentId()).orElseThrow();
			assertThat(parent.is(AreaKind.REGION) || members.stream().allMatch(leaf -> tree.municipalitiesOf(leaf).contains(parent)))
				.as("members of %s", quartier.slug()).isTrue();
			assertThat(members.stream().flatMap(leaf -> leaf.postcodes().stream())).as("postcodes of %s", quartier.slug())
				.containsAll(quartier.postcodes());
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Laeken                  | laeken
			LAKEN                   | laeken
			1020                    | laeken vieux-laeken heysel mutsaard bruxelles
			kuregem                 | cureghem
			1070                    | cureghem la-roue scheut anderlecht
			les marolles            | marolles
			marolles                | marolles
			matongé                 | matonge
			st gilles               | saint-gilles
			Sint-Gillis             | saint-gilles
			molenbeek               | molenbeek-saint-jean
			molenbeek historique    | molenbeek-historique
			NOH                     | neder-over-heembeek
			woluwe                  | woluwe-saint-lambert woluwe-saint-pierre
			peterbos                | moortebeek-peterbos
			europese wijk           | quartier-europeen
			1210                    | quartier-nord quartier-brabant saint-josse-ten-noode
			nulle part              |
			""")
	void findsWhatPeopleSay(String words, String slugs) {
		List<String> expected = slugs == null ? List.of() : Arrays.asList(slugs.split(" "));
		List<String> found = tree.lookup(words).stream()
			.filter(area -> !words.matches("\\d+") || !area.is(AreaKind.NEIGHBOURHOOD))
			.map(AreaNode::slug)
			.toList();
		assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void showsAPlaceOnce() {
		assertThat(tree.findBySlug("matonge").orElseThrow().kind()).isEqualTo(AreaKind.LIVED);
		AreaNode official = tree.findBySlug("matonge-36").orElseThrow();
		assertThat(tree.findTwin(official)).map(AreaNode::slug).contains("matonge");
		assertThat(tree.suggest("mato", 5)).extracting(AreaNode::slug).containsExactly("matonge");
	}

	@Test
	void ancestorsGoFromTheNearestToTheRegion() {
		AreaNode north = tree.findByCode(AreaKind.NEIGHBOURHOOD, "21").orElseThrow();
		assertThat(tree.ancestorsOf(north)).extracting(AreaNode::slug)
			.containsExactly("quartier-nord", "bruxelles", "saint-josse-ten-noode", "schaerbeek", "region-bruxelloise");
		AreaNode laeken = tree.findBySlug("laeken").orElseThrow();
		assertThat(tree.ancestorsOf(laeken)).extracting(AreaNode::slug).containsExactly("bruxelles", "region-bruxelloise");
		assertThat(tree.ancestorsOf(tree.region())).isEmpty();
	}

	@Test
	void loadsTheSameFilesOnce() {
		assertThat(reference.load(AreaFiles.ofClasspath())).isFalse();
	}

	@Test
	void followsAChangedFileAndLeavesLocalAdditionsAlone() {
		MigratedDatabase database = MigratedDatabase.create();
		AreaReference loader = new AreaReference(database.loads(), database.template());
		loader.load();
		AreaRows rows = new AreaRows(database.jdbc());
		database.jdbc().sql("""
				insert into area (id, slug, kind, parent_id, name, position)
				select gen_random_uuid(), 'heyvaert', 'lived', id, '{"fr": "Heyvaert"}', 0 from area where kind = 'region'""").update();
		database.jdbc().sql("""
				insert into area_alias (area_id, text) select id, 'Chez nous' from area where slug = 'cureghem'""").update();

		AreaFiles files = AreaFiles.ofClasspath();
		String lived = new String(files.lived().content(), StandardCharsets.UTF_8)
			.replace("scheut;Scheut;Scheut", "scheut;Scheut;Schoot")
			.replaceAll("(?m)^dailly;.*\n", "") + "heyvaert;Heyvaert;Heyvaert;21001;1070;13;;\n";
		assertThat(loader.load(new AreaFiles(files.region(), files.municipalities(),
				new ReferenceFile("lived_quartiers.csv", lived.getBytes(StandardCharsets.UTF_8)), files.neighbourhoods(),
				files.additions()))).isTrue();

		var after = rows.read();
		assertThat(after.bySlug().get("scheut").name().in("nl")).isEqualTo("Schoot");
		assertThat(after.byKind().get(AreaKind.LIVED).stream().map(AreaNode::slug).collect(Collectors.toSet()))
			.contains("heyvaert", "heyvaert-quartier").doesNotContain("dailly");
		assertThat(after.byId().values()).filteredOn(AreaNode::retired).extracting(area -> area.name().in("fr")).contains("Dailly");
		assertThat(after.bySlug().get("dailly").kind()).isEqualTo(AreaKind.NEIGHBOURHOOD);
		assertThat(after.lookup("chez nous")).extracting(AreaNode::slug).containsExactly("cureghem");
	}

}
