package org.guichetouvert.duplicates.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.DailySearch;
import org.guichetouvert.duplicates.DuplicatePairs;
import org.guichetouvert.duplicates.DuplicatePairs.Denied;
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

	private static final int ON_A_PAGE = 25;

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
	String list(@RequestParam(name = "fait", required = false) @Nullable String done,
			@RequestParam(name = "apres", defaultValue = "0") String before, @RequestParam(name = "page", defaultValue = "1") String page,
			Locale locale, Model model) {
		SignedIn reader = doubles.reader();
		boolean running = daily.followImports();
		int at = Doubles.page(page);
		List<Stored> some = pairs.listFor(reader, (at - 1) * ON_A_PAGE, ON_A_PAGE + 1);
		List<PairsView.Line> lines = some.stream().limit(ON_A_PAGE).flatMap(pair -> line(pair, reader, locale).stream()).toList();
		model.addAttribute("view", new PairsView(lines, new PairsView.Pages(Doubles.ROOT, at, some.size() > ON_A_PAGE),
				pairs.searchedAt().map(when -> doubles.moment(when, locale)).orElse(null), running,
				"searched".equals(done) ? asked(before) : Doubles.ROOT, "searched".equals(done) ? outcome(running, before) : Done.of(done)));
		return "duplicates/pairs";
	}

	/** Where one comes after one asked for a search. @param before when the last search ended before, in milliseconds; 0 for never */
	private static String asked(String before) {
		return Doubles.ROOT + "?" + (before.matches("[1-9]\\d{0,14}") ? "apres=" + before + "&" : "") + "fait=searched";
	}

	/** What became of the search: one that ended since was not in vain. Null while it goes on. */
	private @Nullable String outcome(boolean running, String before) {
		if (running) {
			return null;
		}
		long since = before.matches("\\d{1,15}") ? Long.parseLong(before) : 0;
		return pairs.searchedAt().filter(when -> when.toEpochMilli() > since).isPresent() ? "searched" : "search_failed";
	}

	/** Empty for one that is gone or hidden from the reader. */
	private Optional<PairsView.Line> line(Stored pair, SignedIn reader, Locale locale) {
		return doubles.named(pair.kind(), pair.first(), pair.second(), reader, locale).map(names -> new PairsView.Line(pair.kind().code(),
				Doubles.pair(pair.kind(), pair.first(), pair.second()), names.first(), names.second(), pair.points() >= Likeness.LIKELY,
				doubles.why(pair.reasons(), locale), doubles.against(pair.reasons(), locale)));
	}

	@PostMapping(Doubles.ROOT + "/chercher")
	String search() {
		String before = pairs.searchedAt().map(when -> String.valueOf(when.toEpochMilli())).orElse("0");
		daily.searchSoon();
		return "redirect:" + asked(before);
	}

	/** What somebody said is not the same: it may be looked at again. */
	@GetMapping(Doubles.ROOT + "/ecartees")
	String denied(@RequestParam(name = "fait", required = false) @Nullable String done,
			@RequestParam(name = "page", defaultValue = "1") String page, Locale locale, Model model) {
		SignedIn reader = doubles.reader();
		int at = Doubles.page(page);
		List<Denied> some = pairs.listDenied(reader, (at - 1) * ON_A_PAGE, ON_A_PAGE + 1);
		model.addAttribute("view", new PairsView.SetAside(some.stream().limit(ON_A_PAGE).flatMap(one -> doubles
			.named(one.kind(), one.first(), one.second(), reader, locale).stream().map(names -> new PairsView.Aside(one.kind().code(),
					Doubles.pair(one.kind(), one.first(), one.second()), names.first(), names.second(), doubles.day(one.at(), locale), one.by())))
			.toList(), new PairsView.Pages(Doubles.ROOT + "/ecartees", at, some.size() > ON_A_PAGE), Done.of(done)));
		return "duplicates/aside";
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
