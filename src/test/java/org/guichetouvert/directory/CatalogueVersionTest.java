package org.guichetouvert.directory;

import java.time.Instant;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CatalogueVersionTest {

	private static final Change IMPORT = Change.ofImport(UUID.randomUUID(), "essai", Instant.parse("2026-11-18T09:00:00Z"));

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueVersion version;

	@AfterEach
	void end() {
		version.onEnd(new ImportEnded());
	}

	@Test
	void growsAtOnceWithAChangeOfOurs() {
		long before = version.current();
		add(CatalogueMother.CHANGE);
		assertThat(version.current()).isEqualTo(before + 1);
		assertThat(version.settled()).isEqualTo(before + 1);
	}

	@Test
	void restsWhileAnImportWrites() {
		add(IMPORT);
		long settled = version.settled();
		add(IMPORT);
		assertThat(version.settled()).isEqualTo(settled);
		assertThat(version.current()).isEqualTo(settled + 1);
		add(CatalogueMother.CHANGE);
		assertThat(version.settled()).as("somebody's own change shows").isEqualTo(settled + 2);
		add(IMPORT);
		version.onEnd(new ImportEnded());
		assertThat(version.settled()).as("at the end all of it shows").isEqualTo(settled + 3);
	}

	private void add(Change change) {
		catalogue.change(change, session -> session.add(new Location(UUID.randomUUID(), LocationDetails
			.at(new LocationDetails.PostalAddress("rue des Versions", "1", "1020", "Laeken")), false)));
	}

}
