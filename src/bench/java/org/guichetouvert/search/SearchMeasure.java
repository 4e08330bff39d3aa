package org.guichetouvert.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.guichetouvert.GuichetOuvertApplication;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What a search takes on the data of a folder: the program's own, with all that belongs to it, beside PostgreSQL's full text.
 * Started by {@code src/bench/search.sh}; prints Markdown. Which index is asked, Lucene or OpenSearch, is the profile's choice.
 * <p>
 * Nothing keeps answers. What is kept between two searches is what the site keeps as well: the rows in memory and their sets
 * by facet, and who is open at the present instant (32 further instants).
 */
public final class SearchMeasure {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final int EDITS = 5;

	private final ConfigurableApplicationContext application;

	private final ServiceSearch search;

	private final IndexMaintenance maintenance;

	private final ZonedDateTime now = LocalDate.now(BRUSSELS).with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).atTime(10, 30)
		.atZone(BRUSSELS);

	private final double seconds;

	private final boolean postgres;

	private SearchMeasure(ConfigurableApplicationContext application, double seconds, boolean postgres) {
		this.application = application;
		this.search = application.getBean(ServiceSearch.class);
		this.maintenance = application.getBean(IndexMaintenance.class);
		this.seconds = seconds;
		this.postgres = postgres;
	}

	/**
	 * @param arguments folder of the data; table of what people type; seconds for each figure; {@code false} to leave
	 * PostgreSQL's full text out
	 */
	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		FileSystemUtils.deleteRecursively(folder.resolve("index")); // so that it is made here
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(GuichetOuvertApplication.class)
			.web(WebApplicationType.NONE).run("--guichet.data-dir=" + folder, "--guichet.demo=false", "--logging.level.root=error",
					"--logging.level.org.guichetouvert=warn")) {
			new SearchMeasure(application, Double.parseDouble(arguments[2]), Boolean.parseBoolean(arguments[3]))
				.measure(Path.of(arguments[1]));
		}
	}

	private void measure(Path words) throws Exception {
		say("Load of the machine before: %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		double table = seconds(() -> maintenance.rows());
		double index = seconds(() -> {
			maintenance.catchUp();
			return null;
		});
		double bits = seconds(() -> maintenance.rows().bits());
		double judged = seconds(() -> search.counts(CountCriteria.everywhere(now)));
		PlaceTable.Rows rows = maintenance.rows();
		List<Question> questions = Question.mixture(words, rows, application.getBean(AreaTree.class), now);
		say("%,d services at places, %,d different schedules, %,d hours of them open at %s; %d questions", rows.byName().size(),
				rows.byName().stream().map(PlaceRow::schedule).distinct().count(),
				search.search(SearchCriteria.all(now).withWanted(Wanted.OPEN)).total(),
				now.toLocalDateTime(), questions.size());
		say("");
		say("| | |%n|---|---|");
		say("| rows read into memory | %.1f s |", table);
		say("| index made, of all places | %.1f s, %s |", index, indexSize());
		say("| sets by facet made | %.0f ms |", bits * 1000);
		say("| all doors judged at an instant, and counted | %.0f ms |", judged * 1000);
		PostgresText other = postgres ? compare(rows) : null;
		warmUp(questions);
		edits(rows);
		instants();
		speed(questions, other);
		parts(questions);
		kinds(questions, other);
		suggestions(questions, other);
		say("%nLoad of the machine after: %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	private PostgresText compare(PlaceTable.Rows rows) throws Exception {
		var documents = new HashMap<UUID, PlaceDocument>();
		PlaceRows rowsOf = application.getBean(PlaceRows.class);
		PlaceDocuments documentsOf = application.getBean(PlaceDocuments.class);
		application.getBean(PlaceSource.class).read(rows.serviceIds(), batch -> batch.forEach(service -> rowsOf.of(service)
			.forEach(row -> documents.put(row.id(), documentsOf.of(service, row)))));
		var made = new PostgresText(application.getBean(DataSource.class));
		double taken = seconds(() -> {
			made.build(rows, documents, application.getBean(StatusEngine.class), now);
			return null;
		});
		say("| PostgreSQL's table and indexes made | %.1f s, %,d MB |", taken, made.bytes() >> 20);
		return made;
	}

	private String indexSize() throws IOException {
		Path folder = application.getBean(GuichetSettings.class).indexDir();
		if (!Files.isDirectory(folder)) {
			return "elsewhere";
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return "%.1f MB".formatted(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1048576.0);
		}
	}

	private void warmUp(List<Question> questions) throws Exception {
		QuestionLoad.of(questions, 2, 2 * seconds, this::own);
	}

	private QuestionLoad.Asking<Question> own() {
		return question -> {
			if (search.search(question.criteria()).degraded()) {
				throw new IllegalStateException("The index does not answer");
			}
		};
	}

	/** As {@link IndexUpdates} does it: a name is changed, what changed is read and indexed, the name is looked for. */
	private void edits(PlaceTable.Rows rows) throws Exception {
		Catalogue catalogue = application.getBean(Catalogue.class);
		var written = new ArrayList<Double>();
		var indexed = new ArrayList<Double>();
		var found = new ArrayList<Double>();
		for (int nth = 0; nth < EDITS; nth++) {
			UUID serviceId = rows.byName().get(nth * (rows.byName().size() / EDITS)).serviceId();
			String name = "Zibouloche" + "abcdefgh".charAt(nth) + " quinquet";
			written.add(seconds(() -> {
				rename(catalogue, serviceId, name);
				return null;
			}));
			indexed.add(seconds(() -> {
				maintenance.catchUp();
				return null;
			}));
			found.add(seconds(() -> {
				if (search.search(SearchCriteria.all(now).withWords(name, "fr")).hits().stream()
					.noneMatch(hit -> hit.serviceId().equals(serviceId))) {
					throw new IllegalStateException("Not found: " + name);
				}
				return null;
			}));
		}
		double doors = seconds(() -> search.counts(CountCriteria.everywhere(now)));
		say("| edit: written / then indexed / then found by the first search (median of %d) | %.0f / %.0f / %.0f ms |", EDITS,
				median(written) * 1000, median(indexed) * 1000, median(found) * 1000);
		say("| after it, all doors judged again | %.0f ms |", doors * 1000);
	}

	private void rename(Catalogue catalogue, UUID serviceId, String name) {
		catalogue.change(Change.by("mesure", now.toInstant()), session -> {
			var service = session.getService(serviceId);
			service.describe(service.details().withName(LocalizedText.french(name)));
		});
	}

	private void instants() throws Exception {
		var taken = new ArrayList<Double>();
		for (int nth = 1; nth <= EDITS; nth++) {
			ZonedDateTime other = now.plusDays(nth).plusMinutes(7L * nth);
			taken.add(seconds(() -> search.search(SearchCriteria.all(other).withWanted(Wanted.OPEN))));
		}
		say("| doors open at an instant of another day that nobody asked for before (median of %d) | %.0f ms |", EDITS,
				median(taken) * 1000);
	}

	private void speed(List<Question> questions, PostgresText other) throws Exception {
		say("%n| threads | searches a second | p50 / p95 / p99 ms | processor ms | PostgreSQL a second | p50 / p95 / p99 ms | times |");
		say("|---|---|---|---|---|---|---|");
		for (int threads : List.of(1, 2, 4)) {
			QuestionLoad.Times own = QuestionLoad.of(questions, threads, seconds, this::own);
			if (other == null) {
				say("| %d | %,.0f | %s | %.2f | | | |", threads, own.perSecond(), own.millis(), own.processorMillis());
				continue;
			}
			QuestionLoad.of(questions, threads, seconds / 2, () -> other.new Asker());
			QuestionLoad.Times theirs = QuestionLoad.of(questions, threads, seconds, () -> other.new Asker());
			say("| %d | %,.0f | %s | %.2f | %,.0f | %s | %.1f |", threads, own.perSecond(), own.millis(), own.processorMillis(),
					theirs.perSecond(), theirs.millis(), own.perSecond() / theirs.perSecond());
		}
	}

	/** Where the time of a search goes. */
	private void parts(List<Question> questions) throws Exception {
		List<Question> typed = questions.stream().filter(question -> !question.criteria().words().isEmpty()).toList();
		say("%n| part, of searches with words, 1 thread | p50 / p95 / p99 ms | processor ms |%n|---|---|---|");
		part("understanding", typed, question -> search.understand(question.criteria()));
		part("the index", typed, question -> application.getBean(PlaceIndex.class).find(question.criteria().words()));
		part("all of it", typed, own());
		part("filters and counts, of searches without words",
				questions.stream().filter(question -> question.criteria().words().isEmpty()).toList(), own());
	}

	private void part(String name, List<Question> questions, QuestionLoad.Asking<Question> asking) throws Exception {
		QuestionLoad.Times times = QuestionLoad.of(questions, 1, seconds / 2, () -> asking);
		say("| %s | %s | %.2f |", name, times.millis(), times.processorMillis());
	}

	private void kinds(List<Question> questions, PostgresText other) throws Exception {
		Map<String, List<Question>> byKind = questions.stream()
			.collect(Collectors.groupingBy(Question::kind, LinkedHashMap::new, Collectors.toList()));
		say("%n| question, 1 thread | how many | p50 / p95 / p99 ms | found, middle / nothing "
				+ "| PostgreSQL p50 / p95 / p99 ms | found, middle / nothing |");
		say("|---|---|---|---|---|---|");
		for (Map.Entry<String, List<Question>> kind : byKind.entrySet()) {
			QuestionLoad.Times own = QuestionLoad.of(kind.getValue(), 1, seconds / 4, this::own);
			String found = found(kind.getValue().stream().mapToLong(question -> search.search(question.criteria()).total()).toArray());
			String theirs = "|";
			if (other != null) {
				long[] totals = new long[kind.getValue().size()];
				try (PostgresText.Asker asker = other.new Asker()) {
					for (int i = 0; i < totals.length; i++) {
						totals[i] = asker.total(kind.getValue().get(i));
					}
				}
				theirs = QuestionLoad.of(kind.getValue(), 1, seconds / 4, () -> other.new Asker()).millis() + " | " + found(totals);
			}
			say("| %s | %d | %s | %s | %s |", kind.getKey(), kind.getValue().size(), own.millis(), found, theirs);
		}
	}

	private static String found(long[] totals) {
		long[] sorted = Arrays.stream(totals).sorted().toArray();
		return String.format(Locale.ROOT, "%,d / %d", sorted[sorted.length / 2],
				Arrays.stream(totals).filter(total -> total == 0).count());
	}

	/** Each typed text at each length from two letters to twelve. */
	private void suggestions(List<Question> questions, PostgresText other) throws Exception {
		Suggestions suggestions = application.getBean(Suggestions.class);
		List<String> starts = questions.stream().map(question -> question.criteria().words()).filter(words -> !words.isEmpty())
			.flatMap(words -> Stream.iterate(2, length -> length <= Math.min(12, words.length()), length -> length + 2)
				.map(length -> words.substring(0, length)))
			.distinct().toList();
		long answered = starts.stream().filter(start -> !suggestions.of(start, "fr", 8).isEmpty()).count();
		say("%n| suggestions, 1 thread: %,d starts of words | p50 / p95 / p99 ms |%n|---|---|", starts.size());
		if (answered == 0) {
			say("| none yet | |");
		}
		else {
			QuestionLoad.of(starts, 1, seconds / 2, () -> start -> suggestions.of(start, "fr", 8));
			say("| own, %d answered | %s |", answered,
					QuestionLoad.of(starts, 1, seconds / 2, () -> start -> suggestions.of(start, "fr", 8)).millis());
		}
		if (other != null) {
			say("| PostgreSQL, names only | %s |", QuestionLoad.of(starts, 1, seconds / 2, () -> other.new Suggester()).millis());
		}
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	private static double seconds(Callable<?> work) throws Exception {
		long begin = System.nanoTime();
		work.call();
		return (System.nanoTime() - begin) / 1e9;
	}

	private static void say(String line, Object... values) {
		System.out.printf(Locale.ROOT, line + "%n", values);
	}

}
