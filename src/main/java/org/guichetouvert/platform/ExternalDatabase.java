package org.guichetouvert.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.util.StringUtils;

/** The operator's own PostgreSQL, as {@code spring.datasource.*} names it, after a look whether it answers and is new enough. */
final class ExternalDatabase implements Database {

	private static final int OLDEST_MAJOR_VERSION = 15;

	private static final String CONNECT_SECONDS = "10";

	private final DataSourceProperties properties;

	private ExternalDatabase(DataSourceProperties properties) {
		this.properties = properties;
	}

	static boolean isWanted(DataSourceProperties properties) {
		return StringUtils.hasText(properties.getUrl());
	}

	/** @throws StartUpFailure when it can't be used */
	static ExternalDatabase reach(DataSourceProperties properties) {
		ExternalDatabase database = new ExternalDatabase(properties);
		try (Connection connection = database.connect()) {
			int major = connection.getMetaData().getDatabaseMajorVersion();
			if (major < OLDEST_MAJOR_VERSION) {
				throw new StartUpFailure("La base de données %s est un PostgreSQL %d et il en faut au moins la version %d : mettez ce serveur à jour, ou démarrez sans spring.datasource.url pour la base incluse."
						.formatted(database.place(), major, OLDEST_MAJOR_VERSION));
			}
			return database;
		}
		catch (SQLException e) {
			throw database.failure(e);
		}
	}

	@Override
	public String getJdbcUrl() {
		return properties.determineUrl();
	}

	@Override
	public @Nullable String getUsername() {
		return properties.determineUsername();
	}

	@Override
	public @Nullable String getPassword() {
		return properties.determinePassword();
	}

	/** The URL without its parameters, which may hold a password. */
	@Override
	public String place() {
		return getJdbcUrl().replaceFirst("\\?.*", "");
	}

	private Connection connect() throws SQLException {
		if (!getJdbcUrl().startsWith("jdbc:postgresql:")) {
			throw new StartUpFailure("L'adresse de base de données « %s » n'est pas celle d'un PostgreSQL : écrivez spring.datasource.url sous la forme jdbc:postgresql://SERVEUR:5432/BASE."
					.formatted(place()));
		}
		Properties options = new Properties();
		options.setProperty("connectTimeout", CONNECT_SECONDS);
		options.setProperty("loginTimeout", CONNECT_SECONDS);
		if (getUsername() != null) {
			options.setProperty("user", getUsername());
		}
		if (getPassword() != null) {
			options.setProperty("password", getPassword());
		}
		return DriverManager.getConnection(getJdbcUrl(), options);
	}

	/** PostgreSQL's driver takes the user of the machine where none is given. */
	private StartUpFailure failure(SQLException e) {
		String state = String.valueOf(e.getSQLState());
		String sentence;
		if (state.startsWith("28")) {
			sentence = "La base de données %s refuse l'utilisateur « %s » : vérifiez SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD (%s).";
		}
		else if (state.equals("3D000")) {
			sentence = "Le serveur de %s répond, mais cette base n'y existe pas : créez-la pour l'utilisateur « %s » (createdb), ou corrigez spring.datasource.url (%s).";
		}
		else {
			sentence = "La base de données %s ne répond pas à l'utilisateur « %s » : vérifiez qu'elle tourne et que spring.datasource.url est juste (%s).";
		}
		return new StartUpFailure(sentence.formatted(place(), StringUtils.hasText(getUsername()) ? getUsername() : System.getProperty("user.name"), e.getMessage()), e);
	}

}
