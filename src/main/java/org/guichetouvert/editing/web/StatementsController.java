package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.AboutServices;
import org.guichetouvert.editing.EntryNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Statements that hold now or later: for many doors, and that there is nothing. */
@Controller
class StatementsController {

	private final Desk desk;

	private final AboutServices about;

	private final Snapshots snapshots;

	private final EntryNames names;

	StatementsController(Desk desk, AboutServices about, Snapshots snapshots, EntryNames names) {
		this.desk = desk;
		this.about = about;
		this.snapshots = snapshots;
		this.names = names;
	}

	@GetMapping("/coordination/fiches/perturbations")
	String disruptions(Model model) {
		return list(EntryKind.DISRUPTION, about.disruptionsFrom(desk.words().today()), model);
	}

	@GetMapping("/coordination/fiches/manques")
	String gaps(Model model) {
		return list(EntryKind.GAP_STATEMENT, about.gapsOn(desk.words().today()), model);
	}

	private String list(EntryKind kind, List<UUID> ids, Model model) {
		Words words = desk.words();
		List<EntrySections.Line> lines = ids.stream().flatMap(id -> snapshots.find(kind, id).stream())
			.map(present -> new EntrySections.Line(names.of(kind, present.snapshot(), words.locale()), detail(present.snapshot(), words),
					EntryPath.of(kind, present.id()))).toList();
		model.addAttribute("kind", kind.code());
		model.addAttribute("path", EntryPath.of(kind));
		model.addAttribute("lines", lines);
		return "editing/statements";
	}

	private static String detail(Object says, Words words) {
		if (says instanceof Disruption.Snapshot disruption) {
			return words.say("editing.disruption.days", words.date(disruption.details().startsOn()), words.date(disruption.details().endsOn().minusDays(1)));
		}
		GapStatement.Details gap = (GapStatement.Details) says;
		return words.say("editing.gap.stated", words.date(gap.statedOn()), gap.source());
	}

}
