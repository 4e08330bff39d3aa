package org.guichetouvert.hours;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Why words that are not known leave a text as it is. */
final class FrenchReasons {

	private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

	static {
		put("ouvrables?|ouvres?", "avec ou sans le samedi ?");
		put("environ|vers|principe|parfois|souvent|generalement|habituellement|normalement|variables?|plus ou moins",
				"l’horaire n’est pas sûr.");
		put("selon|reserve|si|quand|lorsque|meteo", "l’ouverture dépend d’autre chose.");
		put("tel|telephone|telephonique|telephonez|appelez|ligne|mail", "par téléphone ou sur place ?");
		put("tickets?|inscriptions?|admission|inscrire|demande", "ce n’est pas une heure d’ouverture.");
		put("deux|quinze|quinzaine|fois|bimensuelle?", "quelles semaines ?");
		put("vacances|conges|noel|paques|printemps|carnaval|toussaint|detente", "de quelle date à quelle date ?");
		put("pour|reserve[es]*|femmes|hommes|adultes|membres", "pour tout le monde, ou une partie des personnes ?");
	}

	private static final Pattern ONLY = Pattern.compile("uniquement|seulement|exclusivement|obligatoire");

	private static final int LONGEST = 80;

	private FrenchReasons() {
	}

	private static void put(String words, String reason) {
		REASONS.put(Pattern.compile("(?:.* )?(?:" + words + ")(?: .*)?"), reason);
	}

	/**
	 * Names what is not known.
	 *
	 * @param after some words that follow, of which the message shows those that belong to it
	 */
	static HoursRefused notKnown(String words, List<FrenchWord> after) {
		if (words.length() > LONGEST) {
			return new HoursRefused("« " + words.substring(0, LONGEST) + "… » n’est pas compris.");
		}
		String more = after.stream()
			.takeWhile(word -> word.kind() == Kind.UNKNOWN || word.kind() == Kind.FROM || word.kind() == Kind.ARTICLE
					|| word.kind() == Kind.LABEL)
			.map(word -> " " + word.text())
			.collect(Collectors.joining());
		boolean hangs = !after.isEmpty() && after.stream().allMatch(word -> word.kind() == Kind.FROM || word.kind() == Kind.ARTICLE);
		String piece = "« " + words + (hangs ? "" : more) + " » ";
		String folded = new FrenchText(words).folded();
		return REASONS.entrySet()
			.stream()
			.filter(reason -> reason.getKey().matcher(folded).matches())
			.findFirst()
			.map(reason -> new HoursRefused(piece + ": " + reason.getValue()))
			.orElseGet(() -> new HoursRefused(piece + "n’est pas compris."));
	}

	static boolean isOnly(String words) {
		return ONLY.matcher(new FrenchText(words).folded()).find();
	}

	/** Whether a word that is not known may be a proper name. */
	static boolean isName(String word) {
		String folded = new FrenchText(word).folded();
		return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT))
				&& REASONS.keySet().stream().noneMatch(reason -> reason.matcher(folded).matches());
	}

}
