package org.guichetouvert.directory;

import java.util.Optional;

import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a contact, and who reads it where nobody agreed to more or less. This is the one table of who sees
 * what; {@link ContactDisclosure} keeps to it, and {@code disclosure.csv} among the tests says it in plain words.
 */
public enum ContactField {

	FUNCTION(Circle.PUBLIC),
	NEEDS(Circle.PUBLIC),
	AREAS(Circle.PUBLIC),
	SERVICES(Circle.PUBLIC),
	ORGANIZATION(Circle.PUBLIC),
	VACANCY(Circle.PUBLIC),
	LANGUAGES(Circle.PUBLIC),

	/** The function of whoever replaces, never a name. */
	DEPUTY(Circle.PROFESSIONALS),

	/** On which days somebody is there tells where that person is, and when not. */
	OFFICE_HOURS(Circle.PROFESSIONALS),

	NOTE(Circle.PROFESSIONALS),

	/** Who reads it was agreed with the person, from when and until when. */
	NAME(null),

	/** Each line or address has an agreement of its own. A general line of the service is none of these: it is a way in. */
	MEANS(null);

	private final @Nullable Circle circle;

	ContactField(@Nullable Circle circle) {
		this.circle = circle;
	}

	/** Who reads it; empty where that is agreed one by one. */
	public Optional<Circle> circle() {
		return Optional.ofNullable(circle);
	}

}
