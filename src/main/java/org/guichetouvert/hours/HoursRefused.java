package org.guichetouvert.hours;

/** A value can't be evaluated; the message is a French sentence. */
final class HoursRefused extends Exception {

	private final int position;

	HoursRefused(String message) {
		this(-1, message);
	}

	HoursRefused(int position, String message) {
		super(message, null, false, false);
		this.position = position;
	}

	HoursProblem asProblem() {
		return new HoursProblem(position, String.valueOf(getMessage()));
	}

}
