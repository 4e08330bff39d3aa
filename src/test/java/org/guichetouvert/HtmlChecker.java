package org.guichetouvert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The Nu HTML Checker of the W3C, run as a program of its own on a folder of pages. */
public final class HtmlChecker {

	private static final Path CLASSPATH = Path.of("target/html-checker.classpath");

	/** What the release of 2020, the last one to be had, says of names that the standard allows by now, and of fields that browsers know. */
	private static final Pattern OUTDATED = Pattern.compile("Possible misuse of .aria-label.|The .date. input type is not supported");

	private HtmlChecker() {
	}

	/**
	 * What is wrong with the pages in a folder, each with file, line and reason. Skips the test where Maven did not provide
	 * the checker, such as in an editor.
	 */
	public static List<String> check(Path folder) throws IOException, InterruptedException {
		assumeTrue(Files.exists(CLASSPATH), "The HTML checker comes with Maven: run mvn verify");
		Path output = Files.createTempFile("html-checker", ".txt");
		Process checker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss2m", "-cp",
				Files.readString(CLASSPATH).strip(), "nu.validator.client.SimpleCommandLineValidator", "--format", "gnu", "--skip-non-html", folder.toString())
			.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		checker.waitFor();
		String said = Files.readString(output, StandardCharsets.UTF_8);
		Files.delete(output);
		List<String> messages = said.lines().filter(line -> line.contains(": error") || line.contains("warning"))
			.filter(line -> !OUTDATED.matcher(line).find()).toList();
		if (checker.exitValue() > 1 || checker.exitValue() == 1 && messages.isEmpty()) {
			throw new IllegalStateException("The HTML checker did not run: " + said);
		}
		return messages;
	}

}
