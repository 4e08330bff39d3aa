package org.guichetouvert;

import java.nio.file.Files;
import java.nio.file.Path;

import org.guichetouvert.platform.CommandLine;
import org.guichetouvert.platform.StartUpFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Commands run in the whole application without its web server. */
class CommandLineTest {

	@Test
	void tellsCommandsFromSettings() {
		assertThat(CommandLine.asksForCommand(new String[] { "--import=x.csv" })).isTrue();
		assertThat(CommandLine.asksForCommand(new String[] { "--demo=remove", "--debug" })).isTrue();
		assertThat(CommandLine.asksForCommand(new String[] { "--server.port=81", "--guichet.demo=false" })).isFalse();
	}

	@Test
	void restoresAndImportsWithoutAWebServer(@TempDir Path folder) throws Exception {
		Path table = folder.resolve("une.csv");
		Files.writeString(table, "service;accès;numéro;horaire\nService sans toile;téléphone;02 000 00 12;Mo-Fr 09:00-12:00\n");
		TestDatabase database = TestDatabase.createEmpty();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(GuichetOuvertApplication.class)
			.web(WebApplicationType.NONE).run("--guichet.data-dir=" + folder.resolve("data"), "--guichet.demo=false",
					"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
					"--spring.datasource.password=" + database.password())) {
			CommandLine commands = context.getBean(CommandLine.class);
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			Path backup = folder.resolve("neuve.zip");
			commands.run(new DefaultApplicationArguments("--backup=" + backup));
			int areas = jdbc.queryForObject("select count(*) from area", Integer.class);
			commands.run(new DefaultApplicationArguments("--restore=" + backup)); // what a new installation has counts as nothing
			assertThat(jdbc.queryForObject("select count(*) from area", Integer.class)).isPositive().isEqualTo(areas);
			assertThat(jdbc.queryForObject("select wanted from demonstration", Boolean.class)).isFalse();

			commands.run(new DefaultApplicationArguments("--import=" + table));

			assertThat(commands.getExitCode()).isZero();
			assertThat(jdbc.queryForList("select name ->> 'fr' from service", String.class))
				.containsExactly("Service sans toile");
			assertThatExceptionOfType(StartUpFailure.class)
				.isThrownBy(() -> commands.run(new DefaultApplicationArguments("--boundaries=" + folder.resolve("absent.geojson"))))
				.withMessageContaining("absent.geojson");
			assertThatExceptionOfType(StartUpFailure.class)
				.isThrownBy(() -> commands.run(new DefaultApplicationArguments("--restore=" + backup)))
				.withMessageContaining("services : 1");
		}
	}

}
