package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.Sketch.Spot;
import org.guichetouvert.shared.GeoPoint;

/** How long it takes to find what stands twice among generated services, of which every twentieth does. */
public final class PairsMeasure {

	private static final List<String> WHAT = List.of("Permanence sociale", "Maison de quartier", "Maison médicale", "CPAS antenne",
			"École de devoirs", "Service logement", "Écrivain public", "Restaurant social", "Point info énergie", "Planning familial");

	private PairsMeasure() {
	}

	/** @param arguments number of services */
	public static void main(String[] arguments) {
		int services = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
		var random = new Random(7);
		var all = new ArrayList<Sketch>();
		while (all.size() < services) {
			int number = all.size();
			String name = WHAT.get(random.nextInt(WHAT.size())) + " " + word(random) + (random.nextInt(3) == 0 ? " " + word(random) : "");
			var spot = new Spot("rue " + word(random), String.valueOf(1 + random.nextInt(200)), String.valueOf(1000 + random.nextInt(20) * 10),
					new GeoPoint(50.78 + random.nextDouble() * 0.14, 4.28 + random.nextDouble() * 0.18));
			String phone = "02" + (random.nextInt(5) == 0 ? random.nextInt(50) : 1_000_000 + number);
			all.add(sketch(random, name, phone, spot));
			if (number % 20 == 0) {
				all.add(sketch(random, name + " asbl", phone, spot));
			}
		}
		var finder = new PairFinder(NameWords.load());
		for (int round = 0; round < 3; round++) {
			long start = System.nanoTime();
			int found = finder.find(all).size();
			System.out.printf("%d services: %d pairs in %.1f s%n", all.size(), found, (System.nanoTime() - start) / 1e9);
		}
	}

	private static Sketch sketch(Random random, String name, String phone, Spot spot) {
		return new Sketch(EntryKind.SERVICE, new UUID(random.nextLong(), random.nextLong()), List.of(name), null, null, Set.of(), Set.of(phone),
				Set.of(), Set.of(), null, List.of(spot));
	}

	private static String word(Random random) {
		var word = new StringBuilder();
		for (int syllable = 0; syllable < 2 + random.nextInt(2); syllable++) {
			word.append("bcdfglmnprstv".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
		}
		return word.toString();
	}

}
