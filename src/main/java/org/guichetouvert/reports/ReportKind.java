package org.guichetouvert.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visitor may say of a door, in the order in which it is asked. */
public enum ReportKind {

	DOOR_CLOSED, WRONG_HOURS, NO_ANSWER, APPOINTMENT_NEEDED, MOVED, REFUSED, SENT_TO_WEBSITE, NO_ACKNOWLEDGEMENT, OTHER;

	/** The word in the database, in addresses and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<ReportKind> find(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
	}

	/** Whether it is something that an institution did to a person, of which months are counted, see {@link RefusalCounts}. */
	public boolean isRefusal() {
		return this == REFUSED || this == SENT_TO_WEBSITE || this == NO_ACKNOWLEDGEMENT;
	}

}
