package org.guichetouvert.platform;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the data lies. The data source is made from the database here, so Spring closes it, and all that uses it, before
 * the embedded database, and that before the folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	DataFolder dataFolder(GuichetSettings settings, ApplicationArguments arguments) {
		try {
			return DataFolder.open(settings.dataDir(), settings.indexDir());
		}
		catch (DataFolderInUse e) {
			if (CommandLine.asksOnlyForBackup(arguments.getSourceArgs())) {
				return DataFolder.beside(settings.dataDir(), settings.indexDir());
			}
			throw e;
		}
	}

	@Bean
	Database database(DataSourceProperties settings, DataFolder folder, ApplicationContext application) {
		if (application instanceof WebServerApplicationContext) {
			FreePort.require(application.getBean(ServerProperties.class));
		}
		if (ExternalDatabase.isWanted(settings)) {
			return ExternalDatabase.reach(settings);
		}
		return folder.isHeld() ? EmbeddedDatabase.start(folder) : RunningDatabase.reach(folder);
	}

}
