package org.guichetouvert.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.guichetouvert.MigratedDatabase;
import org.guichetouvert.shared.ReferenceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class TaxonomyTest {

	private static final List<String> LANGUAGES = List.of("fr", "nl", "en", "ar", "tr", "es", "pt", "ro", "pl", "uk", "it", "de");

	private static MigratedDatabase database;

	private static TaxonomyReference reference;

	private static Taxonomy taxonomy;

	@BeforeAll
	static void load() {
		database = MigratedDatabase.create();
		reference = new TaxonomyReference(database.loads(), database.template());
		taxonomy = new Taxonomy(reference, new TermRows(database.jdbc()));
	}

	@Test
	void holdsEveryFamilyNeedAndType() {
		assertThat(taxonomy.families()).hasSize(15);
		assertThat(taxonomy.needs()).hasSize(110);
		assertThat(taxonomy.serviceTypes()).hasSize(113);
	}

	@Test
	void everyFamilyAndNeedIsNamedInTwelveLanguages() {
		assertThat(taxonomy.families()).allSatisfy(family -> {
			assertThat(family.label().texts()).containsOnlyKeys(LANGUAGES);
			assertThat(family.needs()).isNotEmpty();
		});
		assertThat(taxonomy.needs()).allSatisfy(need -> {
			assertThat(need.label().texts()).containsOnlyKeys(LANGUAGES);
			assertThat(need.synonyms()).containsOnlyKeys(LANGUAGES);
		});
	}

	@Test
	void keepsSynonymsOfTheirLanguage() {
		NeedTerm need = taxonomy.findNeed("revenu-integration").orElseThrow();
		assertThat(need.synonymsIn("fr")).startsWith("RIS", "revenu d'intégration sociale");
		assertThat(need.synonymsIn("nl")).contains("ik heb geen inkomen meer").doesNotContain("RIS");
		assertThat(need.wordsIn("nl")).startsWith("Een leefloon aanvragen", "leefloon");
	}

	@Test
	void fileOfLanguagesWinsOverTheTableOfNeeds() {
		assertThat(taxonomy.findFamily("aines-handicap").orElseThrow().label().in("nl")).isEqualTo("Ouderen, handicap en zorg");
	}

	@Test
	void knowsWhatATypeAnswersFirst() {
		assertThat(taxonomy.needsOfServiceType("cpas-antenne")).extracting(NeedTerm::id)
			.startsWith("revenu-integration", "aide-sociale-cpas");
		assertThat(taxonomy.serviceTypesFor("guichet-ferme")).extracting(ServiceTypeTerm::id).contains("commune-guichet");
		ServiceTypeTerm type = taxonomy.findServiceType("cpas-antenne").orElseThrow();
		assertThat(type.acronym().in("nl")).isEqualTo("OCMW");
		assertThat(type.sector()).isEqualTo(Sector.PUBLIC);
	}

	@Test
	void loadsTheSameFilesOnce() {
		assertThat(reference.load(TaxonomyFiles.ofClasspath())).isFalse();
	}

	@Test
	void followsAChangedFileAndLeavesLocalAdditionsAlone() {
		MigratedDatabase changed = MigratedDatabase.create();
		TaxonomyReference loader = new TaxonomyReference(changed.loads(), changed.template());
		loader.load();
		JdbcClient jdbc = changed.jdbc();
		jdbc.sql("insert into need (id, family_id, position, label) values ('local', 'logement', 1, '{\"fr\": \"Ici\"}')").update();
		jdbc.sql("insert into need_synonym (need_id, language, text) values ('chomage', 'fr', 'mon dossier syndicat')").update();

		TaxonomyFiles files = TaxonomyFiles.ofClasspath();
		String needs = new String(files.needTable().content(), StandardCharsets.UTF_8)
			.replace("Ouvrir, garder ou débloquer son chômage", "Le chômage")
			.replaceAll("(?m)^.*;indemnites-maladie;.*\n", "");
		TaxonomyFiles edited = new TaxonomyFiles(new ReferenceFile("needs.csv", needs.getBytes(StandardCharsets.UTF_8)),
				withoutNeed(files.needLanguages(), "indemnites-maladie"), withoutNeed(files.needWords(), "indemnites-maladie"),
				files.familyLanguages(), withoutNeed(files.serviceTypeTable(), "indemnites-maladie"), files.serviceTypeWords());
		assertThat(loader.load(edited)).isTrue();

		Taxonomy after = new Taxonomy(new NothingToLoad(changed), new TermRows(jdbc));
		assertThat(after.findNeed("chomage").orElseThrow().label().in("fr")).isEqualTo("Le chômage");
		assertThat(after.findNeed("chomage").orElseThrow().synonymsIn("fr")).contains("mon dossier syndicat", "ONEM");
		assertThat(after.findNeed("indemnites-maladie").orElseThrow().retired()).isTrue();
		assertThat(after.needs()).extracting(NeedTerm::id).contains("local").doesNotContain("indemnites-maladie").hasSize(110);
	}

	private static ReferenceFile withoutNeed(ReferenceFile file, String need) {
		String text = new String(file.content(), StandardCharsets.UTF_8).replaceAll("(?m)^" + need + ";.*\n", "")
			.replace("|" + need, "")
			.replace(need + "|", "");
		return new ReferenceFile(file.name(), text.getBytes(StandardCharsets.UTF_8));
	}

	/** Leaves the database as the test made it. */
	private static class NothingToLoad extends TaxonomyReference {

		NothingToLoad(MigratedDatabase database) {
			super(database.loads(), database.template());
		}

		@Override
		void load() {
		}

	}

}
