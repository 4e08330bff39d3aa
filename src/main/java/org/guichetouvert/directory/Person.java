package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;

/**
 * A natural person who may be named to the readers of a circle. Not an entry: no revision ever holds the name, and removing
 * the row removes it everywhere.
 */
@Entity
public class Person extends Part {

	private String name;

	@Enumerated(EnumType.STRING)
	private Circle circle;

	@Embedded
	private @Nullable Consent consent;

	private boolean demo;

	@SuppressWarnings("NullAway.Init")
	protected Person() {
	}

	/** @throws IllegalArgumentException when others than coordinators would read the name without consent */
	public Person(UUID id, String name, Circle circle, @Nullable Consent consent, boolean demo) {
		super(id);
		requireConsent(circle, consent);
		this.name = name;
		this.circle = circle;
		this.consent = consent;
		this.demo = demo;
	}

	static void requireConsent(Circle circle, @Nullable Consent consent) {
		if ((circle == Circle.PUBLIC || circle == Circle.PROFESSIONALS) && consent == null) {
			throw new IllegalArgumentException("Showing a person to the circle " + circle.code() + " needs a consent");
		}
	}

	/** @throws IllegalArgumentException when others than coordinators would read the name without consent */
	public void agree(Circle agreed, @Nullable Consent given) {
		requireConsent(agreed, given);
		circle = agreed;
		consent = given;
	}

	void rename(String changed) {
		name = changed;
	}

	public void withdrawConsent() {
		circle = Circle.NOBODY;
		consent = null;
	}

	/** The name, as far as that reader may see it on that day. */
	public Optional<String> nameFor(Circle reader, LocalDate date) {
		boolean agreed = consent == null || consent.holdsOn(date);
		return agreed && reader.sees(circle) ? Optional.of(name) : Optional.empty();
	}

	/** For the person herself only; readers ask {@link #nameFor}. */
	String name() {
		return name;
	}

	public Circle circle() {
		return circle;
	}

	public Optional<Consent> consent() {
		return Optional.ofNullable(consent);
	}

	/** What can change of it, and stands in no revision. */
	Object agreed() {
		return new Agreed(name, circle, consent);
	}

	public boolean isDemo() {
		return demo;
	}

	private record Agreed(String name, Circle circle, @Nullable Consent consent) {
	}

}
