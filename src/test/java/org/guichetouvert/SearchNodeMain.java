package org.guichetouvert;

import java.io.IOException;

/**
 * What runs in the JVM of a {@link SearchNode}: OpenSearch, by name because it needs a newer Java than this class, until
 * whoever started it is gone, however that one ended.
 */
public final class SearchNodeMain {

	private SearchNodeMain() {
	}

	public static void main(String[] args) throws ReflectiveOperationException {
		Thread watch = new Thread(SearchNodeMain::endWithInput, "end with input");
		watch.setDaemon(true);
		watch.start();
		Class.forName("org.codelibs.opensearch.runner.OpenSearchRunner").getMethod("main", String[].class).invoke(null, (Object) args);
	}

	private static void endWithInput() {
		try {
			while (System.in.read() >= 0) {
				// nobody writes
			}
		}
		catch (IOException e) {
			// as good as the end
		}
		Runtime.getRuntime().halt(0);
	}

}
