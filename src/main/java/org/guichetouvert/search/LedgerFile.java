package org.guichetouvert.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A file beside an index of one node: whoever copies or loses the one does so with the other. */
final class LedgerFile implements IndexLedger {

	private static final String NAME = "guichet-ouvert.properties";

	private final Path folder;

	private final Supplier<String> data;

	/** @param data which data the index was made from: one of other data counts as none */
	LedgerFile(Path folder, Supplier<String> data) {
		this.folder = folder;
		this.data = data;
	}

	@Override
	public IndexState read() {
		var properties = new Properties();
		try (Reader file = Files.newBufferedReader(folder.resolve(NAME))) {
			properties.load(file);
			if (!properties.getProperty("data", "").equals(data.get())) {
				return IndexState.NONE;
			}
			return new IndexState(properties.getProperty("index", ""), number(properties, "version"),
					properties.getProperty("fingerprint", ""), building(properties));
		}
		catch (IOException | IllegalArgumentException e) {
			return IndexState.NONE;
		}
	}

	private static IndexState.@Nullable Building building(Properties properties) {
		String index = properties.getProperty("building");
		return index == null ? null : new IndexState.Building(index, number(properties, "building-version"),
				properties.getProperty("building-fingerprint", ""), properties.getProperty("building-done", ""));
	}

	private static long number(Properties properties, String name) {
		return Long.parseLong(properties.getProperty(name, "-1"));
	}

	/** Replaces the file at once: whoever is killed meanwhile finds the former one. */
	@Override
	public void write(IndexState state) {
		var properties = new Properties();
		properties.setProperty("data", data.get());
		properties.setProperty("index", state.index());
		properties.setProperty("version", Long.toString(state.version()));
		properties.setProperty("fingerprint", state.fingerprint());
		IndexState.Building building = state.building();
		if (building != null) {
			properties.setProperty("building", building.index());
			properties.setProperty("building-version", Long.toString(building.version()));
			properties.setProperty("building-fingerprint", building.fingerprint());
			properties.setProperty("building-done", building.doneUntil());
		}
		Path draft = folder.resolve(NAME + ".new");
		try {
			Files.createDirectories(folder);
			try (Writer file = Files.newBufferedWriter(draft)) {
				properties.store(file, "What the search index holds; removed, the index is made again");
			}
			Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public boolean alone(Runnable work) {
		work.run();
		return true;
	}

}
