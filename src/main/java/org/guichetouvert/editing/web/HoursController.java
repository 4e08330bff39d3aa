package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.hours.TypedWeek;
import org.guichetouvert.hours.WeekGrid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hours of a way in. */
@Controller
@RequestMapping("/coordination/fiches/services/{id}/acces/{channelId}/horaire")
class HoursController {

	/** What only shows again what was typed. */
	private static final Set<String> SHOWING = Set.of("lire", "voir", "copier", "plages");

	private final WayDesk desk;

	private final HoursPreview previews;

	HoursController(WayDesk desk, HoursPreview previews) {
		this.desk = desk;
		this.previews = previews;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam(defaultValue = "") String par,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, HttpServletRequest request, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, period);
		HoursForm.Way asked = HoursForm.Way.of(par).orElse(null);
		Typed typed = desk.typed(request, () -> HoursForm.of(way.details(), asked, way.words().locale()).typed());
		return show(way, period, HoursForm.of(typed), null, way.words().problems(), model);
	}

	/** @param action lire, voir, copier or plages show what was typed; anything else keeps it */
	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, @RequestParam(defaultValue = "") String action,
			HttpServletResponse response, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, period);
		Problems problems = way.words().problems();
		HoursForm typed = HoursForm.of(Typed.of(fields));
		HoursForm form = action.equals("copier") ? typed.withMondayCopied() : typed;
		HoursForm.Read read = action.equals("plages") ? null : form.read(way.details().hours(), action.equals("texte"), way.words(), problems);
		if (SHOWING.contains(action)) {
			HoursForm shown = action.equals("lire") ? intoGrid(form, read, way.words().locale()) : form;
			response.setStatus(problems.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(way, period, shown, read, problems, model);
		}
		WhenAnswer when = WhenAnswer.read(form.typed(), way.words(), problems);
		Optional<String> next = read == null || when == null || !problems.isEmpty() ? Optional.empty()
				: way.change(when, details -> details.withHours(read.value(), read.text()).withPublicHolidays(form.holidays()), problems);
		if (next.isPresent()) {
			return next.get();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(way, period, form, read, problems, model);
	}

	/** What the fields mean, for the script that asks while somebody types. */
	@PostMapping("/apercu")
	String preview(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, Model model) {
		WayIn way = desk.open(id).wayIn(channelId, period);
		HoursForm form = HoursForm.of(Typed.of(fields));
		HoursForm.Read read = form.read(way.details().hours(), false, way.words(), way.words().problems());
		model.addAttribute("preview", preview(way, form, read));
		return "editing/_hours :: preview (preview=${preview})";
	}

	/** What was read goes on in the grid, where that can show it. */
	private static HoursForm intoGrid(HoursForm form, HoursForm.@Nullable Read read, Locale locale) {
		Optional<WeekGrid> grid = Optional.ofNullable(read).map(HoursForm.Read::hours).flatMap(WeekGrid::of);
		if (grid.isEmpty()) {
			return form;
		}
		HoursForm filled = form.with(TypedWeek.of(grid.get(), locale)).by(HoursForm.Way.GRID);
		boolean closed = WeekGrid.Day.CLOSED.equals(grid.get().holidays());
		return closed ? new HoursForm(filled.way(), filled.typed().with(HoursForm.HOLIDAYS, "closed")) : filled;
	}

	private HoursView.Preview preview(WayIn way, HoursForm form, HoursForm.@Nullable Read read) {
		DatedPoint from = form.typed().has(WhenAnswer.WHAT, "changement")
				? WhenAnswer.date(form.typed(), WhenAnswer.DATE, way.words(), way.words().problems()) : null;
		return read == null ? HoursView.Preview.NOTHING
				: previews.of(read, form.holidays(), from, way.service().details().schoolCalendar(), way.words());
	}

	private String show(WayIn way, @Nullable UUID period, HoursForm form, HoursForm.@Nullable Read read, Problems problems, Model model) {
		WayWords words = way.words();
		Typed typed = form.typed();
		TypedWeek week = form.week();
		boolean third = typed.has("action", "plages") || typed.has("plages", "3") || week.rows().stream().anyMatch(TypedWeek.Row::isLong);
		HoursForm.Read shown = read == null && problems.isEmpty() ? form.read(way.details().hours(), true, words, words.problems()) : read;
		boolean keepable = form.way() == HoursForm.Way.TEXT && problems.of(HoursForm.TEXT) != null
				&& typed.text(HoursForm.TEXT).length() <= OpeningHours.MAX_LENGTH;
		String understood = typed.has("action", "lire") && read != null && read.hours() != null ? words.sentence(read.hours().value()) : null;
		var view = new HoursView(way.head(), form.way().code(), period == null ? "" : "&periode=" + period,
				WhenAnswer.words(typed, WhenAnswer.DATE, words), rows(week, third, words, problems),
				third, unshown(way.details(), form, words), understood, keepable, form.remarks(), preview(way, form, shown));
		return way.opened().show("editing/hours", way.path() + "/horaire" + (period == null ? "" : "?periode=" + period), view, typed, problems,
				model);
	}

	/** A grid that is empty because it can't show what is known says so. */
	private static @Nullable String unshown(PeriodDetails known, HoursForm form, WayWords words) {
		boolean shown = Optional.ofNullable(known.hours()).flatMap(OpeningHours::find).flatMap(WeekGrid::of).isPresent();
		boolean nothing = known.hours() == null && known.hoursText() == null;
		return form.way() != HoursForm.Way.GRID || shown || nothing ? null : words.what(known.withSuspended(false));
	}

	private static List<HoursView.Row> rows(TypedWeek week, boolean third, WayWords words, Problems problems) {
		List<HoursView.Row> rows = new ArrayList<>();
		for (int row = 0; row < week.rows().size(); row++) {
			TypedWeek.Row typed = week.rows().get(row);
			if (row == TypedWeek.HOLIDAYS && typed.isEmpty()) {
				continue;
			}
			int number = row;
			String name = words.day(row);
			List<HoursView.Span> spans = IntStream.range(0, third ? WeekGrid.SPANS : WeekGrid.SPANS - 1)
				.mapToObj(span -> new HoursView.Span(cell(number, 2 * span, "editing.ways.cell.opens", typed.cells().get(2 * span), words, problems),
						cell(number, 2 * span + 1, "editing.ways.cell.closes", typed.cells().get(2 * span + 1), words, problems)))
				.toList();
			rows.add(new HoursView.Row(row, name, spans, cell(row, 2 * WeekGrid.SPANS, "editing.ways.cell.remarks", typed.remark(), words,
					problems)));
		}
		return rows;
	}

	private static HoursView.Cell cell(int row, int cell, String label, String value, WayWords words, Problems problems) {
		String field = HoursForm.name(row, cell);
		return new HoursView.Cell(field, words.say(label, words.day(row), cell / 2 + 1), value, problems.of(field));
	}

}
