package org.guichetouvert.platform;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

import static org.assertj.core.api.Assertions.assertThat;

/** The web server as {@code application.yaml} sets it up, without the application behind it. */
class BehindAProxyTest {

	private ConfigurableApplicationContext server;

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void linksAndRedirectsLeadToTheAddressThatTheVisitorTyped() throws Exception {
		start();
		assertThat(get("/link").body()).isEqualTo("https://guichet.example/link");
		assertThat(get("/redirect").headers().firstValue("Location")).hasValue("https://guichet.example/elsewhere");
	}

	@Test
	void theVisitorIsTheOneWhomTheProxySawNotTheOneWhomTheVisitorNames() throws Exception {
		start();
		assertThat(get("/visitor").body()).isEqualTo("203.0.113.9");
	}

	@Test
	void aVisitorWhoComesDirectlyIsNotBelieved() throws Exception {
		start("--server.tomcat.remoteip.internal-proxies=10.0.0.0/8"); // so the test, on 127.0.0.1, comes from outside
		assertThat(get("/link").body()).isEqualTo(address() + "/link");
		assertThat(get("/visitor").body()).isEqualTo("127.0.0.1");
	}

	@Test
	void anErrorTellsNothingOfTheProgram() throws Exception {
		start("--logging.level.root=off");
		HttpResponse<String> response = get("/failure");
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).doesNotContain("secret", "Exception", "trace", "at org.");
	}

	@Test
	void anUnreadableRequestTellsNothingOfTheServer() throws Exception {
		start();
		assertThat(send("GET /[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
	}

	private void start(String... arguments) {
		server = new SpringApplicationBuilder(Pages.class).run(append(arguments, "--server.port=0"));
	}

	private static String[] append(String[] arguments, String last) {
		String[] all = Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = last;
		return all;
	}

	private String address() {
		return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
	}

	/** As a proxy passes it on for a visitor who sent an X-Forwarded-For of his own. */
	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
				.header("X-Forwarded-Proto", "https")
				.header("X-Forwarded-Host", "guichet.example")
				.header("X-Forwarded-For", "10.0.0.1, 203.0.113.9")
				.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	private String send(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")))) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@TestConfiguration(proxyBeanMethods = false) // and so not a part of the application that other tests start
	@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
	@RestController
	static class Pages {

		@GetMapping("/link")
		String link() {
			return ServletUriComponentsBuilder.fromCurrentRequestUri().toUriString();
		}

		@GetMapping("/redirect")
		RedirectView redirect() {
			return new RedirectView("/elsewhere");
		}

		@GetMapping("/visitor")
		String visitor(HttpServletRequest request) {
			return request.getRemoteAddr();
		}

		@GetMapping("/failure")
		String failure() {
			throw new IllegalStateException("secret");
		}

	}

}
