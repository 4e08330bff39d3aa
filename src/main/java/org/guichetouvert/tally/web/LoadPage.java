package org.guichetouvert.tally.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.tally.Institutions;
import org.guichetouvert.tally.MonthlyLoad;
import org.guichetouvert.tally.OwnTally;
import org.guichetouvert.tally.ShownCells;
import org.guichetouvert.tally.ShownCells.Cell;
import org.guichetouvert.tally.ShownCells.Subject;
import org.guichetouvert.tally.web.TallyView.Choice;
import org.guichetouvert.tally.web.TallyView.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page and the sheet of a month or a year: sums of {@link ShownCells}, and of nothing else. */
@Component
class LoadPage {

	private static final double MINUTES_A_WEEK = 38 * 60;

	private static final int WHOLE = 100;

	private static final int ON_PAPER = 8;

	private final MonthlyLoad load;

	private final Institutions institutions;

	private final AreaTree areas;

	LoadPage(MonthlyLoad load, Institutions institutions, AreaTree areas) {
		this.load = load;
		this.institutions = institutions;
		this.areas = areas;
	}

	LoadAsked asked(String period, String area, LoadWords words) {
		return LoadAsked.of(period, area, load.months(words.today()), YearMonth.from(OwnTally.openFrom(words.today())).minusMonths(1), areas);
	}

	ShownCells shown(LoadAsked asked, LoadWords words) {
		return load.between(asked.first(), asked.last(), words.today());
	}

	Predicate<UUID> within(LoadAsked asked) {
		return area -> asked.covers(area, areas);
	}

	LoadView view(LoadAsked asked, LoadWords words) {
		ShownCells shown = shown(asked, words);
		Predicate<UUID> within = within(asked);
		List<Cell> cells = shown.of(Subject.INSTITUTION, within);
		var tables = new ArrayList<LoadView.Table>();
		if (asked.year()) {
			tables.add(table("month", cells, cell -> cell.month().toString(), code -> words.month(YearMonth.parse(code)), words));
		}
		Map<String, LocalizedText> names = names(cells);
		tables.add(table("institution", cells, Cell::code, code -> institution(code, names, words), words));
		tables.add(onPaper(cells, names, words));
		tables.add(table("area", cells, cell -> cell.areaId().toString(), areaNames(cells, words), words));
		tables.add(table("act", shown.of(Subject.ACT, within), Cell::code, code -> words.say("tally.act." + code), words));
		tables.add(table("outcome", shown.of(Subject.OUTCOME, within), Cell::code, code -> words.say("tally.outcome." + code), words));
		Set<String> withheld = shown.withheld(within);
		Map<String, LocalizedText> withheldNames = institutions.names(withheld);
		return new LoadView(words.say("tally.month.heading", words.area(asked.area()), period(asked, words)), asked.query(),
				load.isInvented(words.today()), periods(asked, words), areaChoices(asked, words),
				total(asked, cells, shown, within, words), tables, withheld.stream().map(code -> institution(code, withheldNames, words)).distinct().sorted().toList());
	}

	Map<String, LocalizedText> names(List<Cell> cells) {
		return institutions.names(cells.stream().map(Cell::code).filter(code -> code != null).collect(Collectors.toSet()));
	}

	boolean isInvented(LoadWords words) {
		return load.isInvented(words.today());
	}

	String institution(String code, Map<String, LocalizedText> names, LoadWords words) {
		return names.containsKey(code) ? words.text(names.get(code)) : words.say("tally.institution.gone");
	}

	private String period(LoadAsked asked, LoadWords words) {
		return asked.year() ? asked.period() : words.month(asked.first());
	}

	private static LoadView.@Nullable Total total(LoadAsked asked, List<Cell> cells, ShownCells shown, Predicate<UUID> within, LoadWords words) {
		int minutes = cells.stream().mapToInt(Cell::minutes).sum();
		return minutes == 0 ? null : new LoadView.Total(words.time(minutes), cells.stream().mapToInt(Cell::entries).sum(),
				minutes < MINUTES_A_WEEK ? null : minutes / MINUTES_A_WEEK, shown.participants(within), asked.year());
	}

	/** The most first, several together last; months in their order. */
	private static LoadView.Table table(String name, List<Cell> cells, Function<Cell, String> code, Function<String, String> say,
			LoadWords words) {
		var sums = new LinkedHashMap<String, int[]>();
		cells.stream().sorted(Comparator.comparing(Cell::month)).forEach(cell -> {
			String key = code.apply(cell);
			int[] sum = sums.computeIfAbsent(key == null ? "" : key, one -> new int[2]);
			sum[0] += cell.minutes();
			sum[1] += cell.entries();
		});
		int most = sums.values().stream().mapToInt(sum -> sum[0]).max().orElse(1);
		Comparator<Map.Entry<String, int[]>> order = Comparator.comparing(entry -> entry.getKey().isEmpty());
		return new LoadView.Table(name, sums.entrySet().stream()
			.sorted(name.equals("month") ? order : order.thenComparing(entry -> -entry.getValue()[0]))
			.map(entry -> new LoadView.Row(entry.getKey().isEmpty() ? words.say("tally.month.several") : say.apply(entry.getKey()),
					words.time(entry.getValue()[0]), entry.getValue()[1], Math.max(1, entry.getValue()[0] * WHOLE / most),
					entry.getKey().isEmpty()))
			.toList());
	}

	/** The first institutions, and all others in one line, so that it has room on paper whatever there is. */
	private LoadView.Table onPaper(List<Cell> cells, Map<String, LocalizedText> names, LoadWords words) {
		Map<String, Integer> minutes = cells.stream().filter(cell -> cell.code() != null)
			.collect(Collectors.groupingBy(Cell::code, Collectors.summingInt(Cell::minutes)));
		Set<String> first = minutes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
			.thenComparing(Map.Entry.comparingByKey())).limit(ON_PAPER).map(Map.Entry::getKey).collect(Collectors.toSet());
		boolean all = first.size() == minutes.size();
		List<LoadView.Row> rows = table("paper", cells, cell -> cell.code() == null || !first.contains(cell.code()) ? null : cell.code(),
				code -> institution(code, names, words), words).rows();
		return new LoadView.Table("paper", rows.stream().map(row -> !row.several() || all ? row
				: new LoadView.Row(words.say("tally.sheet.others"), row.time(), row.entries(), row.width(), true)).toList());
	}

	/** An area that others in the table are part of has in its own line only what is left for it. */
	private Function<String, String> areaNames(List<Cell> cells, LoadWords words) {
		var around = new HashSet<UUID>();
		cells.stream().map(Cell::areaId).distinct().forEach(id -> areas.findById(id).map(AreaNode::parentId)
			.ifPresent(parent -> areas.findById(parent).ifPresent(area -> {
				around.add(parent);
				areas.ancestorsOf(area).forEach(wider -> around.add(wider.id()));
			})));
		return id -> {
			UUID area = UUID.fromString(id);
			return around.contains(area) ? words.say("tally.month.rest", words.area(area)) : words.area(area);
		};
	}

	private List<Group> periods(LoadAsked asked, LoadWords words) {
		List<YearMonth> months = load.months(words.today());
		if (months.isEmpty()) {
			return List.of();
		}
		return List.of(
				new Group(words.say("tally.month.months"), months.stream()
					.map(month -> new Choice(month.toString(), words.month(month), month.toString().equals(asked.period()))).toList()),
				new Group(words.say("tally.month.years"), months.stream().map(YearMonth::getYear).distinct()
					.map(year -> new Choice(year.toString(), year.toString(), year.toString().equals(asked.period()))).toList()));
	}

	private List<Group> areaChoices(LoadAsked asked, LoadWords words) {
		return Stream.of(Map.entry("tally.area.region", List.of(areas.region())), Map.entry("tally.area.quartiers", areas.lived()),
				Map.entry("tally.area.municipalities", areas.municipalities()))
			.map(group -> new Group(words.say(group.getKey()), group.getValue().stream()
				.map(area -> new Choice(area.is(AreaKind.REGION) ? "" : area.slug(), words.area(area), area.equals(asked.area())))
				.toList())).toList();
	}

}
