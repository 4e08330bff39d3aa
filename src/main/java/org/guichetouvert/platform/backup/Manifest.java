package org.guichetouvert.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.guichetouvert.platform.StartUpFailure;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param format {@link #FORMAT}
 * @param formatVersion grows when a program that reads the former one could no longer read it
 * @param schemaVersion of the last migration that its tables went through
 * @param programVersion of who wrote it, where known
 * @param sequences how far each is
 */
record Manifest(String format, int formatVersion, String schemaVersion, @Nullable String programVersion, Instant writtenAt,
		List<Table> tables, Map<String, Long> sequences) {

	static final String NAME = "manifest.json";

	static final String FORMAT = "guichet-ouvert-backup";

	static final int FORMAT_VERSION = 1;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	Manifest {
		Stream.of(format, schemaVersion, writtenAt, tables, sequences).forEach(Objects::requireNonNull);
	}

	/**
	 * @return null for what says nothing at all
	 * @throws JacksonException when it is no such thing
	 * @throws StartUpFailure when a later program wrote it, in whatever form
	 */
	static @Nullable Manifest parse(byte[] json) {
		JsonNode tree = JSON.readTree(json);
		if (FORMAT.equals(tree.path("format").asString("")) && tree.path("formatVersion").asInt(0) > FORMAT_VERSION) {
			throw new StartUpFailure("""
					Cette sauvegarde a été faite par une version plus récente de Guichet ouvert : restaurez-la avec cette version-là. \
					Rien n'a été changé.""");
		}
		return JSON.treeToValue(tree, Manifest.class);
	}

	byte[] toJson() {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
	}

	long rows() {
		return tables.stream().mapToLong(Table::rows).sum();
	}

	/**
	 * One table, in an entry of its own.
	 *
	 * @param columns in the order of the file
	 * @param bytes of the entry, unpacked
	 * @param sha256 of the same bytes, in hexadecimal digits
	 */
	record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

		String entry() {
			return "tables/" + name + ".csv";
		}

	}

}
