package org.guichetouvert.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Threads that ask without pause, each all questions in an order of its own, again and again; and what that took. */
final class QuestionLoad {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** What answers, for one thread: closed when it is done. */
	interface Asking<T> extends AutoCloseable {

		void ask(T question) throws Exception;

		@Override
		default void close() throws Exception {
		}

	}

	private QuestionLoad() {
	}

	/**
	 * @param nanos of each question, sorted
	 * @param processorMillis of the asking thread, for each question
	 */
	record Times(long[] nanos, double perSecond, double processorMillis) {

		double millis(double share) {
			return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, Math.ceil(share * nanos.length) - 1)] / 1e6;
		}

		/** p50, p95, p99. */
		String millis() {
			return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", millis(0.5), millis(0.95), millis(0.99));
		}

	}

	static <T> Times of(List<T> questions, int threads, double seconds, Supplier<Asking<T>> asking)
			throws InterruptedException, ExecutionException {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			long begin = System.nanoTime();
			long end = begin + (long) (seconds * 1e9);
			List<Future<long[]>> running = new ArrayList<>();
			for (int thread = 0; thread < threads; thread++) {
				int seed = thread;
				running.add(pool.submit(() -> ask(questions, seed, end, asking)));
			}
			long processor = 0;
			List<long[]> all = new ArrayList<>();
			for (Future<long[]> one : running) {
				long[] times = one.get();
				processor += times[times.length - 1];
				all.add(Arrays.copyOf(times, times.length - 1));
			}
			long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
			return new Times(nanos, nanos.length * 1e9 / (System.nanoTime() - begin), processor / 1e6 / Math.max(1, nanos.length));
		}
		finally {
			pool.shutdown();
		}
	}

	/** The last number is the thread's processor time. */
	private static <T> long[] ask(List<T> questions, int seed, long end, Supplier<Asking<T>> asking) throws Exception {
		List<T> order = new ArrayList<>(questions);
		var random = new Random(seed);
		long[] times = new long[1024];
		int count = 0;
		try (Asking<T> answering = asking.get()) {
			long processor = THREADS.getCurrentThreadCpuTime();
			while (System.nanoTime() < end) {
				Collections.shuffle(order, random);
				for (T question : order) {
					long begin = System.nanoTime();
					if (begin >= end) {
						break;
					}
					answering.ask(question);
					if (count == times.length - 1) {
						times = Arrays.copyOf(times, times.length * 2);
					}
					times[count++] = System.nanoTime() - begin;
				}
			}
			times[count] = THREADS.getCurrentThreadCpuTime() - processor;
			return Arrays.copyOf(times, count + 1);
		}
	}

}
