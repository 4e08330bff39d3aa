package org.guichetouvert.duplicates.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.Merges;
import org.guichetouvert.duplicates.Merges.Merged;
import org.guichetouvert.duplicates.Unmerging;
import org.guichetouvert.duplicates.Unmerging.Outcome;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.EntryHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was merged, and taking it apart again. */
@Controller
class MergesController {

	static final String PATH = Doubles.ROOT + "/fusions";

	private static final String ONE = PATH + "/{merge:[0-9a-f-]{36}}";

	private static final int ON_A_PAGE = 25;

	private final Doubles doubles;

	private final Merges merges;

	private final Unmerging unmerging;

	private final EntryHistory history;

	private final DifferenceWords differences;

	MergesController(Doubles doubles, Merges merges, Unmerging unmerging, EntryHistory history, DifferenceWords differences) {
		this.doubles = doubles;
		this.merges = merges;
		this.unmerging = unmerging;
		this.history = history;
		this.differences = differences;
	}

	@GetMapping(PATH)
	String list(@RequestParam(name = "fait", required = false) @Nullable String done,
			@RequestParam(name = "page", defaultValue = "1") String page, Locale locale, Model model) {
		SignedIn reader = doubles.reader();
		int at = Doubles.page(page);
		List<Merged> some = merges.listFor(reader, (at - 1) * ON_A_PAGE, ON_A_PAGE + 1);
		List<MergesView.Line> lines = some.stream().limit(ON_A_PAGE).flatMap(one -> line(reader, one, locale).stream()).toList();
		model.addAttribute("view", new MergesView(lines, new PairsView.Pages(PATH, at, some.size() > ON_A_PAGE), Done.of(done)));
		return "duplicates/merges";
	}

	/** Empty for one that was hidden from the reader. */
	private Optional<MergesView.Line> line(SignedIn reader, Merged one, Locale locale) {
		boolean mine = unmerging.may(reader, one);
		if (one.kind() == EntryKind.LOCATION && !mine) {
			return Optional.empty();
		}
		Optional<Object> kept = doubles.find(one.kind(), one.keptId());
		String undone = one.undoneAt() == null ? null : doubles.say(locale, "duplicates.merges.undone", doubles.day(one.undoneAt(), locale),
				Objects.requireNonNull(one.undoneBy()));
		return Optional.of(new MergesView.Line(doubles.name(one.kind(), kept.orElseGet(() -> history.snapshot(one.kind(), one.keptAfter())), locale),
				doubles.name(one.kind(), unmerging.gone(one), locale), doubles.day(one.at(), locale), one.by(),
				kept.isEmpty() ? null : Doubles.entry(one.kind(), one.keptId()), undone, mine && one.ledger() != null, undone == null && one.ledger() == null,
				PATH + "/" + one.id()));
	}

	@GetMapping(ONE)
	String ask(@PathVariable UUID merge, Locale locale, Model model) {
		Merged one = merges.find(merge).orElseThrow(() -> Doubles.notFound("merge " + merge));
		Optional<Object> kept = doubles.find(one.kind(), one.keptId());
		if (one.undoneAt() != null || kept.isEmpty()) {
			return "redirect:" + PATH + "?fait=" + (one.undoneAt() != null ? "already" : "kept_is_gone");
		}
		if (one.ledger() == null) {
			return "redirect:" + PATH + "?fait=too_late";
		}
		if (!unmerging.may(doubles.reader(), one)) {
			throw new AccessDeniedException("Not hers to take apart: " + merge);
		}
		if (!merges.isLatestInto(one)) {
			return "redirect:" + PATH + "?fait=later_first";
		}
		model.addAttribute("view", new MergesView.Undo(PATH + "/" + merge, doubles.name(one.kind(), kept.get(), locale),
				doubles.name(one.kind(), unmerging.gone(one), locale),
				differences.of(one.kind(), one.keptAfter(), history.tree(kept.get()), locale)));
		return "duplicates/undo";
	}

	@PostMapping(ONE + "/annuler")
	String undo(@PathVariable UUID merge) {
		if (merges.find(merge).isEmpty()) {
			throw Doubles.notFound("merge " + merge);
		}
		return "redirect:" + PATH + "?fait=" + attempt(merge).name().toLowerCase(Locale.ROOT);
	}

	private Outcome attempt(UUID merge) {
		try {
			return unmerging.undo(doubles.reader(), merge);
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException | IllegalArgumentException e) {
			return Outcome.NOT_UNDONE;
		}
	}

}
