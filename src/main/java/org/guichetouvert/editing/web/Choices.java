package org.guichetouvert.editing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guichetouvert.editing.Merge;

/** What was chosen of conflicts, as {@code editing/_difference :: conflicts} asks it. */
final class Choices {

	private Choices() {
	}

	/** Conflicts of which nothing was chosen are left out. */
	static Map<String, Merge.Side> of(Typed typed) {
		Map<String, Merge.Side> choices = new HashMap<>();
		List<String> paths = typed.all("conflit");
		for (int at = 0; at < paths.size(); at++) {
			String chosen = typed.text("choix-" + at);
			if (chosen.equals("mine") || chosen.equals("theirs")) {
				choices.put(paths.get(at), Merge.Side.valueOf(chosen.toUpperCase(Locale.ROOT)));
			}
		}
		return choices;
	}

	/** For the form that asks. */
	static Map<String, String> shown(Map<String, Merge.Side> choices) {
		Map<String, String> shown = new HashMap<>();
		choices.forEach((path, side) -> shown.put(path, side.name().toLowerCase(Locale.ROOT)));
		return shown;
	}

}
