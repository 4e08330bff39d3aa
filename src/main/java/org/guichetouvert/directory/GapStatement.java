package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** "On sait qu'il n'y a rien": somebody states that a need has no door in an area, which is not the same as nothing known. */
@Entity
public class GapStatement extends Entry {

	@Embedded
	private Details details;

	private boolean demo;

	@SuppressWarnings("NullAway.Init")
	protected GapStatement() {
	}

	public GapStatement(UUID id, Details details, boolean demo) {
		super(id);
		this.details = details;
		this.demo = demo;
	}

	public void describe(Details changed) {
		details = changed;
	}

	public Details details() {
		return details;
	}

	public boolean isDemo() {
		return demo;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.GAP_STATEMENT;
	}

	@Override
	public Details snapshot() {
		return details;
	}

	/**
	 * @param statedOn the day somebody stated it
	 * @param endsOn first day on which it no longer holds
	 * @param source who states it
	 */
	@Embeddable
	public record Details(String needId, UUID areaId, LocalDate statedOn, @Nullable LocalDate endsOn,
			@JdbcTypeCode(SqlTypes.JSON) LocalizedText sentence, String source) {

		public boolean holdsOn(LocalDate date) {
			return !date.isBefore(statedOn) && (endsOn == null || date.isBefore(endsOn));
		}
	}

}
