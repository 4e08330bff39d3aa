package org.guichetouvert.duplicates.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.duplicates.Merging;
import org.guichetouvert.duplicates.WayPairs;
import org.guichetouvert.editing.Merge;
import org.springframework.util.MultiValueMap;

/** What was chosen of two entries, as {@code editing/_difference :: conflicts} and the page itself ask it. */
final class Chosen {

	static final String WAY = "voie-";

	private Chosen() {
	}

	/** What was not chosen, or makes no sense, is left out. */
	static Merging.Wanted of(MultiValueMap<String, String> fields, PairPage.Two two, String seen) {
		Map<String, Merge.Side> sides = new HashMap<>();
		List<String> paths = fields.getOrDefault("conflit", List.of());
		for (int at = 0; at < paths.size(); at++) {
			String side = fields.getFirst("choix-" + at);
			if ("mine".equals(side) || "theirs".equals(side)) {
				sides.put(paths.get(at), Merge.Side.valueOf(side.toUpperCase(Locale.ROOT)));
			}
		}
		Map<UUID, WayPairs.Choice> ways = new HashMap<>();
		fields.forEach((name, values) -> {
			if (name.matches(WAY + "[0-9a-f-]{36}") && List.of("kept", "gone", "both").contains(values.get(0))) {
				ways.put(UUID.fromString(name.substring(WAY.length())), WayPairs.Choice.valueOf(values.get(0).toUpperCase(Locale.ROOT)));
			}
		});
		return new Merging.Wanted(two.kind(), two.keptId(), two.goneId(), sides, ways, seen);
	}

	/** Fields that say the same again, with which entry stays; what was seen of both is not among them. */
	static List<PairView.Field> fields(Merging.Wanted wanted) {
		var fields = new ArrayList<PairView.Field>();
		fields.add(new PairView.Field("reste", wanted.keptId().toString()));
		int at = 0;
		for (Map.Entry<String, Merge.Side> choice : wanted.choices().entrySet()) {
			fields.add(new PairView.Field("conflit", choice.getKey()));
			fields.add(new PairView.Field("choix-" + at++, choice.getValue().name().toLowerCase(Locale.ROOT)));
		}
		wanted.ways().forEach((id, choice) -> fields.add(new PairView.Field(WAY + id, choice.name().toLowerCase(Locale.ROOT))));
		return fields;
	}

}
