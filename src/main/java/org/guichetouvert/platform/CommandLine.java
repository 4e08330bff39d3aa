package org.guichetouvert.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** Runs the command that was asked for on the command line, if any, once everything is ready. */
@Component
public final class CommandLine implements ExitCodeGenerator {

	/** The one that changes nothing. */
	private static final String BACKUP = "backup";

	/** Options that are commands, known before any bean is. */
	static final Set<String> OPTIONS = Set.of("import", "boundaries", "demo", "disruption", BACKUP, "restore");

	private final List<Command> commands;

	private int exitCode;

	CommandLine(List<Command> commands) {
		this.commands = commands;
	}

	/** Whether these arguments ask for a command rather than for the site. */
	public static boolean asksForCommand(String[] args) {
		return OPTIONS.stream().anyMatch(option -> isGiven(option, args));
	}

	/** Whether these arguments ask for nothing but a copy of the data, which may be taken beside a running site. */
	static boolean asksOnlyForBackup(String[] args) {
		return OPTIONS.stream().filter(option -> isGiven(option, args)).toList().equals(List.of(BACKUP));
	}

	private static boolean isGiven(String option, String[] args) {
		return Arrays.stream(args).anyMatch(arg -> arg.equals("--" + option) || arg.startsWith("--" + option + "="));
	}

	/** Runs it and keeps its exit code. */
	public void run(ApplicationArguments arguments) {
		for (Command command : commands) {
			if (arguments.containsOption(command.option())) {
				exitCode = Math.max(exitCode, command.run(arguments.getOptionValues(command.option()), arguments));
			}
		}
	}

	@Override
	public int getExitCode() {
		return exitCode;
	}

}
