package org.guichetouvert.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.Likeness.Found;
import org.guichetouvert.duplicates.Sketch.Spot;
import org.guichetouvert.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The formula says of each pair in {@code likeness.csv} what people would say. */
class LikenessTest {

	static final Path TABLE = Path.of("src/test/resources/duplicates/likeness.csv");

	private static final NameWords WORDS = NameWords.load();

	private static final Pattern SPOT = Pattern.compile("(.*?) ?(\\d+[a-z]?)? (\\d{4})(?: @([\\d.]+),([\\d.]+))?");

	private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");

	private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

	/** One line of the table. */
	record Line(String what, boolean found, Sketch one, Sketch other) {

		@Override
		public String toString() {
			return what;
		}
	}

	static Stream<Line> table() throws IOException {
		return Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#") && !line.startsWith("what;")).map(LikenessTest::read);
	}

	private static Line read(String line) {
		String[] cells = line.split(";", -1);
		EntryKind kind = EntryKind.valueOf(cells[2].toUpperCase(Locale.ROOT));
		return new Line(cells[0], cells[1].equals("yes"), sketch(kind, FIRST, cells, 3), sketch(kind, SECOND, cells, 9));
	}

	private static Sketch sketch(EntryKind kind, UUID id, String[] cells, int from) {
		Set<String> phones = new HashSet<>();
		Set<String> emails = new HashSet<>();
		Set<String> sites = new HashSet<>();
		String number = null;
		for (String contact : parts(cells[from + 1], ",")) {
			if (contact.contains("@")) {
				emails.add(Sketch.email(contact));
			}
			else if (contact.startsWith("http")) {
				sites.add(Sketch.site(contact));
			}
			else if (kind == EntryKind.ORGANIZATION) {
				number = contact;
			}
			else {
				phones.add(Sketch.phone(contact));
			}
		}
		String organization = cells[from + 2];
		UUID run = organization.isEmpty() ? null : organization.equals("#") ? FIRST : UUID.nameUUIDFromBytes(organization.getBytes());
		return new Sketch(kind, id, parts(cells[from], "/"), run, cells[from + 3].isEmpty() ? null : cells[from + 3],
				Set.copyOf(parts(cells[from + 4], ",")), phones, emails, sites, number, parts(cells[from + 5], " / ").stream()
					.map(LikenessTest::spot).toList());
	}

	private static List<String> parts(String cell, String between) {
		return Stream.of(cell.split(between)).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

	private static Spot spot(String written) {
		Matcher read = SPOT.matcher(written);
		assertThat(read.matches()).as(written).isTrue();
		return new Spot(read.group(1), read.group(2), read.group(3), read.group(4) == null ? null
				: new GeoPoint(Double.parseDouble(read.group(4)), Double.parseDouble(read.group(5))));
	}

	@ParameterizedTest
	@MethodSource("table")
	void saysWhatTheTableSays(Line line) {
		Found found = new Likeness(Commonness.in(WORDS, List.of(line.one, line.other))).of(line.one, line.other);
		assertThat(found.isListed()).as("%d points: %s", found.points(), found.reasons()).isEqualTo(line.found);
		Found turned = new Likeness(Commonness.in(WORDS, List.of(line.one, line.other))).of(line.other, line.one);
		assertThat(turned.points()).as("the other way round").isEqualTo(found.points());
	}

	/** What two of the table have in common leads to comparing them, too. */
	@ParameterizedTest
	@MethodSource("table")
	void comparesWhatIsToBeFound(Line line) {
		assertThat(new PairFinder(WORDS).find(List.of(line.one, line.other))).hasSize(line.found ? 1 : 0);
	}

	@Test
	void countsASwitchboardLess() {
		Sketch one = service("Alpha", "021");
		Sketch other = service("Alpha Beta", "021");
		List<Sketch> house = Stream.concat(Stream.of(one, other), Stream.of("Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta")
			.map(name -> service(name, "021"))).toList();
		assertThat(phone(new Likeness(Commonness.in(WORDS, house)).of(one, other))).isLessThan(
				phone(new Likeness(Commonness.in(WORDS, List.of(one, other))).of(one, other)));
	}

	@Test
	void writesNumbersAndSitesAsOne() {
		assertThat(Sketch.phone("+32 (0)2 000 00 12")).isEqualTo(Sketch.phone("02/000.00.12")).isEqualTo(Sketch.phone("0032 2 000 00 12"));
		assertThat(Sketch.site("https://www.Braise.example/fr/")).isEqualTo(Sketch.site("braise.example")).isEqualTo("braise.example");
	}

	@Test
	void documentShowsTheTable() throws IOException {
		String code = Files.readString(Path.of("src/main/java/org/guichetouvert/duplicates/Likeness.java"));
		Matcher table = Pattern.compile("<pre>\n(.*?) \\* </pre>", Pattern.DOTALL).matcher(code);
		assertThat(table.find()).isTrue();
		String shown = table.group(1).lines().map(line -> line.replaceFirst("^ \\* ?", "")).reduce("", (one, line) -> one + line + "\n");
		assertThat(Files.readString(Path.of("src/docs/duplicates.md"))).as("put this into src/docs/duplicates.md").contains(shown);
	}

	private static int phone(Found found) {
		return found.reasons().stream().filter(reason -> reason.code() == Likeness.Code.PHONE).findFirst().orElseThrow().points();
	}

	private static Sketch service(String name, String phone) {
		return new Sketch(EntryKind.SERVICE, UUID.randomUUID(), List.of(name), null, null, Set.of(), Set.of(phone), Set.of(), Set.of(), null,
				List.of());
	}

}
