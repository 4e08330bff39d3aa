import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Load on a web server from a process of its own, over kept connections, with answers compressed as a browser asks for them.
 * <pre>java Load.java URL CONNECTIONS SECONDS [RATE] [HEADER...]</pre>
 * Without a rate (or 0) each connection asks again as soon as it has its answer; with one, requests are due at fixed
 * instants and time counts from when each was due, so that waiting behind a slow one is seen. A URL may hold {@code #},
 * which becomes a number that is new each time. Prints requests a second, p50, p95, p99 and worst in milliseconds, bytes of an answer, failures.
 */
public final class Load {

	/** What the client understands; {@code identity} for nothing. */
	private static final String ENCODING = Optional.ofNullable(System.getenv("LOAD_ENCODING")).orElse("gzip");

	private static final AtomicLong NUMBER = new AtomicLong();

	public static void main(String[] arguments) throws Exception {
		String url = arguments[0];
		int connections = Integer.parseInt(arguments[1]);
		int seconds = Integer.parseInt(arguments[2]);
		double rate = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0;
		String headers = String.join("", Arrays.stream(arguments).skip(4).map(header -> header + "\r\n").toList());
		long begin = System.nanoTime();
		long end = begin + seconds * 1_000_000_000L;
		AtomicLong failures = new AtomicLong();
		AtomicLong bytes = new AtomicLong();
		List<long[]> all = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		AtomicLong due = new AtomicLong();
		for (int nth = 0; nth < connections; nth++) {
			Thread thread = new Thread(() -> {
				long[] times = new long[1 << 20];
				int count = 0;
				try (Connection connection = new Connection(url, headers)) {
					while (count < times.length) {
						long at = System.nanoTime();
						if (rate > 0) {
							at = begin + (long) (due.getAndIncrement() * 1e9 / rate);
							while (at < end && at > System.nanoTime()) {
								LockSupport.parkNanos(at - System.nanoTime());
							}
						}
						if (at >= end) {
							break;
						}
						int size = connection.ask();
						if (size < 0) {
							failures.incrementAndGet();
						}
						bytes.set(size);
						times[count++] = System.nanoTime() - at;
					}
				}
				catch (IOException e) {
					failures.incrementAndGet();
				}
				synchronized (all) {
					all.add(Arrays.copyOf(times, count));
				}
			});
			threads.add(thread);
			thread.start();
		}
		for (Thread thread : threads) {
			thread.join();
		}
		double took = (System.nanoTime() - begin) / 1e9;
		long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
		System.out.printf(Locale.ROOT, "%8.0f/s   p50 %7.2f   p95 %7.2f   p99 %7.2f   worst %7.2f ms   %6d bytes   %d failures%n",
				sorted.length / took, at(sorted, .5), at(sorted, .95), at(sorted, .99), at(sorted, 1), bytes.get(), failures.get());
	}

	private static double at(long[] sorted, double share) {
		return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
	}

	/** One connection that stays. */
	private static final class Connection implements AutoCloseable {

		private final URI uri;

		private Socket socket;

		private InputStream in;

		private OutputStream out;

		private final String path;

		private final String rest;

		Connection(String url, String headers) throws IOException {
			uri = URI.create(url.replace("#", "%23"));
			connect();
			path = url.substring(url.indexOf('/', 8));
			rest = " HTTP/1.1\r\nHost: " + uri.getHost() + "\r\nAccept-Encoding: " + ENCODING + "\r\nAccept: text/html\r\n" + headers + "\r\n";
		}

		/** Servers close a connection after a hundred requests or so. */
		private void connect() throws IOException {
			socket = new Socket(uri.getHost(), uri.getPort());
			socket.setTcpNoDelay(true);
			in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
			out = socket.getOutputStream();
		}

		/** @return bytes of the body; -1 where the answer was no 200 */
		int ask() throws IOException {
			String asked = path.replace("#", String.valueOf(NUMBER.incrementAndGet()));
			out.write(("GET " + asked + rest).getBytes(StandardCharsets.US_ASCII));
			out.flush();
			boolean ok = line().contains(" 200");
			int length = -1;
			boolean chunked = false;
			boolean last = false;
			for (String line = line(); !line.isEmpty(); line = line()) {
				String lower = line.toLowerCase(Locale.ROOT);
				if (lower.startsWith("content-length:")) {
					length = Integer.parseInt(lower.substring(15).strip());
				}
				last |= lower.startsWith("connection:") && lower.contains("close");
				chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
			}
			int size = chunked ? skipChunks() : skip(length);
			if (last) {
				socket.close();
				connect();
			}
			return ok ? size : -1;
		}

		private int skipChunks() throws IOException {
			int total = 0;
			for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
				total += skip(size);
				line();
			}
			line();
			return total;
		}

		private int skip(int length) throws IOException {
			in.skipNBytes(length);
			return length;
		}

		private String line() throws IOException {
			var text = new StringBuilder(64);
			for (int next = in.read(); next != '\n'; next = in.read()) {
				if (next < 0) {
					throw new IOException("closed by the server");
				}
				if (next != '\r') {
					text.append((char) next);
				}
			}
			return text.toString();
		}

		@Override
		public void close() throws IOException {
			socket.close();
		}

	}

}
