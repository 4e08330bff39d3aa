package org.guichetouvert.editing.web.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.hours.TypedWeek;
import org.guichetouvert.hours.WeekGrid;
import org.jspecify.annotations.Nullable;
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

	private final WayDesk desk;

	private final HoursPreview previews;

	HoursController(WayDesk desk, HoursPreview previews) {
		this.desk = desk;
		this.previews = previews;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam(defaultValue = "") String par,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, Locale locale, Model model) {
		WayIn way = desk.open(id, locale).wayIn(channelId, period);
		HoursForm form = HoursForm.of(way.details(), HoursForm.Way.of(par).orElse(null), locale);
		model.addAttribute("view", view(way, form, null, new Refusals()));
		return "editing/hours";
	}

	/** @param action lire, voir, copier or plages; anything else keeps the hours */
	@PostMapping
	String change(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, Locale locale, Model model,
			HttpServletResponse response) {
		WayIn way = desk.open(id, locale).wayIn(channelId, period);
		Typed typed = Typed.of(fields);
		HoursForm form = HoursForm.of(typed);
		var refusals = new Refusals();
		String action = typed.of("action");
		if (action.equals("copier")) {
			form = form.withMondayCopied();
		}
		HoursForm.Read read = action.equals("plages") ? null : form.read(way.details().hours(), action.equals("texte"), way.words(), refusals);
		if (List.of("lire", "voir", "copier", "plages").contains(action)) {
			model.addAttribute("view", view(way, action.equals("lire") ? intoGrid(form, read, locale) : form, read, refusals));
			response.setStatus(refusals.isEmpty() ? HttpServletResponse.SC_OK : 422);
			return "editing/hours";
		}
		WhenAnswer when = WhenAnswer.read(typed, way.words(), refusals);
		if (read != null && when != null && refusals.isEmpty()) {
			HoursForm.Read kept = read;
			String value = kept.hours() == null ? null : kept.hours().value();
			HoursForm last = form;
			Optional<String> next = way.change(when, details -> details.withHours(value, kept.text()).withPublicHolidays(last.holidays()),
					refusals);
			if (next.isPresent()) {
				return next.get();
			}
		}
		response.setStatus(422);
		model.addAttribute("view", view(way, form, read, refusals));
		return "editing/hours";
	}

	/** What the fields mean, for the script that asks while somebody types. */
	@PostMapping("/apercu")
	String preview(@PathVariable UUID id, @PathVariable UUID channelId, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "periode", required = false) @Nullable UUID period, Locale locale, Model model) {
		WayIn way = desk.open(id, locale).wayIn(channelId, period);
		HoursForm form = HoursForm.of(Typed.of(fields));
		HoursForm.Read read = form.read(way.details().hours(), false, way.words(), new Refusals());
		model.addAttribute("preview", preview(way, form, read));
		return "editing/_hours :: preview";
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
		DatedPoint from = form.typed().is(WhenAnswer.WHAT, "changement")
				? WhenAnswer.date(form.typed(), WhenAnswer.DATE, way.words(), new Refusals()) : null;
		return read == null ? HoursView.Preview.NOTHING
				: previews.of(read, form.holidays(), from, way.service().details().schoolCalendar(), way.words());
	}

	private HoursView view(WayIn way, HoursForm form, HoursForm.@Nullable Read read, Refusals refusals) {
		WayWords words = way.words();
		TypedWeek week = form.week();
		boolean third = form.typed().is("action", "plages") || form.typed().is("plages", "3")
				|| week.rows().stream().anyMatch(TypedWeek.Row::isLong);
		HoursForm.Read shown = read == null && refusals.isEmpty() && !form.typed().is("action", "plages")
				? form.read(way.details().hours(), true, words, new Refusals()) : read;
		boolean keepable = form.way() == HoursForm.Way.TEXT && refusals.of(HoursForm.TEXT) != null
				&& form.typed().of(HoursForm.TEXT).length() <= OpeningHours.MAX_LENGTH;
		String understood = form.typed().is("action", "lire") ? HoursPreview.understood(read, words).orElse(null) : null;
		return new HoursView(way.head(), form.way().code(), form.typed(), rows(week, third, words, refusals), third,
				unshown(way.details(), form, words), understood, keepable, form.remarks(), preview(way, form, shown), refusals);
	}

	/** A grid that is empty because it can't show what is known says so. */
	private static @Nullable String unshown(PeriodDetails known, HoursForm form, WayWords words) {
		boolean shown = Optional.ofNullable(known.hours()).flatMap(OpeningHours::find).flatMap(WeekGrid::of).isPresent();
		boolean nothing = known.hours() == null && known.hoursText() == null;
		return form.way() != HoursForm.Way.GRID || shown || nothing ? null : words.what(known.withSuspended(false));
	}

	private static List<HoursView.Row> rows(TypedWeek week, boolean third, WayWords words, Refusals refusals) {
		List<HoursView.Row> rows = new ArrayList<>();
		for (int row = 0; row < week.rows().size(); row++) {
			TypedWeek.Row typed = week.rows().get(row);
			if (row == TypedWeek.HOLIDAYS && typed.isEmpty()) {
				continue;
			}
			int number = row;
			String name = words.day(row);
			List<HoursView.Span> spans = IntStream.range(0, third ? WeekGrid.SPANS : WeekGrid.SPANS - 1)
				.mapToObj(span -> new HoursView.Span(cell(number, 2 * span, "editing.ways.cell.opens", typed.cells().get(2 * span), words, refusals),
						cell(number, 2 * span + 1, "editing.ways.cell.closes", typed.cells().get(2 * span + 1), words, refusals)))
				.toList();
			rows.add(new HoursView.Row(row, name, spans, cell(row, 2 * WeekGrid.SPANS, "editing.ways.cell.remarks", typed.remark(), words,
					refusals)));
		}
		return rows;
	}

	private static HoursView.Cell cell(int row, int cell, String label, String value, WayWords words, Refusals refusals) {
		String field = HoursForm.name(row, cell);
		return new HoursView.Cell(field, words.say(label, words.day(row), cell / 2 + 1), value, refusals.of(field));
	}

}
