package org.guichetouvert.tally.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.tally.Act;
import org.guichetouvert.tally.Institutions;
import org.guichetouvert.tally.Noted;
import org.guichetouvert.tally.Outcome;
import org.guichetouvert.tally.OwnTally;
import org.guichetouvert.tally.OwnTally.Line;
import org.guichetouvert.tally.web.TallyView.Choice;
import org.guichetouvert.tally.web.TallyView.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page where somebody notes: what is near at hand is what she and others use most. */
@Component
class TallyPage {

	private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 45, 60);

	private static final int NEAR = 8;

	private static final int OWN_NEAR = 5;

	private static final int AGAIN = 3;

	private final OwnTally tally;

	private final Institutions institutions;

	private final AreaTree areas;

	TallyPage(OwnTally tally, Institutions institutions, AreaTree areas) {
		this.tally = tally;
		this.institutions = institutions;
		this.areas = areas;
	}

	/** @param done id of what was noted just now */
	TallyView toNote(SignedIn reader, @Nullable TallyForm typed, Map<String, String> problems, @Nullable UUID done, LoadWords words) {
		List<Line> own = tally.list(reader.accountId());
		List<AreaNode> near = near(reader, own);
		TallyForm form = typed != null ? typed : TallyForm.EMPTY.in(near.isEmpty() ? "" : near.get(0).slug());
		Map<String, LocalizedText> names = names(own, form);
		List<TallyView.Line> lines = own.stream().map(line -> line(line, names, words)).toList();
		TallyView.Line saved = done == null ? null
				: lines.stream().filter(line -> line.id().equals(done.toString())).findFirst().orElse(null);
		return new TallyView("/charge", UUID.randomUUID(), false, choices(form, own, near, names, words), problems, saved, again(own, lines), lines,
				words.time(own.stream().mapToInt(line -> line.noted().minutes()).sum()));
	}

	TallyView toCorrect(SignedIn reader, Line line, TallyForm form, Map<String, String> problems, LoadWords words) {
		List<Line> own = tally.list(reader.accountId());
		return new TallyView("/charge/" + line.id(), line.id(), true, choices(form, own, near(reader, own), names(own, form), words), problems, null,
				List.of(), List.of(), "");
	}

	private Map<String, LocalizedText> names(List<Line> own, TallyForm form) {
		Set<String> codes = own.stream().map(line -> line.noted().institution()).collect(Collectors.toCollection(TreeSet::new));
		codes.add(form.institution());
		return institutions.names(codes);
	}

	private TallyView.Choices choices(TallyForm form, List<Line> own, List<AreaNode> near, Map<String, LocalizedText> names,
			LoadWords words) {
		LocalDate today = words.today();
		LocalDate day = form.readDay(today);
		String chosenDay = today.equals(day) ? "aujourdhui" : today.minusDays(1).equals(day) ? "hier" : "";
		Integer minutes = form.readMinutes();
		boolean otherDay = day != null && chosenDay.isEmpty();
		return new TallyView.Choices(institutions(form, own, names, words), others(words),
				Arrays.stream(Act.values()).map(act -> choice(act.code(), words.say("tally.act." + act.code()), form.act())).toList(),
				Stream.concat(MINUTES.stream(), Stream.ofNullable(minutes)).distinct().sorted()
					.map(one -> choice(one.toString(), words.say("tally.time.minutes", one), form.minutes())).toList(),
				minutes == null ? form.minutes() : "",
				Arrays.stream(Outcome.values())
					.map(one -> choice(one.code(), words.say("tally.outcome." + one.code()), form.outcome())).toList(),
				Stream.concat(Stream.of(choice("aujourdhui", words.say("tally.day.today"), chosenDay),
						choice("hier", words.say("tally.day.yesterday"), chosenDay)),
						otherDay ? Stream.of(new Choice(form.day(), words.day(day), true)) : Stream.empty()).toList(),
				day == null ? form.day() : "", OwnTally.openFrom(today).toString(), today.toString(), areas(form, near, words));
	}

	/** Her own last ones, then those that many use, then the most usual of the reference. */
	private List<Choice> institutions(TallyForm form, List<Line> own, Map<String, LocalizedText> names, LoadWords words) {
		Set<String> codes = own.stream().map(line -> line.noted().institution()).distinct().limit(OWN_NEAR)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (names.containsKey(form.institution())) {
			codes.add(form.institution());
		}
		Stream.concat(tally.frequent(NEAR).stream(), institutions.kinds().keySet().stream())
			.filter(code -> codes.size() < NEAR).forEach(codes::add);
		Map<String, LocalizedText> all = institutions.names(codes);
		return codes.stream().filter(all::containsKey).map(code -> choice(code, words.text(all.get(code)), form.institution())).toList();
	}

	private List<Group> others(LoadWords words) {
		return Stream.of(new Group(words.say("tally.institution.kinds"), choices(institutions.kinds(), words)),
				new Group(words.say("tally.institution.catalogue"), choices(institutions.organizations(), words)))
			.filter(group -> !group.choices().isEmpty()).toList();
	}

	private static List<Choice> choices(Map<String, LocalizedText> named, LoadWords words) {
		return named.entrySet().stream().map(one -> new Choice(one.getKey(), words.text(one.getValue()), false)).toList();
	}

	/** Where she noted last, where she works, what she coordinates. */
	private List<AreaNode> near(SignedIn reader, List<Line> own) {
		Stream<AreaNode> works = tally.workplaces(reader.accountId()).stream().flatMap(id -> areas.findById(id).stream())
			.flatMap(area -> area.is(AreaKind.NEIGHBOURHOOD) ? areas.ancestorsOf(area).stream() : Stream.of(area))
			.filter(area -> !area.is(AreaKind.REGION));
		return Stream.of(own.stream().flatMap(line -> areas.findById(line.noted().areaId()).stream()), works,
				reader.areaIds().stream().flatMap(id -> areas.findById(id).stream())).flatMap(found -> found)
			.filter(area -> !area.is(AreaKind.NEIGHBOURHOOD) && !area.retired()).distinct().toList();
	}

	private List<Group> areas(TallyForm form, List<AreaNode> near, LoadWords words) {
		var groups = new ArrayList<Group>();
		groups.add(new Group(words.say("tally.area.near"), choices(near, form, words)));
		groups.add(new Group(words.say("tally.area.quartiers"), choices(rest(areas.lived(), near), form, words)));
		groups.add(new Group(words.say("tally.area.municipalities"), choices(rest(areas.municipalities(), near), form, words)));
		groups.add(new Group(words.say("tally.area.region"), choices(rest(List.of(areas.region()), near), form, words)));
		groups.removeIf(group -> group.choices().isEmpty());
		return groups;
	}

	private static List<AreaNode> rest(List<AreaNode> all, List<AreaNode> near) {
		return all.stream().filter(area -> !near.contains(area)).toList();
	}

	private static List<Choice> choices(List<AreaNode> found, TallyForm form, LoadWords words) {
		return found.stream().map(area -> choice(area.slug(), words.area(area), form.area())).toList();
	}

	private static Choice choice(String value, String label, String chosen) {
		return new Choice(value, label, value.equals(chosen));
	}

	/** The last that differ in more than their day. */
	private static List<TallyView.Line> again(List<Line> own, List<TallyView.Line> lines) {
		Set<Noted> known = new LinkedHashSet<>();
		var again = new ArrayList<TallyView.Line>();
		for (int at = 0; at < own.size() && again.size() < AGAIN; at++) {
			if (known.add(own.get(at).noted().on(LocalDate.EPOCH))) {
				again.add(lines.get(at));
			}
		}
		return again;
	}

	private static TallyView.Line line(Line line, Map<String, LocalizedText> names, LoadWords words) {
		Noted noted = line.noted();
		String institution = names.containsKey(noted.institution()) ? words.text(names.get(noted.institution()))
				: words.say("tally.institution.gone");
		return new TallyView.Line(line.id().toString(), words.day(noted.day()), institution, words.time(noted.minutes()),
				words.say("tally.line", words.say("tally.act." + noted.act().code()), words.say("tally.outcome." + noted.outcome().code())),
				words.area(noted.areaId()));
	}

}
