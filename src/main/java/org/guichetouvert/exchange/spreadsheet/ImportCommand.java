package org.guichetouvert.exchange.spreadsheet;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guichetouvert.exchange.columns.DateReaders;
import org.guichetouvert.exchange.table.UnreadableTableException;
import org.guichetouvert.platform.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code --import=FILE [--source=NAME] [--as-of=DATE]}. Exit code 0 when the file was imported, cells that were left out
 * notwithstanding; 2 when it could not be read, and nothing was changed.
 */
@Component
class ImportCommand implements Command {

	private final SpreadsheetImport spreadsheets;

	private final SummaryText text;

	private final MessageSource messages;

	private final Clock clock;

	ImportCommand(SpreadsheetImport spreadsheets, SummaryText text, MessageSource messages, Clock clock) {
		this.spreadsheets = spreadsheets;
		this.text = text;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String option() {
		return "import";
	}

	@Override
	public int run(List<String> values, ApplicationArguments arguments) {
		return run(values, arguments, System.out);
	}

	int run(List<String> values, ApplicationArguments arguments, PrintStream out) {
		if (values.isEmpty()) {
			out.println(say("exchange.command.noFile"));
			return 2;
		}
		try {
			LocalDate asOf = asOf(arguments);
			for (String file : values) {
				out.println(text.of(spreadsheets.run(new ImportRequest(path(file), source(arguments, path(file)), asOf))));
			}
			return 0;
		}
		catch (UnreadableTableException e) {
			out.println(say(e.key(), e.arguments()));
			return 2;
		}
	}

	private static Path path(String file) {
		// a shell leaves ~ alone behind an equals sign
		return Path.of(file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file).toAbsolutePath().normalize();
	}

	private static String source(ApplicationArguments arguments, Path file) {
		return first(arguments, "source").filter(name -> !name.isBlank())
			.orElseGet(() -> String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
	}

	private @Nullable LocalDate asOf(ApplicationArguments arguments) {
		String given = first(arguments, "as-of").orElse("");
		if (given.isEmpty()) {
			return null;
		}
		LocalDate day = DateReaders.findDay(given)
			.orElseThrow(() -> new UnreadableTableException("exchange.command.asOf", given));
		if (day.isAfter(LocalDate.now(clock))) {
			throw new UnreadableTableException("exchange.command.asOfFuture", given);
		}
		return day;
	}

	private static Optional<String> first(ApplicationArguments arguments, String option) {
		return Optional.ofNullable(arguments.getOptionValues(option)).flatMap(values -> values.stream().findFirst());
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, Locale.FRENCH);
	}

}
