package org.guichetouvert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a {@link BrowserTest} its pages. The browser is the machine's own, and is started once for each thread: its driver stays in one. */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private static final String MISSING = "No Chromium found: install it (Debian: apt-get install chromium) "
			+ "or name its program in the environment variable CHROMIUM.";

	/** The sandbox needs an ordinary user; the others keep the browser from calling home. */
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final AtomicBoolean SKIPPING_IS_SAID = new AtomicBoolean();

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (findProgram().isPresent()) {
			return ConditionEvaluationResult.enabled("Chromium found");
		}
		if (isRequired()) {
			throw new IllegalStateException(MISSING);
		}
		if (SKIPPING_IS_SAID.compareAndSet(false, true)) {
			System.err.println("Browser tests are skipped. " + MISSING); // Surefire prints the number of skipped tests, not the reason
		}
		return ConditionEvaluationResult.disabled(MISSING);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Page.class;
	}

	@Override
	public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Started started = context.getRoot().getStore(NAMESPACE)
			.computeIfAbsent(Thread.currentThread().getId(), thread -> Started.now(), Started.class);
		Visit visit = new Visit(started.browser, address(context));
		context.getStore(NAMESPACE).put(Visit.class, visit);
		return visit.page();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
		if (visit != null) {
			visit.end();
		}
	}

	private static String address(ExtensionContext context) {
		return "http://localhost:" + SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
	}

	private static Optional<Path> findProgram() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
				.map(Path::of)
				.filter(Files::isExecutable)
				.findFirst();
	}

	private static boolean isRequired() {
		return Boolean.getBoolean("browser.required") || "true".equals(System.getenv("BROWSER_REQUIRED"));
	}

	/** JUnit closes it after the last test. */
	private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

		static Started now() {
			Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return new Started(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
					.setExecutablePath(findProgram().orElseThrow())
					.setHeadless(true)
					.setArgs(ARGUMENTS)));
		}

		@Override
		public void close() {
			playwright.close();
		}

	}

	private static final class Visit {

		private final BrowserContext context;

		private final ConcurrentLinkedQueue<String> requestsElsewhere = new ConcurrentLinkedQueue<>();

		Visit(Browser browser, String address) {
			context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("fr-BE").setTimezoneId("Europe/Brussels"));
			context.route(elsewhere(address), route -> { // it also keeps the browser from showing again what it was given before
				requestsElsewhere.add(route.request().url());
				route.abort();
			});
		}

		/** An expression, as the driver asks the test itself for each request where a function decides. */
		private static Pattern elsewhere(String address) {
			return Pattern.compile("^https?://(?!" + address.replaceFirst("^https?://", "").replace(".", "\\.") + "/)");
		}

		Page page() {
			return context.newPage();
		}

		void end() {
			context.close();
			if (!requestsElsewhere.isEmpty()) {
				throw new AssertionError("The page asks other servers: " + requestsElsewhere);
			}
		}

	}

}
