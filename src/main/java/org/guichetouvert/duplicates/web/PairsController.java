package org.guichetouvert.duplicates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.DailySearch;
import org.guichetouvert.duplicates.DuplicatePairs;
import org.guichetouvert.duplicates.DuplicatePairs.Stored;
import org.guichetouvert.duplicates.Likeness;
import org.guichetouvert.editing.EntrySearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may stand twice where the reader coordinates; and any two entries, chosen by hand. */
@Controller
class PairsController {

	private static final int MOST = 50;

	private static final int MOST_FOUND = 20;

	private final Doubles doubles;

	private final DuplicatePairs pairs;

	private final DailySearch daily;

	private final EntrySearch search;

	PairsController(Doubles doubles, DuplicatePairs pairs, DailySearch daily, EntrySearch search) {
		this.doubles = doubles;
		this.pairs = pairs;
		this.daily = daily;
		this.search = search;
	}

	@GetMapping(Doubles.ROOT)
	String list(@RequestParam(name = "fait", required = false) @Nullable String done, Locale locale, Model model) {
		SignedIn reader = doubles.reader();
		boolean running = daily.followImports();
		var lines = new ArrayList<PairsView.Line>();
		int more = 0;
		for (Stored pair : pairs.list()) {
			if (lines.size() >= MOST) {
				more++;
				continue;
			}
			doubles.named(pair, reader, locale).ifPresent(names -> lines.add(new PairsView.Line(pair.kind().code(),
					Doubles.pair(pair.kind(), pair.first(), pair.second()), names.first(), names.second(), pair.points() >= Likeness.LIKELY,
					doubles.why(pair.reasons(), locale), doubles.against(pair.reasons(), locale))));
		}
		model.addAttribute("view", new PairsView(lines, more, pairs.searchedAt().map(at -> doubles.day(at, locale)).orElse(null), running,
				Done.of(done)));
		return "duplicates/pairs";
	}

	@PostMapping(Doubles.ROOT + "/chercher")
	String search() {
		pairs.search();
		return "redirect:" + Doubles.ROOT + "?fait=searched";
	}

	/** @param typed words of the name of the other one */
	@GetMapping(Doubles.ROOT + "/avec/" + Doubles.KINDS + "/{id:[0-9a-f-]{36}}")
	String byHand(@PathVariable String kind, @PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String typed, Locale locale,
			Model model) {
		EntryKind of = Doubles.kind(kind);
		Object says = doubles.get(of, id);
		List<PairsView.Found> found = search.find(of, typed, MOST_FOUND).stream().filter(other -> !other.equals(id))
			.flatMap(other -> doubles.find(of, other).stream()
				.map(one -> new PairsView.Found(doubles.name(of, one, locale), Doubles.pair(of, id, other)))).toList();
		model.addAttribute("view", new PairsView.ByHand(doubles.name(of, says, locale), Doubles.entry(of, id),
				Doubles.ROOT + "/avec/" + kind + "/" + id, typed.strip(), found));
		return "duplicates/byhand";
	}

}
