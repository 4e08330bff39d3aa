package org.guichetouvert.search;

import java.time.Duration;

import org.guichetouvert.TestDatabase;
import org.guichetouvert.platform.StartUpFailure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnlyNodeTest {

	private final TestDatabase database = TestDatabase.createEmpty();

	@Test
	void refusesASecondSiteOnTheSameDatabaseUntilTheFirstIsGone() {
		OnlyNode first = node();
		first.start();

		assertThatExceptionOfType(StartUpFailure.class).isThrownBy(node()::start)
			.withMessageContaining("SPRING_PROFILES_ACTIVE=opensearch");

		first.stop();
		OnlyNode second = node();
		second.start();
		second.stop();
	}

	private OnlyNode node() {
		return new OnlyNode(new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return database.url();
			}

			@Override
			public String getUsername() {
				return database.username();
			}

			@Override
			public String getPassword() {
				return database.password();
			}

		}, Duration.ZERO);
	}

}
