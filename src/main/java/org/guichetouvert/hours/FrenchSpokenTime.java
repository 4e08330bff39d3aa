package org.guichetouvert.hours;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.hours.FrenchWord.Kind;

import org.jspecify.annotations.Nullable;

/** Hours in letters: "neuf heures", "midi et demi", "9 heures et quart", "de neuf à douze heures". */
final class FrenchSpokenTime {

	private static final List<String> NUMBERS = List.of("six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
			"quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt et une", "vingt-deux", "vingt-trois");

	private static final int FIRST = 6;

	private static final String NUMBER = "dix[- ](?:sept|huit|neuf)|vingt(?:[- ]et[- ]une|[- ](?:une|deux|trois))?|six"
			+ "|sept|huit|neuf|dix"
			+ "|onze|douze|treize|quatorze|quinze|seize";

	private static final String MINUTES = "(?: (et demie?|trente|et quart|quinze|moins (?:le )?quart|quarante[- ]cinq))?";

	private static final Pattern TIME = Pattern.compile("(?:(" + NUMBER + "|\\d{1,2}(?= ?h(?:eures)? (?:et"
			+ "|moins) ))(?: ?h(?:eures)?)|(midi)|(minuit))"
			+ MINUTES + "(?! ?\\d)(?![a-z0-9-])");

	private static final Pattern BARE = Pattern.compile("(" + NUMBER + ") (?=(?:a|et|-) (?:" + NUMBER + ") heures)");

	private FrenchSpokenTime() {
	}

	record Read(FrenchWord word, int length) {
	}

	/** Null where none stands. */
	static @Nullable Read read(String text, int at) throws HoursRefused {
		Matcher bare = BARE.matcher(text).region(at, text.length()).useTransparentBounds(true);
		if (bare.lookingAt()) {
			return new Read(new FrenchWord(Kind.NUMBER, 60 * number(bare.group(1)), ""), bare.end(1) - at);
		}
		Matcher time = TIME.matcher(text).region(at, text.length()).useTransparentBounds(true);
		if (!time.lookingAt()) {
			return null;
		}
		int hours = time.group(2) != null ? 12 : time.group(3) != null ? 24 : number(time.group(1));
		int minute = 60 * hours + minutes(String.valueOf(time.group(4)));
		if (minute > Piece.DAY) {
			throw new HoursRefused("« " + time.group() + " » n’est pas une heure.");
		}
		return new Read(new FrenchWord(Kind.TIME, minute, ""), time.end() - at);
	}

	private static int number(String words) {
		if (Character.isDigit(words.charAt(0))) {
			return Integer.parseInt(words);
		}
		String plain = words.startsWith("vingt") ? words.replaceAll("[- ]et[- ]|-une| une", " et ").replaceAll("[- ](?=deux"
				+ "|trois)", "-")
				: words.replace(' ', '-');
		return FIRST + NUMBERS.indexOf(plain.startsWith("vingt et") ? "vingt et une" : plain);
	}

	private static int minutes(String words) {
		return switch (words.replace(' ', '-').replace("-le-", "-")) {
			case "et-demi", "et-demie", "trente" -> 30;
			case "et-quart", "quinze" -> 15;
			case "moins-quart" -> -15;
			case "quarante-cinq" -> 45;
			default -> 0;
		};
	}

}
