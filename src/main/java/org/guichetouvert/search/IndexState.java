package org.guichetouvert.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Up to which change of the catalogue the index was surely written, kept in a file beside it.
 *
 * @param version number of the last change whose entries are on the disk; later ones may be there or not
 * @param fingerprint of the mapping, the analysis and the terms it was made with
 */
record IndexState(long version, String fingerprint) {

	/** There is no index, or none that can be trusted. */
	static final IndexState NONE = new IndexState(-1, "");

	private static final String FILE = "guichet-ouvert.properties";

	/** {@link #NONE} where the file is missing or can't be read. */
	static IndexState read(Path folder) {
		var properties = new Properties();
		try (Reader file = Files.newBufferedReader(folder.resolve(FILE))) {
			properties.load(file);
			return new IndexState(Long.parseLong(properties.getProperty("version", "-1")),
					properties.getProperty("fingerprint", ""));
		}
		catch (IOException | IllegalArgumentException e) {
			return NONE;
		}
	}

	/** Replaces the file at once: whoever is killed meanwhile finds the former one. */
	void write(Path folder) {
		var properties = new Properties();
		properties.setProperty("version", Long.toString(version));
		properties.setProperty("fingerprint", fingerprint);
		Path draft = folder.resolve(FILE + ".new");
		try {
			Files.createDirectories(folder);
			try (Writer file = Files.newBufferedWriter(draft)) {
				properties.store(file, "What the search index holds; removed, the index is made again");
			}
			Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
