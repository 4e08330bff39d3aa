package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The kinds of way in. */
public enum ChannelKind {

	COUNTER, OUTREACH, HOME_VISIT, PHONE, EMAIL, ONLINE, POST;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

	/** Whether somebody stands there in person at a place: a counter, or a team in the street. */
	public boolean isDoor() {
		return this == COUNTER || this == OUTREACH;
	}

	/** Whether somebody must be there for it to work at that hour. */
	public boolean isAnsweredByPeople() {
		return isDoor() || this == HOME_VISIT || this == PHONE;
	}

}
