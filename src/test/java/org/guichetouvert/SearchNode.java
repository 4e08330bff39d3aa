package org.guichetouvert;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The one OpenSearch node of all tests: a program of its own where the machine has a Java 21 or newer, else a container where
 * a Docker engine answers. Without either the tests that need it are skipped and say so, unless
 * {@code SEARCH_NODE_REQUIRED=true} (environment), when they fail.
 */
public abstract class SearchNode {

	private static final String MISSING = "No OpenSearch node for the tests: install a Java 21 or newer (Debian: apt-get install "
			+ "openjdk-21-jre-headless, or name its folder in JAVA_HOME_21) or start Docker.";

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final Duration PATIENCE_FOR_JARS = Duration.ofMinutes(10);

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2)).build();

	/** The node, ready; or skips the test. The first time it is started, and what it consists of may have to come from afar. */
	public static SearchNode require() {
		try {
			return Shared.STARTED.get(PATIENCE_FOR_JARS.toSeconds(), TimeUnit.SECONDS);
		}
		catch (Exception e) {
			String reason = e.getCause() instanceof Absent absent ? absent.getMessage() : MISSING + " " + e;
			if ("true".equals(System.getenv("SEARCH_NODE_REQUIRED"))) {
				throw new IllegalStateException(reason, e);
			}
			System.err.println("Tests with OpenSearch are skipped. " + reason); // Surefire prints their number, not the reason
			return abort(reason);
		}
	}

	/** Where it answers HTTP. */
	public abstract URI address();

	/** Pulls the plug. */
	public abstract void kill();

	/** Starts it again at the same address with the data that it had; ready when this returns. */
	public abstract void restart();

	/** Answer to a request that carries JSON, or nothing when {@code body} is empty; whatever its status. */
	public String call(String method, String path, String body) {
		return Answer.to(address(), method, path, body).map(HttpResponse::body).orElseThrow();
	}

	void awaitReady() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (Answer.to(address(), "GET", "/_cluster/health?wait_for_status=yellow&timeout=2s", "")
				.filter(answer -> answer.statusCode() == 200).isEmpty()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The OpenSearch node does not answer at " + address());
			}
			pause();
		}
		// a full disk is no reason for the tests to fail, and nothing of ours may be made by chance
		call("PUT", "/_cluster/settings", """
				{"persistent": {"cluster.routing.allocation.disk.threshold_enabled": false, "action.auto_create_index": false}}""");
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static SearchNode start() {
		Optional<Path> java = findJava();
		if (java.isPresent()) {
			return OwnProgram.start(java.get());
		}
		if (DockerClientFactory.instance().isDockerAvailable()) {
			return Container.start();
		}
		throw new Absent();
	}

	/** Folders of Java installations at the usual places. */
	private static Optional<Path> findJava() {
		Stream<Path> named = System.getenv().entrySet().stream().filter(entry -> entry.getKey().startsWith("JAVA_HOME"))
			.map(entry -> Path.of(entry.getValue()));
		Stream<Path> usual = Stream.of("/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "/opt/java").map(Path::of)
			.flatMap(SearchNode::list).flatMap(folder -> Stream.of(folder, folder.resolve("Contents/Home")));
		Stream<Path> onPath = Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
			.map(folder -> Path.of(folder, "java")).filter(Files::isExecutable).map(SearchNode::home);
		return Stream.of(Stream.of(Path.of(System.getProperty("java.home"))), named, usual, onPath).flatMap(found -> found)
			.filter(home -> Files.isExecutable(home.resolve("bin/java")) && version(home) >= 21).findFirst();
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> found = Files.list(folder)) {
			return found.sorted().toList().stream();
		}
		catch (IOException e) {
			return Stream.empty();
		}
	}

	private static Path home(Path program) {
		try {
			return program.toRealPath().getParent().getParent();
		}
		catch (IOException e) {
			return program;
		}
	}

	private static int version(Path home) {
		var release = new Properties();
		try (var file = Files.newBufferedReader(home.resolve("release"))) {
			release.load(file);
			return Integer.parseInt(release.getProperty("JAVA_VERSION", "0").replace("\"", "").split("\\D")[0]);
		}
		catch (IOException | NumberFormatException e) {
			return 0;
		}
	}

	private static final class Shared {

		static final CompletableFuture<SearchNode> STARTED = CompletableFuture.supplyAsync(SearchNode::start);

	}

	@SuppressWarnings("serial")
	private static final class Absent extends RuntimeException {

		Absent() {
			super(MISSING);
		}

	}

	private static final class Answer {

		static Optional<HttpResponse<String>> to(URI address, String method, String path, String body) {
			HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(10))
				.header("Content-Type", "application/json")
				.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
			try {
				return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
			}
			catch (IOException e) {
				return Optional.empty();
			}
			catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}

	}

	/** Its jars are resolved by Maven when they are first needed, and stay off the project's own classpath. */
	private static final class OwnProgram extends SearchNode {

		private static final Path FOLDER = Path.of("target", "opensearch-node").toAbsolutePath();

		private static final Path POM = Path.of("src", "test", "opensearch", "pom.xml").toAbsolutePath();

		private final Path java;

		private final Path data;

		private final int port;

		private final String classpath;

		private Process process;

		private OwnProgram(Path java, Path data, int port, String classpath) {
			this.java = java;
			this.data = data;
			this.port = port;
			this.classpath = classpath;
		}

		static OwnProgram start(Path java) {
			try {
				Files.createDirectories(FOLDER);
				var node = new OwnProgram(java, Files.createTempDirectory(FOLDER, "run"), freePort(), resolve());
				Runtime.getRuntime().addShutdownHook(new Thread(node::kill));
				node.restart();
				return node;
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public URI address() {
			return URI.create("http://127.0.0.1:" + port);
		}

		@Override
		public void kill() {
			process.destroyForcibly().onExit().join();
		}

		@Override
		public void restart() {
			try {
				process = new ProcessBuilder(java.resolve("bin/java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-cp", classpath, SearchNodeMain.class.getName(), "-basePath", data.toString(),
						"-numOfNode", "1", "-clusterName", "guichet-test", "-baseHttpPort", Integer.toString(port - 1),
						"-disableESLogger")
					.redirectErrorStream(true).redirectOutput(FOLDER.resolve("node.log").toFile()).start();
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			awaitReady();
		}

		/** The runner takes the port after its base, up to 9299. */
		private static int freePort() {
			return IntStream.range(9231, 9299).filter(OwnProgram::isFree).findFirst().orElseThrow();
		}

		private static boolean isFree(int port) {
			try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return socket.isBound();
			}
			catch (IOException e) {
				return false;
			}
		}

		private static String resolve() throws IOException {
			Path file = FOLDER.resolve("classpath");
			if (!Files.exists(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(POM)) < 0) {
				runMaven(file);
			}
			return Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + Files.readString(file).strip();
		}

		private static void runMaven(Path classpathFile) throws IOException {
			var command = new ArrayList<>(List.of(maven(), "-B", "-q", "-f", POM.toString(), "dependency:build-classpath",
					"-Dmdep.outputFile=" + classpathFile));
			Optional.ofNullable(System.getProperty("localRepository")).ifPresent(folder -> command.add("-Dmaven.repo.local=" + folder));
			Path log = FOLDER.resolve("maven.log");
			Process maven = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
			if (maven.onExit().join().exitValue() != 0) {
				throw new IOException("Maven could not resolve %s: %s".formatted(POM, Files.readString(log)));
			}
		}

		private static String maven() {
			String home = System.getProperty("maven.home");
			String program = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
			return home == null ? program : Path.of(home, "bin", program).toString();
		}

	}

	/** For machines without such a Java. Where its plug would be pulled it is only frozen: a new start would move it. */
	private static final class Container extends SearchNode {

		private final GenericContainer<?> container;

		private Container(GenericContainer<?> container) {
			this.container = container;
		}

		/** Testcontainers removes it when the JVM is gone. */
		@SuppressWarnings("resource")
		static Container start() {
			GenericContainer<?> started = new GenericContainer<>("opensearchproject/opensearch:3.4.0")
				.withEnv("discovery.type", "single-node").withEnv("DISABLE_SECURITY_PLUGIN", "true")
				.withEnv("DISABLE_INSTALL_DEMO_CONFIG", "true").withEnv("OPENSEARCH_JAVA_OPTS", "-Xms256m -Xmx256m")
				.withExposedPorts(9200).waitingFor(Wait.forHttp("/_cluster/health").forPort(9200).withStartupTimeout(PATIENCE));
			started.start();
			var node = new Container(started);
			node.awaitReady();
			return node;
		}

		@Override
		public URI address() {
			return URI.create("http://%s:%d".formatted(container.getHost(), container.getMappedPort(9200)));
		}

		@Override
		public void kill() {
			container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
		}

		@Override
		public void restart() {
			container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
			awaitReady();
		}

	}

}
