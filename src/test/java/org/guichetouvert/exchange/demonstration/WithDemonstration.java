package org.guichetouvert.exchange.demonstration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;

import org.guichetouvert.FreshState;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TableContents;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The invented services are in the catalogue while the tests of this class run, they alone and only then. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithDemonstration.Loaded.class)
public @interface WithDemonstration {

	/** Loads them once for the class; the first time as the application does, then as they were written then. */
	final class Loaded implements BeforeAllCallback {

		private static final Map<ApplicationContext, TableContents> FIRST = new WeakHashMap<>();

		/** The id of an entry that {@code db/demo} names with a key. */
		public static UUID id(EntryKind kind, String key) {
			return Keys.id(kind.code(), key);
		}

		@Override
		public void beforeAll(ExtensionContext context) {
			FreshState.prepare(context);
			if (context.getRequiredTestClass().getEnclosingClass() == null) {
				bringBack(SpringExtension.getApplicationContext(context));
			}
		}

		/** As of {@link MutableClock#START}, into a catalogue as it was at the start. */
		static void bringBack(ApplicationContext application) {
			TableContents contents = FIRST.get(application);
			if (contents != null) {
				FreshState.put(contents, application);
			}
			else {
				load(application);
				FIRST.put(application, TableContents.read());
			}
		}

		/** Dated as of the application's clock; everything else leaves the catalogue. */
		public static void load(ApplicationContext application) {
			CatalogueMother.clear(application.getBean(Catalogue.class), application.getBean(CatalogueReader.class));
			application.getBean(Demonstration.class).bringBack();
		}

	}

}
