package org.guichetouvert.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * The folder of everything that is kept, held by one program at a time: from {@link #open} to {@link #close} no other can
 * open it. The operating system lets go of it when the program dies, however it dies.
 * <pre>
 * postgres               the embedded database's cluster
 * postgres-bin           its unpacked programs
 * postgres-password      the key to it, for this user alone
 * index                  the search index
 * guichet-ouvert.lock    who holds the folder
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

	/** Beyond the text, so that where locks are mandatory (Windows) another program still reads who holds the folder. */
	private static final long LOCKED_BYTE = 1 << 20;

	private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

	private final Path root;

	private final Path index;

	private final @Nullable FileChannel lockFile;

	private DataFolder(Path root, Path index, @Nullable FileChannel lockFile) {
		this.root = root;
		this.index = index;
		this.lockFile = lockFile;
	}

	/**
	 * Creates the folder, for this user alone, where it is missing, and takes hold of it.
	 * @throws DataFolderInUse when another program holds it
	 * @throws StartUpFailure when it can't be created or written
	 */
	static DataFolder open(Path root, Path index) {
		Path folder = root.toAbsolutePath().normalize();
		try {
			createPrivate(folder);
			return new DataFolder(folder, index.toAbsolutePath().normalize(), lock(folder));
		}
		catch (IOException e) {
			throw new StartUpFailure("Guichet ouvert ne peut pas écrire dans son dossier de données « %s » (%s) : donnez-lui le droit d'y écrire, ou choisissez un autre dossier avec --guichet.data-dir=DOSSIER."
					.formatted(folder, e instanceof AccessDeniedException ? "accès refusé" : e.getMessage()), e);
		}
	}

	/** A folder that another program holds, to read in. */
	static DataFolder beside(Path root, Path index) {
		return new DataFolder(root.toAbsolutePath().normalize(), index.toAbsolutePath().normalize(), null);
	}

	/** Whether this program holds it. */
	boolean isHeld() {
		return lockFile != null;
	}

	public Path root() {
		return root;
	}

	/** Where the search index lies; created by whoever writes it. */
	public Path index() {
		return index;
	}

	Path resolve(String name) {
		return root.resolve(name);
	}

	/** Lets go of the folder. The lock file stays: removing it would let two programs lock two files of the same name. */
	@Override
	public void close() throws IOException {
		if (lockFile != null) {
			lockFile.close();
		}
	}

	/** A folder that was there already keeps its permissions: it may hold more than our data. */
	static void createPrivate(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		Files.createDirectories(folder);
		if (Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	private static FileChannel lock(Path folder) throws IOException {
		Path file = folder.resolve("guichet-ouvert.lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new DataFolderInUse(folder, Files.readString(file).strip());
		}
		channel.truncate(0);
		channel.write(StandardCharsets.UTF_8.encode("processus %d, depuis le %s%n"
				.formatted(ProcessHandle.current().pid(), SINCE.format(ZonedDateTime.now()))));
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException e) {
			return null; // held by this very program
		}
	}

}
