package org.guichetouvert.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as accounts know it: in small letters, without what was typed around it. */
public final class EmailAddress {

	/** RFC 5321, 4.5.3.1.3. */
	private static final int MOST_LETTERS = 254;

	private static final Pattern SHAPE = Pattern.compile("[a-z0-9.!#$%&*+/=?^_{|}~-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

	private EmailAddress() {
	}

	/** Empty when no mail could reach it. */
	public static Optional<String> read(String typed) {
		String address = typed.strip().toLowerCase(Locale.ROOT);
		return address.length() <= MOST_LETTERS && SHAPE.matcher(address).matches() ? Optional.of(address) : Optional.empty();
	}

}
