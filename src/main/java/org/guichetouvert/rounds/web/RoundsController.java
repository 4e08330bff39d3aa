package org.guichetouvert.rounds.web;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.RoundMaking;
import org.guichetouvert.rounds.Rounds;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds of somebody, and making another. */
@Controller
class RoundsController {

	private final RoundDesk desk;

	private final Rounds rounds;

	private final RoundViews views;

	private final RoundMaking making;

	private final AreaTree areas;

	private final Taxonomy taxonomy;

	RoundsController(RoundDesk desk, Rounds rounds, RoundViews views, RoundMaking making, AreaTree areas, Taxonomy taxonomy) {
		this.desk = desk;
		this.rounds = rounds;
		this.views = views;
		this.making = making;
		this.areas = areas;
		this.taxonomy = taxonomy;
	}

	/** @param area slug to begin with @param done what was done before */
	@GetMapping(RoundDesk.ROOT)
	String list(@RequestParam(name = "quartier", defaultValue = "") String area,
			@RequestParam(name = "fait", required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done);
		return show(RoundForm.begin(area.isEmpty() ? own() : area, desk.words().now()), model);
	}

	/** Of a coordinator the area that she keeps. */
	private String own() {
		return desk.reader().areaIds().stream().flatMap(id -> areas.findById(id).stream()).map(AreaNode::slug).sorted().findFirst().orElse("");
	}

	@PostMapping(RoundDesk.ROOT)
	String make(@RequestParam MultiValueMap<String, String> given, HttpServletResponse response, Model model) {
		RoundWords words = desk.words();
		RoundForm form = RoundForm.of(given, taxonomy);
		Optional<Rounds.Plan> plan = form.read(areas, making, words).map(making::plan);
		if (plan.isPresent() && !plan.get().stops().isEmpty()) {
			return "redirect:" + RoundDesk.path(rounds.make(desk.reader(), plan.get())) + "/liste";
		}
		plan.ifPresent(none -> form.problems().put("quartier", words.say("rounds.problem.none")));
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(form, model);
	}

	/** Asks once more: with an own round go the answers of all who walk it. */
	@GetMapping(RoundDesk.ONE + "/supprimer")
	String ask(@PathVariable UUID id, Model model) {
		Round round = desk.round(id);
		model.addAttribute("view", views.of(round, desk.reader(), desk.words()));
		return round.mine() ? "rounds/delete" : "redirect:" + RoundDesk.path(id) + "/liste";
	}

	/** Deletes an own round, where that was confirmed; of another's one does not walk any more. */
	@PostMapping(RoundDesk.ONE + "/supprimer")
	String leave(@PathVariable UUID id, @RequestParam(name = "confirme", required = false) @Nullable String confirmed) {
		if (desk.round(id).mine() && confirmed == null) {
			return "redirect:" + RoundDesk.path(id) + "/supprimer";
		}
		rounds.leave(desk.reader(), id);
		return "redirect:" + RoundDesk.ROOT + "?fait=supprimee";
	}

	private String show(RoundForm form, Model model) {
		RoundWords words = desk.words();
		SignedIn reader = desk.reader();
		model.addAttribute("view", new RoundsView(rounds.list(reader).stream().map(round -> line(round, words)).toList(), areas(form, words),
				taxonomy.families().stream().map(family -> group(words.bare(family.label()), family.needs().stream()
					.map(need -> new RoundsView.Option(need.id(), words.bare(need.label()), form.asks(need.id()))))).toList(),
				RoundForm.TIMES.stream().map(minutes -> new RoundsView.Option(String.valueOf(minutes), words.about(Duration.ofMinutes(minutes)),
						form.minutes().equals(String.valueOf(minutes)))).toList(), form));
		return "rounds/rounds";
	}

	private RoundsView.Line line(Rounds.Summary round, RoundWords words) {
		ZonedDateTime at = round.startsAt().atZone(words.now().getZone());
		return new RoundsView.Line(RoundDesk.path(round.id()) + "/liste", words.say("rounds.line", desk.areaName(round.areaId(), words),
				words.date(at.toLocalDate()), words.time(at)), round.stops(), round.answered(), round.mine());
	}

	private List<RoundsView.Group> areas(RoundForm form, RoundWords words) {
		return List.of(group(words.say("site.form.lived"), options(areas.lived(), form, words)),
				group(words.say("site.form.municipalities"), options(areas.municipalities(), form, words)));
	}

	private static Stream<RoundsView.Option> options(List<AreaNode> nodes, RoundForm form, RoundWords words) {
		return nodes.stream().map(area -> new RoundsView.Option(area.slug(), words.bare(area.name()), area.slug().equals(form.area())))
			.sorted((one, other) -> words.alphabet().compare(one.label(), other.label()));
	}

	private static RoundsView.Group group(String title, Stream<RoundsView.Option> options) {
		List<RoundsView.Option> all = options.toList();
		return new RoundsView.Group(title, all, (int) all.stream().filter(RoundsView.Option::chosen).count());
	}

}
