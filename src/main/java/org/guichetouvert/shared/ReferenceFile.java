package org.guichetouvert.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A table of {@code db/reference}: UTF-8 CSV with a header, fields separated by semicolon or comma, whichever its first
 * line holds more of. Several values in one field are separated by {@code |}.
 *
 * @param name file name, for messages
 * @param content the file as it is
 */
public record ReferenceFile(String name, byte[] content) {

	/** @throws IllegalStateException when the application was built without that file */
	public static ReferenceFile of(String name) {
		String path = "/db/reference/" + name;
		try (InputStream in = ReferenceFile.class.getResourceAsStream(path)) {
			if (in == null) {
				throw new IllegalStateException("Not on the classpath: " + path);
			}
			return new ReferenceFile(name, in.readAllBytes());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Rows in order; a field is empty, never null. */
	public List<NamedCsvRecord> rows() {
		String text = new String(content, StandardCharsets.UTF_8);
		String header = text.lines().findFirst().orElse("");
		char separator = count(header, ';') > count(header, ',') ? ';' : ',';
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
			return reader.stream().toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The values of a field of several, stripped, without blanks or repeats, in order. */
	public static List<String> values(String field) {
		return Arrays.stream(field.split("\\|")).map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
	}

	/** Changes whenever any of the files does. */
	public static String fingerprint(List<ReferenceFile> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (ReferenceFile file : files) {
				digest.update(file.name.getBytes(StandardCharsets.UTF_8));
				digest.update(file.content);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static long count(String text, char wanted) {
		return text.chars().filter(c -> c == wanted).count();
	}

}
