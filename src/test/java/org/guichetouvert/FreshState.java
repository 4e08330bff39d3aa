package org.guichetouvert;

import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

import org.guichetouvert.directory.CatalogueChanged;
import org.guichetouvert.platform.DailyTask;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.search.IndexMother;
import org.guichetouvert.taxonomy.LocalWords;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each class of tests begins with the database as the application left it when it had started, whatever classes came before:
 * which ones did is a matter of chance. What is told of it in memory follows; the number of the last change only grows. What the
 * site does by itself each day it does only where a test asks for it.
 */
public final class FreshState implements BeforeAllCallback {

	private static final Map<ApplicationContext, TableContents> AT_START = new WeakHashMap<>();

	@Override
	public void beforeAll(ExtensionContext context) {
		prepare(context);
	}

	/** Once for each class, before anything else of it; for an extension that cannot know whether it comes first. */
	public static void prepare(ExtensionContext context) {
		Class<?> outermost = context.getRequiredTestClass();
		while (outermost.getEnclosingClass() != null) {
			outermost = outermost.getEnclosingClass();
		}
		context.getRoot().getStore(ExtensionContext.Namespace.create(FreshState.class, outermost))
			.computeIfAbsent(FreshState.class, key -> bringBack(SpringExtension.getApplicationContext(context)));
	}

	/** Also within a class, where each test begins anew. */
	public static Boolean bringBack(ApplicationContext application) {
		application.getBean(MutableClock.class).setTo(MutableClock.START);
		TableContents start = AT_START.get(application);
		if (start == null) {
			application.getBeansOfType(DailyTask.class).values().forEach(DailyTask::stop); // a minute after the start they would write
			AT_START.put(application, TableContents.read());
		}
		else {
			put(start, application);
		}
		return true;
	}

	/** Makes tables what they were then, and tells the application. */
	public static void put(TableContents contents, ApplicationContext application) {
		if (contents.bringBack()) {
			application.getBean(LocalWords.class).refresh();
			application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
				Long version = application.getBean(JdbcClient.class)
					.sql("update catalogue_state set version = version + 1 returning version").query(Long.class).single();
				application.publishEvent(new CatalogueChanged(Objects.requireNonNull(version), false, Map.of()));
			});
			IndexMother.startOver(application);
		}
		application.getBean(RateLimits.class).forget();
	}

}
