package org.guichetouvert.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.guichetouvert.platform.StartUpFailure;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

/** A backup that somebody wants back: found whole before anything of it is used. */
final class BackupFile implements AutoCloseable {

	/** A manifest lists tables, not rows. */
	private static final int MOST_OF_MANIFEST = 10 << 20;

	private final Path path;

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(Path path, ZipFile zip, Manifest manifest) {
		this.path = path;
		this.zip = zip;
		this.manifest = manifest;
	}

	/** @throws StartUpFailure when it can't be read, is no backup, of a later format, or not what was written */
	static BackupFile open(Path path) {
		if (!Files.isRegularFile(path)) {
			throw new StartUpFailure("Le fichier « %s » n'existe pas : donnez le chemin d'une sauvegarde, --restore=FICHIER."
				.formatted(path));
		}
		try {
			return open(path, new ZipFile(path.toFile()));
		}
		catch (ZipException e) {
			throw new StartUpFailure("""
					Le fichier « %s » n'est pas une sauvegarde de Guichet ouvert, ou il n'est pas entier : rien n'a été changé."""
				.formatted(path), e);
		}
		catch (IOException e) {
			throw new StartUpFailure("Le fichier « %s » ne peut pas être lu (%s) : rien n'a été changé."
				.formatted(path, e.getMessage()), e);
		}
	}

	private static BackupFile open(Path path, ZipFile zip) throws IOException {
		try {
			var file = new BackupFile(path, zip, manifest(path, zip));
			for (Manifest.Table table : file.manifest.tables()) {
				file.check(table);
			}
			return file;
		}
		catch (IOException e) {
			zip.close();
			throw damaged(path, e);
		}
		catch (RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private static Manifest manifest(Path path, ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(Manifest.NAME);
		if (entry == null) {
			throw foreign(path, null);
		}
		try (InputStream in = zip.getInputStream(entry)) {
			Manifest manifest = Manifest.parse(in.readNBytes(MOST_OF_MANIFEST));
			if (manifest == null || !Manifest.FORMAT.equals(manifest.format())) {
				throw foreign(path, null);
			}
			return manifest;
		}
		catch (JacksonException e) {
			throw foreign(path, e);
		}
	}

	private void check(Manifest.Table table) throws IOException {
		ZipEntry entry = zip.getEntry(table.entry());
		if (entry == null) {
			throw damaged(path, null);
		}
		var measured = new Measured(OutputStream.nullOutputStream());
		try (InputStream in = zip.getInputStream(entry)) {
			in.transferTo(measured);
		}
		if (measured.bytes() != table.bytes() || !measured.sha256().equals(table.sha256())) {
			throw damaged(path, null);
		}
	}

	Manifest manifest() {
		return manifest;
	}

	/** Its rows as CSV with a line of headings. */
	InputStream read(Manifest.Table table) throws IOException {
		return zip.getInputStream(zip.getEntry(table.entry()));
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	private static StartUpFailure foreign(Path path, @Nullable Throwable cause) {
		return new StartUpFailure("Le fichier « %s » n'est pas une sauvegarde de Guichet ouvert : rien n'a été changé."
			.formatted(path), cause);
	}

	private static StartUpFailure damaged(Path path, @Nullable Throwable cause) {
		return new StartUpFailure("""
				La sauvegarde « %s » est abîmée : son contenu n'est plus celui qui a été écrit ; prenez-en une autre copie. Rien n'a \
				été changé.""".formatted(path), cause);
	}

}
