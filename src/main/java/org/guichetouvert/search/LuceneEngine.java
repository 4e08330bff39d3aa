package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;

import org.apache.lucene.store.AlreadyClosedException;
import org.guichetouvert.directory.ServiceAtLocation;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The index in a folder of this machine. Any document fits into it, so it is only made anew when it is missing or damaged,
 * and else filled again in its place.
 */
final class LuceneEngine implements IndexEngine {

	private static final Logger log = LoggerFactory.getLogger(LuceneEngine.class);

	/** The state lies in the same folder, so it can be of no other index. */
	private static final String IDENTITY = "lucene";

	private final EntityManagerFactory factory;

	private final PlaceIndex index;

	private final Path folder;

	private volatile boolean damaged;

	LuceneEngine(EntityManagerFactory factory, PlaceIndex index, Path folder) {
		this.factory = factory;
		this.index = index;
		this.folder = folder;
	}

	@Override
	public String schema() {
		return IDENTITY;
	}

	@Override
	public boolean isReadable(String identity) {
		return identity.equals(IDENTITY) && !damaged && isWhole();
	}

	@Override
	public boolean isWritable(String identity) {
		return isReadable(identity);
	}

	private boolean isWhole() {
		try {
			schema(factory).createIfMissing();
			index.ids();
			return true;
		}
		catch (RuntimeException e) {
			log.warn("The search index is damaged and is made again: {}", e.toString());
			return false;
		}
	}

	@Override
	public String begin(@Nullable String present) {
		if (present == null) {
			recreate();
		}
		damaged = false;
		return IDENTITY;
	}

	/** Whatever lies in its folder. */
	private void recreate() {
		try {
			schema(factory).dropAndCreate();
		}
		catch (SearchException e) {
			clearFolder();
			schema(factory).createIfMissing();
		}
	}

	private void clearFolder() {
		try {
			FileSystemUtils.deleteRecursively(folder.resolve(SearchMapping.INDEX));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void finish(String identity) {
		// it was read all the time
	}

	@Override
	public boolean isFault(RuntimeException failure) {
		boolean fault = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
			.anyMatch(cause -> cause instanceof IOException || cause instanceof AlreadyClosedException);
		damaged |= fault;
		return fault;
	}

	/** Whatever it was, an index made from nothing doesn't have it. */
	@Override
	public void giveUp() {
		damaged = true;
	}

	private static SearchSchemaManager schema(EntityManagerFactory factory) {
		return Search.mapping(factory).scope(ServiceAtLocation.class).schemaManager();
	}

}
