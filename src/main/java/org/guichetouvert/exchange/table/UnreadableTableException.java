package org.guichetouvert.exchange.table;

/** A file is not a table that can be read; the message key says why in words for whoever chose it. */
public class UnreadableTableException extends RuntimeException {

	private final String key;

	private final transient Object[] arguments;

	public UnreadableTableException(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = arguments;
	}

	public String key() {
		return key;
	}

	public Object[] arguments() {
		return arguments;
	}

}
