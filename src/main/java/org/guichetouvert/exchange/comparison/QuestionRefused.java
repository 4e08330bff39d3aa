package org.guichetouvert.exchange.comparison;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.guichetouvert.hours.HoursProblem;

/** A question can't be answered; the message is a French sentence. */
final class QuestionRefused extends Exception {

	private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("exchange-messages", Locale.ROOT);

	private QuestionRefused(String sentence) {
		super(sentence, null, false, false);
	}

	static QuestionRefused of(String key, Object... arguments) {
		return new QuestionRefused(new MessageFormat(MESSAGES.getString(key), Locale.FRENCH).format(arguments));
	}

	/** The hours themselves tell why. */
	static QuestionRefused because(HoursProblem problem) {
		return new QuestionRefused(problem.message());
	}

	String sentence() {
		return String.valueOf(getMessage());
	}

}
