package org.guichetouvert.directory;

import java.util.Optional;

/** Number of an organization in the Crossroads Bank for Enterprises (BCE/KBO). */
public final class EnterpriseNumber {

	private static final String FORM = "[01]\\d{9}";

	private EnterpriseNumber() {
	}

	/**
	 * Reads a number as people write it: "BE 0123.456.749". The last two of its ten digits check the others: they are 97 less
	 * the rest of the first eight divided by 97. An older number lacks its first 0.
	 *
	 * @return ten digits; empty when it is no such number
	 */
	public static Optional<String> find(String typed) {
		String digits = typed.strip().replaceFirst("(?i)^BE", "").replaceAll("[ .\u00a0-]", "");
		String number = digits.length() == 9 ? "0" + digits : digits;
		return number.matches(FORM) && 97 - Long.parseLong(number.substring(0, 8)) % 97 == Long.parseLong(number.substring(8))
				? Optional.of(number) : Optional.empty();
	}

	/** "0123.456.749", as it is printed. */
	public static String printed(String number) {
		return number.matches(FORM) ? number.substring(0, 4) + "." + number.substring(4, 7) + "." + number.substring(7) : number;
	}

}
