package org.guichetouvert.duplicates.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.DuplicatePairs;
import org.guichetouvert.duplicates.Merging;
import org.guichetouvert.duplicates.Merging.Outcome;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Two entries side by side: whether they are the same, which stays, what it will say; then one of them. */
@Controller
class PairController {

	private final Doubles doubles;

	private final PairPage page;

	private final Merging merging;

	private final DuplicatePairs pairs;

	private final Rights rights;

	PairController(Doubles doubles, PairPage page, Merging merging, DuplicatePairs pairs, Rights rights) {
		this.doubles = doubles;
		this.page = page;
		this.merging = merging;
		this.pairs = pairs;
		this.rights = rights;
	}

	/**
	 * @param stays id of the one that is to stay; without, the one that was verified later
	 * @param fields what was chosen before, where one comes back from reading it over
	 */
	@GetMapping(Doubles.TWO)
	String show(@PathVariable String kind, @PathVariable UUID id, @PathVariable UUID other,
			@RequestParam(name = "reste", required = false) @Nullable UUID stays, @RequestParam(name = "fait", required = false) @Nullable String done,
			@RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
		PairPage.Two two = page.two(Doubles.kind(kind), id, other, stays);
		model.addAttribute("view", page.show(two, Chosen.of(fields, two, ""), Done.of(done), locale));
		return "duplicates/pair";
	}

	@PostMapping(Doubles.TWO + "/pas-les-memes")
	String deny(@PathVariable String kind, @PathVariable UUID id, @PathVariable UUID other) {
		PairPage.Two two = hers(kind, id, other);
		pairs.deny(two.kind(), id, other, doubles.reader().function());
		return "redirect:" + Doubles.ROOT + "?fait=denied";
	}

	@PostMapping(Doubles.TWO + "/revoir")
	String lookAgain(@PathVariable String kind, @PathVariable UUID id, @PathVariable UUID other) {
		PairPage.Two two = hers(kind, id, other);
		pairs.takeBackDenial(two.kind(), id, other);
		return "redirect:" + two.path() + "?fait=again";
	}

	/** Whoever keeps one of both may say whether they are the same. */
	private PairPage.Two hers(String kind, UUID id, UUID other) {
		PairPage.Two two = page.two(Doubles.kind(kind), id, other, null);
		if (!doubles.concerns(doubles.reader(), two.kind(), id, doubles.get(two.kind(), id))) {
			rights.require(doubles.reader(), Action.PUBLISH, two.kind(), other, doubles.get(two.kind(), other));
		}
		return two;
	}

	@GetMapping(Doubles.TWO + "/relire")
	String review(@PathVariable String kind, @PathVariable UUID id, @PathVariable UUID other,
			@RequestParam(name = "reste", required = false) @Nullable UUID stays, @RequestParam MultiValueMap<String, String> fields, Locale locale,
			Model model) {
		EntryKind of = Doubles.kind(kind);
		require(of, id);
		require(of, other);
		PairPage.Two two = page.two(of, id, other, stays);
		Merging.Wanted wanted = Chosen.of(fields, two, merging.seen(of, two.keptId(), two.goneId()));
		if (merging.isMixed(of, id, other)) {
			return back(two, wanted, Outcome.INVENTED);
		}
		try {
			model.addAttribute("view", page.review(two, merging.preview(doubles.reader(), wanted), wanted, locale));
		}
		catch (DataIntegrityViolationException | IllegalArgumentException e) {
			return back(two, wanted, Outcome.IMPOSSIBLE);
		}
		return "duplicates/review";
	}

	@PostMapping(Doubles.TWO + "/relire")
	String merge(@PathVariable String kind, @PathVariable UUID id, @PathVariable UUID other,
			@RequestParam(name = "reste", required = false) @Nullable UUID stays, @RequestParam MultiValueMap<String, String> fields) {
		EntryKind of = Doubles.kind(kind);
		require(of, id);
		if (doubles.find(of, other).isEmpty()) {
			return "redirect:" + Doubles.ROOT + "?fait=gone";
		}
		PairPage.Two two = page.two(of, id, other, stays);
		SignedIn reader = doubles.reader();
		String seen = fields.getFirst("vu");
		Merging.Wanted wanted = Chosen.of(fields, two, seen == null ? "" : seen);
		Outcome outcome = attempt(() -> merging.merge(reader, wanted).outcome());
		return switch (outcome) {
			case MERGED -> "redirect:" + Doubles.ROOT + "/fusions?fait=merged";
			case GONE -> "redirect:" + Doubles.ROOT + "?fait=gone";
			case CHANGED, IMPOSSIBLE, INVENTED -> back(two, wanted, outcome);
		};
	}

	/** Two that merge in the same moment, or what the database alone can tell, are no mistake of the program. */
	private static Outcome attempt(Supplier<Outcome> merge) {
		try {
			return merge.get();
		}
		catch (ConcurrencyFailureException e) {
			return Outcome.CHANGED;
		}
		catch (DataIntegrityViolationException | IllegalArgumentException e) {
			return Outcome.IMPOSSIBLE;
		}
	}

	/** What was chosen is chosen still. */
	private static String back(PairPage.Two two, Merging.Wanted wanted, Outcome outcome) {
		UriComponentsBuilder back = UriComponentsBuilder.fromPath(two.path()).queryParam("fait", outcome.name().toLowerCase(Locale.ROOT));
		Chosen.fields(wanted).forEach(field -> back.queryParam(field.name(), UriUtils.encode(field.value(), StandardCharsets.UTF_8)));
		return "redirect:" + back.build(true).toUriString();
	}

	private void require(EntryKind kind, UUID id) {
		rights.require(doubles.reader(), Action.PUBLISH, kind, id, doubles.get(kind, id));
	}

}
