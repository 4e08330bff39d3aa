package org.guichetouvert.duplicates.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.duplicates.DuplicatePairs;
import org.guichetouvert.duplicates.DuplicatePairs.Stored;
import org.guichetouvert.duplicates.Joining;
import org.guichetouvert.duplicates.Likeness.Reason;
import org.guichetouvert.duplicates.Merging;
import org.guichetouvert.duplicates.WayPairs;
import org.guichetouvert.duplicates.WayPairs.Choice;
import org.guichetouvert.duplicates.WayPairs.WayPair;
import org.guichetouvert.editing.DifferenceView;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.SeenByResidents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.MissingNode;

/** Puts two entries together for the page that shows them side by side, and for the one on which the result is read over. */
@Component
class PairPage {

	private final Doubles doubles;

	private final DuplicatePairs pairs;

	private final Merging merging;

	private final EntryHistory history;

	private final DifferenceWords differences;

	private final SeenByResidents residents;

	private final JdbcTemplate jdbc;

	PairPage(Doubles doubles, DuplicatePairs pairs, Merging merging, EntryHistory history, DifferenceWords differences,
			SeenByResidents residents, JdbcTemplate jdbc) {
		this.doubles = doubles;
		this.pairs = pairs;
		this.merging = merging;
		this.history = history;
		this.differences = differences;
		this.residents = residents;
		this.jdbc = jdbc;
	}

	/** Two entries, and which stays. @param path of their page */
	record Two(EntryKind kind, UUID keptId, Object kept, UUID goneId, Object gone, String path) {
	}

	/** @param stays null to suggest one: what was verified later, else what says more */
	Two two(EntryKind kind, UUID one, UUID other, @Nullable UUID stays) {
		if (one.equals(other)) {
			throw Doubles.notFound("a pair of " + one);
		}
		Object first = doubles.get(kind, one);
		Object second = doubles.get(kind, other);
		boolean turned = stays == null ? isBetter(second, first) : stays.equals(other);
		String path = Doubles.pair(kind, one, other);
		return turned ? new Two(kind, other, second, one, first, path) : new Two(kind, one, first, other, second, path);
	}

	private boolean isBetter(Object one, Object other) {
		if (one instanceof ServiceSnapshot first && other instanceof ServiceSnapshot second) {
			LocalDate verified = WayPairs.verified(first);
			if (!verified.equals(WayPairs.verified(second))) {
				return verified.isAfter(WayPairs.verified(second));
			}
		}
		return history.tree(one).toString().length() > history.tree(other).toString().length();
	}

	/** @param before what was chosen before */
	PairView show(Two two, Merging.Wanted before, @Nullable String done, Locale locale) {
		Joining joining = merging.joining(two.kind(), two.keptId(), two.kept(), two.goneId(), two.gone());
		List<Reason> reasons = pairs.find(two.kind(), two.keptId(), two.goneId()).map(Stored::reasons).orElse(List.of());
		String kept = doubles.name(two.kind(), two.kept(), locale);
		String gone = doubles.name(two.kind(), two.gone(), locale);
		Map<String, String> chosen = new HashMap<>();
		joining.sides(before.choices(), Merging.suggested(two.kept(), two.gone()))
			.forEach((path, side) -> chosen.put(path, side.name().toLowerCase(Locale.ROOT)));
		boolean mixed = merging.isMixed(two.kind(), two.keptId(), two.goneId());
		PairView.Side keptSide = side(two.kind(), two.keptId(), two.kept(), locale);
		PairView.Side goneSide = side(two.kind(), two.goneId(), two.gone(), locale);
		return new PairView(two.path(), keptSide, goneSide,
				doubles.why(reasons, locale), doubles.against(reasons, locale),
				!mixed && merging.may(doubles.reader(), two.kind(), two.keptId(), two.goneId()), mixed, decides(two), pairs.isDenied(two.kind(), two.keptId(), two.goneId()),
				differences.conflicts(two.kind(), joining.merge(), joining.goneSays(), joining.keptSays(), locale), chosen,
				doubles.say(locale, "duplicates.pair.side.kept", kept), doubles.say(locale, "duplicates.pair.side.gone", gone), ways(two, before, keptSide, goneSide, locale),
				drafts(two), done);
	}

	private boolean decides(Two two) {
		return doubles.concerns(doubles.reader(), two.kind(), two.keptId(), two.kept())
				|| doubles.concerns(doubles.reader(), two.kind(), two.goneId(), two.gone());
	}

	private PairView.Side side(EntryKind kind, UUID id, Object says, Locale locale) {
		String verified = "";
		if (says instanceof ServiceSnapshot service) {
			LocalDate on = WayPairs.verified(service);
			verified = on.equals(LocalDate.MIN) ? doubles.say(locale, "duplicates.pair.unverified")
					: doubles.say(locale, "duplicates.pair.verified", doubles.day(on, locale));
		}
		return new PairView.Side(id, doubles.name(kind, says, locale), Doubles.entry(kind, id), verified,
				flat(differences.of(kind, MissingNode.getInstance(), history.tree(says), locale)));
	}

	/** An entry told as a whole is one line with all that it says inside. */
	private static List<DifferenceView> flat(List<DifferenceView> told) {
		return told.size() == 1 && told.get(0).after() == null && !told.get(0).inside().isEmpty() ? told.get(0).inside() : told;
	}

	private List<PairView.Way> ways(Two two, Merging.Wanted before, PairView.Side keptSide, PairView.Side goneSide, Locale locale) {
		if (!(two.kept() instanceof ServiceSnapshot kept) || !(two.gone() instanceof ServiceSnapshot gone)) {
			return List.of();
		}
		var ways = new ArrayList<PairView.Way>();
		for (WayPair pair : WayPairs.of(kept, merging.onSpotsOf(kept, gone))) {
			Choice chosen = before.ways().getOrDefault(pair.gone().id(), pair.suggested());
			String kind = doubles.say(locale, "editing.ways.kind." + pair.kept().details().kind().code());
			ways.add(new PairView.Way(doubles.say(locale, "duplicates.pair.way", kind), Chosen.WAY + pair.gone().id(), List.of(
					option(Choice.KEPT, "duplicates.pair.way.kept", chosen, said(keptSide, pair.kept()), locale),
					option(Choice.GONE, "duplicates.pair.way.gone", chosen, said(goneSide, pair.gone()), locale),
					option(Choice.BOTH, "duplicates.pair.way.both", chosen, null, locale))));
		}
		return ways;
	}

	private PairView.Option option(Choice choice, String key, Choice chosen, @Nullable String says, Locale locale) {
		return new PairView.Option(choice.name().toLowerCase(Locale.ROOT), doubles.say(locale, key), says, chosen == choice);
	}

	/** Its number or address, and its hours, as its side says them; null for neither. */
	private static @Nullable String said(PairView.Side side, ServiceSnapshot.Channel channel) {
		Stream<String> hours = side.says().stream().filter(one -> one.path().contains(channel.id().toString())).flatMap(PairPage::leaves)
			.filter(one -> one.after() != null && one.path().matches(".*\\.hours(Text)?")).map(one -> Objects.requireNonNull(one.after()).text());
		String said = Stream.concat(Stream.ofNullable(channel.details().address()), hours).collect(Collectors.joining(", "));
		return said.isEmpty() ? null : said;
	}

	private static Stream<DifferenceView> leaves(DifferenceView one) {
		return one.inside().isEmpty() ? Stream.of(one) : one.inside().stream().flatMap(PairPage::leaves);
	}

	private int drafts(Two two) {
		Integer drafts = jdbc.queryForObject("select count(*) from draft where kind = ? and entry_id = ? and state in ('open', 'proposed')",
				Integer.class, two.kind().code(), two.goneId());
		return drafts == null ? 0 : drafts;
	}

	PairView.Review review(Two two, Merging.Preview preview, Merging.Wanted wanted, Locale locale) {
		Object result = Objects.requireNonNull(preview.result());
		List<SeenByResidents.Door> doors = result instanceof ServiceSnapshot service
				? residents.doors(two.keptId(), service, doubles.now(), locale) : List.of();
		return new PairView.Review(two.path(), two.keptId(), doubles.name(two.kind(), two.kept(), locale),
				doubles.name(two.kind(), two.gone(), locale),
				differences.of(two.kind(), history.tree(two.kept()), history.tree(result), locale), moved(preview, locale), doors, wanted.seen(), Chosen.fields(wanted));
	}

	private List<String> moved(Merging.Preview preview, Locale locale) {
		return Moved.LINES.entrySet().stream().map(line -> {
			int rows = line.getValue().stream().mapToInt(table -> preview.moved().getOrDefault(table, 0)).sum();
			return rows == 0 ? "" : doubles.say(locale, "duplicates.moved." + line.getKey(), rows);
		}).filter(line -> !line.isEmpty()).toList();
	}

}
