package org.guichetouvert.platform;

import java.util.List;

import org.springframework.boot.ApplicationArguments;

/**
 * Something the program does instead of serving pages, asked for on the command line: {@code --import=FILE}. A bean of
 * this kind is found by its option; no web server is started for it.
 */
public interface Command {

	/** Name of its option, without dashes; also to be listed in {@link CommandLine#OPTIONS}. */
	String option();

	/**
	 * Does it, and prints on standard output what was done.
	 *
	 * @param values what was given after the option's equals sign; empty for a bare option
	 * @param arguments all that was given
	 * @return exit code: 0 when all went well
	 * @throws StartUpFailure with a sentence to print when it cannot be done
	 */
	int run(List<String> values, ApplicationArguments arguments);

}
