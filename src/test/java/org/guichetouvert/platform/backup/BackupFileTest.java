package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.guichetouvert.platform.StartUpFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What somebody may take for a backup. */
class BackupFileTest {

	private static final String ROWS = "id\n1\n";

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("x.zip");
	}

	@Test
	void readsWhatWasWritten() throws IOException {
		write(manifest(1, digest()), ROWS);

		try (BackupFile backup = BackupFile.open(file)) {
			assertThat(backup.manifest().rows()).isEqualTo(1);
			assertThat(backup.read(backup.manifest().tables().get(0))).hasContent(ROWS.strip());
		}
	}

	@Test
	void refusesWhatIsNotThere() {
		assertRefused("n'existe pas");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PK", "service;accès\n" })
	void refusesWhatIsNoZip(String content) throws IOException {
		Files.writeString(file, content);

		assertRefused("n'est pas une sauvegarde");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"format\": \"other\"}", "{\"format\": \"guichet-ouvert-backup\"}" })
	void refusesAZipOfSomethingElse(String manifest) throws IOException {
		write(manifest, ROWS);

		assertRefused("n'est pas une sauvegarde");
	}

	@Test
	void refusesAZipWithoutAManifest() throws IOException {
		write(null, ROWS);

		assertRefused("n'est pas une sauvegarde");
	}

	@Test
	void refusesALaterFormWhateverElseItSays() throws IOException {
		write("{\"format\": \"guichet-ouvert-backup\", \"formatVersion\": 2}", null);

		assertRefused("plus récente");
	}

	@Test
	void refusesOtherRowsThanWereWritten() throws IOException {
		write(manifest(1, digest()), "id\n2\n");

		assertRefused("abîmée");
	}

	@Test
	void refusesAMissingTable() throws IOException {
		write(manifest(1, digest()), null);

		assertRefused("abîmée");
	}

	@Test
	void refusesWhatIsCutOff() throws IOException {
		write(manifest(1, digest()), ROWS);
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length - 30));

		assertRefused("pas entier");
	}

	@Test
	void refusesAByteThatChanged() throws IOException {
		write(manifest(1, digest()), ROWS.repeat(1000));
		byte[] whole = Files.readAllBytes(file);
		whole[60] ^= 0x55;
		Files.write(file, whole);

		assertRefused("abîmée");
	}

	private void assertRefused(String words) {
		assertThatExceptionOfType(StartUpFailure.class).isThrownBy(() -> BackupFile.open(file).close())
			.withMessageContaining(words);
	}

	private static String digest() throws IOException {
		try (var measured = new Measured(OutputStream.nullOutputStream())) {
			measured.write(ROWS.getBytes(UTF_8));
			return measured.sha256();
		}
	}

	private static String manifest(int formatVersion, String digest) {
		return """
				{"format": "guichet-ouvert-backup", "formatVersion": %d, "schemaVersion": "058", "later": "unknown",
				"writtenAt": "2026-11-05T09:42:00Z", "sequences": {},
				"tables": [{"name": "a", "columns": ["id"], "rows": 1, "bytes": 5, "sha256": "%s"}]}"""
			.formatted(formatVersion, digest);
	}

	private void write(@Nullable String manifest, @Nullable String rows) throws IOException {
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			if (rows != null) {
				zip.putNextEntry(new ZipEntry("tables/a.csv"));
				zip.write(rows.getBytes(UTF_8));
			}
			if (manifest != null) {
				zip.putNextEntry(new ZipEntry("manifest.json"));
				zip.write(manifest.getBytes(UTF_8));
			}
		}
	}

}
