package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;

/** A line or address of a contact, with the circle that was agreed for it. */
@Entity
public class ContactMeans extends Part {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "contact_id")
	private Contact contact;

	private @Nullable UUID personId;

	@Enumerated(EnumType.STRING)
	private MeansKind kind;

	private String value;

	@Enumerated(EnumType.STRING)
	private Circle circle;

	@Embedded
	private @Nullable Consent consent;

	@SuppressWarnings("NullAway.Init")
	protected ContactMeans() {
	}

	/** @throws IllegalArgumentException when others than coordinators would read it without consent */
	ContactMeans(UUID id, Contact contact, @Nullable UUID personId, Line line, Circle circle, @Nullable Consent consent) {
		super(id);
		Person.requireConsent(circle, consent);
		this.contact = contact;
		this.personId = personId;
		this.kind = line.kind();
		this.value = line.value();
		this.circle = circle;
		this.consent = consent;
	}

	/** @throws IllegalArgumentException when others than coordinators would read it without consent */
	public void agree(Circle agreed, @Nullable Consent given) {
		Person.requireConsent(agreed, given);
		circle = agreed;
		consent = given;
	}

	void become(Line changed) {
		kind = changed.kind();
		value = changed.value();
	}

	public void withdrawConsent() {
		circle = Circle.NOBODY;
		consent = null;
	}

	public MeansKind kind() {
		return kind;
	}

	/** For the person herself only; readers ask {@link #valueFor}. */
	String value() {
		return value;
	}

	/** Whose line it is; empty where it is the function's. */
	public Optional<UUID> personId() {
		return Optional.ofNullable(personId);
	}

	public Circle circle() {
		return circle;
	}

	public Optional<Consent> consent() {
		return Optional.ofNullable(consent);
	}

	/** What can change of it, and stands in no revision. */
	Object agreed() {
		return new Agreed(kind, value, circle, consent);
	}

	public Optional<String> valueFor(Circle reader, LocalDate date) {
		boolean agreed = consent == null || consent.holdsOn(date);
		return agreed && reader.sees(circle) ? Optional.of(value) : Optional.empty();
	}

	record Line(MeansKind kind, String value) {
	}

	private record Agreed(MeansKind kind, String value, Circle circle, @Nullable Consent consent) {
	}

}
