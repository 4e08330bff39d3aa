package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.hours.FrenchVocabulary.Phrase;
import org.guichetouvert.hours.FrenchWord.Kind;

/** Cuts a text into words; what it does not know is {@link Kind#UNKNOWN}, for the reader to refuse. */
final class FrenchLexer {

	private static final Pattern TIME = Pattern.compile(
			"(?:(\\d{1,2}) ?(?:h(?:eures?|rs?)?|u|:) ?(\\d{2})(?: ?(?:min|mn))?(?!\\d| ?(?:[hu](?![a-z])|:))"
					+ "|(\\d{1,2}) ?(?:h(?:eures?|rs?)?|u)(?![a-z0-9])"
					+ "(?:\\.(?= ?(?:-|a |et |,|/)))?|(\\d{1,2})[.:](\\d{2}) ?h(?![a-z0-9])|(\\d{1,2})\\.(\\d{2})(?![\\d./]))"
					+ "( (?:du matin|de l'apres-midi|du soir)(?![a-z]))?");

	private static final Pattern RANK = Pattern.compile("(\\d)(?:ers?|eres?|re|es?|emes?|nde?s?|°)(?![a-z0-9])|(1) er(?![a-z0-9])");

	private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?![\\dh:]|\\.\\d|/(?!20\\d\\d)| ?h)");

	private static final Pattern YEAR = Pattern.compile("20\\d\\d(?!\\d)");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?!\\d)");

	/** "L-V"; a list of such letters stays unknown, because M is two days. */
	private static final Pattern LETTERS = Pattern.compile("l ?(?:-|a|au) ?([jvsd])(?![a-z0-9'.]| ?-)");

	/** "J et V", "V 9-12h": one letter is a day before hours or beside other such days; M is two. */
	private static final Pattern LETTER = Pattern.compile("([ljvsd])(?:(?= ?(?:,|/|-|et|\\+|&|a) ?(?:[ljvsd]|lu|ma|me|je"
			+ "|ve|sa|di)(?![a-z0-9'.]))"
			+ "|(?= ?:? ?(?:de )?\\d{1,2} ?(?:[h:-]|a )))");

	private static final Pattern WORD = Pattern.compile("[a-z]+'|[a-z]+(?:-[a-z]+)*");

	private static final Pattern SHORT_WORD = Pattern.compile("[a-z]+'?");

	private static final Pattern UNKNOWN = Pattern.compile("rendez-vous|peut-etre|[a-z]+'?");

	private static final int SHORTENED = 5;

	private static final Set<Kind> SHORTENED_KINDS = EnumSet.of(Kind.DAY, Kind.MONTH);

	private static final Set<Kind> NOTHING_BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND, Kind.STOP, Kind.DASH, Kind.SLASH, Kind.COLON);

	private final FrenchText text;

	private final String folded;

	private final Set<String> places = new HashSet<>();

	private int at;

	private FrenchLexer(String written) {
		this.text = new FrenchText(written);
		this.folded = text.folded();
	}

	/** All words in order, closed by an {@link Kind#END}; remarks are left out. */
	static List<FrenchWord> split(String written) throws HoursRefused {
		List<FrenchWord> words = new FrenchLexer(written).split();
		words.add(new FrenchWord(Kind.END, 0, "la fin du texte"));
		return words;
	}

	private List<FrenchWord> split() throws HoursRefused {
		List<FrenchWord> words = new ArrayList<>();
		while (at < folded.length()) {
			if (folded.charAt(at) == ' ') {
				at++;
				continue;
			}
			int start = at;
			FrenchWord word = next();
			if (word.kind() != Kind.NOTE) {
				String piece = text.written(start, at);
				words.add(new FrenchWord(piece.equalsIgnoreCase("dès") ? Kind.FROM_ON : word.kind(), word.number(), piece));
			}
			closeEmptyBrackets(words);
			skipPointOfShortened(word, start);
		}
		return words;
	}

	private void skipPointOfShortened(FrenchWord word, int start) {
		boolean shortened = SHORTENED_KINDS.contains(word.kind()) && at - start <= SHORTENED;
		if (shortened && at < folded.length() && folded.charAt(at) == '.' && !isWholeName(start)) {
			at++;
		}
	}

	private boolean isWholeName(int start) {
		return List.of("mars", "mai", "juin", "aout", "avril", "lundi", "mardi", "jeudi").contains(folded.substring(start, at));
	}

	/** Where a remark in brackets was left out. */
	private static void closeEmptyBrackets(List<FrenchWord> words) {
		int last = words.size() - 1;
		if (last < 1 || words.get(last).kind() != Kind.CLOSE) {
			return;
		}
		int open = last - 1;
		while (open > 0 && NOTHING_BETWEEN.contains(words.get(open).kind())) {
			open--;
		}
		if (words.get(open).kind() == Kind.OPEN) {
			words.subList(open, last + 1).clear();
		}
	}

	private FrenchWord next() throws HoursRefused {
		int note = FrenchNotes.length(folded, at);
		if (note > 0) {
			at += note;
			return new FrenchWord(Kind.NOTE, 0, "");
		}
		String place = FrenchNotes.place(folded, at);
		if (!place.isEmpty()) {
			places.add(place);
			at += place.length();
			return new FrenchWord(places.size() > 1 ? Kind.UNKNOWN : Kind.NOTE, 0, "");
		}
		FrenchSpokenTime.Read spoken = FrenchSpokenTime.read(folded, at);
		if (spoken != null) {
			at += spoken.length();
			return spoken.word();
		}
		for (Phrase phrase : FrenchVocabulary.phrases(folded.charAt(at))) {
			Matcher matcher = match(phrase.pattern());
			if (matcher.lookingAt()) {
				at = matcher.end();
				return new FrenchWord(phrase.kind(), phrase.number(), matcher.group());
			}
		}
		return Character.isDigit(folded.charAt(at)) ? number() : word();
	}

	private FrenchWord number() throws HoursRefused {
		Matcher date = match(DATE);
		if (date.lookingAt() && isDate(date)) {
			at = date.end();
			return new FrenchWord(Kind.DATE, 100 * Integer.parseInt(date.group(2)) + Integer.parseInt(date.group(1)), date.group());
		}
		Matcher time = match(TIME);
		if (time.lookingAt()) {
			at = time.end();
			return time(time);
		}
		Matcher rank = match(RANK);
		if (rank.lookingAt()) {
			at = rank.end();
			return new FrenchWord(Kind.RANK, Integer.parseInt(rank.group(1) == null ? rank.group(2) : rank.group(1)), rank.group());
		}
		Matcher year = match(YEAR);
		Matcher number = match(NUMBER);
		if (year.lookingAt() || number.lookingAt()) {
			Matcher found = year.lookingAt() ? year : number;
			at = found.end();
			int value = Integer.parseInt(found.group());
			return found == year ? new FrenchWord(Kind.YEAR, value, "") : new FrenchWord(Kind.NUMBER, 60 * value, "");
		}
		Matcher digits = match(Pattern.compile("\\d+"));
		at += digits.lookingAt() ? digits.group().length() : 1;
		return new FrenchWord(Kind.UNKNOWN, 0, "");
	}

	private static boolean isDate(Matcher date) {
		int day = Integer.parseInt(date.group(1));
		int month = Integer.parseInt(date.group(2));
		return day >= 1 && day <= 31 && month >= 1 && month <= 12;
	}

	private FrenchWord word() throws HoursRefused {
		Matcher letters = match(LETTERS);
		if (letters.lookingAt()) {
			at = letters.end();
			int last = 3 + "jvsd".indexOf(letters.group(1));
			return new FrenchWord(Kind.DAYS, FrenchDays.range(0, last).bits(), "");
		}
		Matcher letter = match(LETTER);
		if (letter.lookingAt() && Character.isUpperCase(text.written(at, at + 1).charAt(0))) {
			at++;
			return new FrenchWord(Kind.DAY, "l..jvsd".indexOf(letter.group(1)), "");
		}
		for (Pattern pattern : List.of(WORD, SHORT_WORD)) {
			Matcher word = match(pattern);
			FrenchWord known = word.lookingAt() ? FrenchVocabulary.find(word.group()) : null;
			if (known != null) {
				at = word.end();
				return known;
			}
		}
		FrenchWord sign = FrenchVocabulary.find(folded.substring(at, at + 1));
		Matcher unknown = match(UNKNOWN);
		boolean hasLetters = unknown.lookingAt();
		at = hasLetters ? unknown.end() : at + Character.charCount(folded.codePointAt(at));
		return sign != null && !hasLetters ? sign : new FrenchWord(Kind.UNKNOWN, 0, "");
	}

	private Matcher match(Pattern pattern) {
		return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true).useAnchoringBounds(false);
	}

	private static FrenchWord time(Matcher time) throws HoursRefused {
		int hours = Integer.parseInt(first(time, 1, 3, 4, 6));
		int minutes = Integer.parseInt(first(time, 2, 5, 7));
		String half = String.valueOf(time.group(8));
		boolean afternoon = hours < 12 && (half.endsWith("midi") || half.endsWith("soir"));
		int minute = 60 * (afternoon ? hours + 12 : hours) + minutes;
		if (minute > Piece.DAY || minutes > 59 || half.endsWith("matin") && hours > 12) {
			throw new HoursRefused("« " + time.group() + " » n’est pas une heure.");
		}
		return new FrenchWord(Kind.TIME, minute, "");
	}

	private static String first(Matcher matcher, int... groups) {
		for (int group : groups) {
			if (matcher.group(group) != null) {
				return matcher.group(group);
			}
		}
		return "0";
	}

}
