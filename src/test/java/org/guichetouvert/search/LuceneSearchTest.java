package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.guichetouvert.platform.GuichetSettings;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The index in a folder of one program. */
class LuceneSearchTest extends SearchContract {

	LuceneSearchTest() {
		super("94");
	}

	@Override
	OwnSearch start(ApplicationContext application) {
		return OwnSearch.open(application, Map.of("guichet.index-chunk", chunk(), "guichet.index-dir", folder(application).toString()));
	}

	/** Beside that of the application. */
	private static Path folder(ApplicationContext application) {
		return application.getBean(GuichetSettings.class).dataDir().resolve("own-index");
	}

	@Override
	void damage() {
		try (Stream<Path> files = Files.walk(folder(site).resolve(SearchMapping.INDEX))) {
			for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.endsWith("write.lock")).toList()) {
				Files.write(file, new byte[] {1, 2, 3});
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void indexesNothingThatIsNotCommitted() {
		site.getBean(TransactionOperations.class).executeWithoutResult(status -> {
			doors.add("Comptoir Kastard", "We 09:00-12:00");
			status.setRollbackOnly();
		});

		assertThat(find(node, "kastard")).isEmpty();
	}

}
