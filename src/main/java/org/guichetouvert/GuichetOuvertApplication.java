package org.guichetouvert;

import org.guichetouvert.platform.CommandLine;
import org.guichetouvert.platform.StartUpFailure;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Guichet ouvert: which door is open, for what, with whom. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GuichetOuvertApplication {

	/** Serves the site, or does what the command line asks for and exits. */
	public static void main(String[] args) {
		var application = new SpringApplication(GuichetOuvertApplication.class);
		if (!CommandLine.asksForCommand(args)) {
			application.run(args);
			return;
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		ConfigurableApplicationContext context = application.run(args);
		int exitCode = 1;
		try {
			context.getBean(CommandLine.class).run(new DefaultApplicationArguments(args));
			exitCode = 0;
		}
		catch (StartUpFailure failure) {
			System.err.println(failure.getMessage());
		}
		finally {
			exitCode = Math.max(exitCode, SpringApplication.exit(context));
		}
		System.exit(exitCode);
	}

}
