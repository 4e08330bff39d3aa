package org.guichetouvert.colleagues;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may stand in a note: a short text without anything that looks like data of somebody who is helped. A machine can't see
 * a name or a story; it sees numbers and addresses.
 */
public final class NoteText {

	public static final int LONGEST = 600;

	/** Signs that nobody types and nobody sees; some can't be kept. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

	/** {@code 85.07.30-033.61}. */
	private static final Pattern REGISTER_NUMBER = Pattern
		.compile("(?<!\\d)\\d{2}[ ./-]?\\d{2}[ ./-]?\\d{2}[ ./-]{0,3}\\d{3}[ ./-]?\\d{2}(?!\\d)");

	private static final Pattern MAIL = Pattern.compile("[^\\s@]+\\s?@\\s?[^\\s@]+\\.\\p{L}{2,}");

	/** "12/03/1985": nobody writes in a note on a service of what was twenty years ago. */
	private static final Pattern BIRTH = Pattern.compile("(?<!\\d)\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:19\\d\\d|200\\d)(?!\\d)");

	/** "le 03/12/2026". */
	private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,2}[ ./-]\\d{1,2}[ ./-]20[1-9]\\d(?!\\d)");

	private static final Pattern PHONE = Pattern
		.compile("(?<!\\d)(?:(?:\\+|00)[1-9](?:[\\s\u00a0\u202f./()-]{0,3}\\d){7,13}|0[1-9](?:[\\s\u00a0\u202f./-]{0,3}\\d){7,8})(?!\\d)");

	/** Numbers of files, accounts and cards. */
	private static final Pattern DIGITS = Pattern.compile("\\d{6,}|(?<!\\d)\\d{3,4}(?:[ \u00a0\u202f./-]\\d{3,4}){2,}(?!\\d)");

	private static final int SIGNIFICANT = 8;

	private NoteText() {
	}

	/** Why a text can't be a note. */
	public enum Problem {

		EMPTY, LONG, CONTROL, REGISTER, MAIL, BIRTH, PHONE, DIGITS;

		/** The word in message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * @param text with {@code \n} at the end of lines
	 * @param numbers of the service itself, as written: these may be told
	 */
	public static Optional<Problem> findProblem(String text, Collection<String> numbers) {
		String said = text.strip();
		if (said.isEmpty()) {
			return Optional.of(Problem.EMPTY);
		}
		if (said.length() > LONGEST) {
			return Optional.of(Problem.LONG);
		}
		if (CONTROL.matcher(text).find()) {
			return Optional.of(Problem.CONTROL);
		}
		Set<String> known = numbers.stream().map(NoteText::significant).filter(digits -> digits.length() >= SIGNIFICANT - 1)
			.collect(Collectors.toSet());
		return findData(DATE.matcher(withoutKnown(said, known)).replaceAll(" "));
	}

	private static Optional<Problem> findData(String said) {
		if (REGISTER_NUMBER.matcher(said).find()) {
			return Optional.of(Problem.REGISTER);
		}
		if (MAIL.matcher(said).find()) {
			return Optional.of(Problem.MAIL);
		}
		if (BIRTH.matcher(said).find()) {
			return Optional.of(Problem.BIRTH);
		}
		if (PHONE.matcher(said).find()) {
			return Optional.of(Problem.PHONE);
		}
		return DIGITS.matcher(said).find() ? Optional.of(Problem.DIGITS) : Optional.empty();
	}

	private static String withoutKnown(String said, Set<String> known) {
		Matcher phones = PHONE.matcher(said);
		return phones.replaceAll(found -> known.contains(significant(found.group())) ? " " : Matcher.quoteReplacement(found.group()));
	}

	/** The digits that all ways of writing a Belgian number share. */
	private static String significant(String number) {
		return number.replaceAll("\\(0\\)|\\D", "").replaceFirst("^(?:00)?32(?=\\d{8})", "").replaceFirst("^0", "");
	}

}
