package org.guichetouvert.directory;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a service, apart from its needs, languages, places and ways in (HSDS service).
 *
 * @param name never empty
 * @param description what one gets there, in plain words
 * @param typeId id of its service type
 * @param audience whom it takes
 * @param conditions what must be true of one, in plain words
 * @param documents what to bring if one has it; one a line
 * @param cost whether and what one pays
 * @param withoutPapers whether it takes people without residence papers
 * @param warning what one should know before going
 * @param schoolCalendar whose school holidays its hours mean by {@code SH}
 * @param responsibleAreaId the area whose coordinator keeps the entry
 */
@Embeddable
public record ServiceDetails(@JdbcTypeCode(SqlTypes.JSON) LocalizedText name,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText description, @Nullable @Column(name = "service_type_id") String typeId,
		@Embedded Audience audience, @JdbcTypeCode(SqlTypes.JSON) LocalizedText conditions,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText documents, @Embedded Cost cost,
		@Enumerated(EnumType.STRING) YesNoUnknown withoutPapers, @JdbcTypeCode(SqlTypes.JSON) LocalizedText warning,
		@Nullable @Enumerated(EnumType.STRING) Community schoolCalendar, @Nullable UUID responsibleAreaId) {

	public ServiceDetails {
		Entries.requireNamed(name);
	}

	/**
	 * Whom a service takes.
	 *
	 * @param groups codes such as {@code young}, {@code women}, {@code homeless}; empty for everybody
	 * @param note the same in words
	 */
	@Embeddable
	public record Audience(@Enumerated(EnumType.STRING) @Column(name = "audience_mode") AudienceMode mode,
			@JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "audiences") List<String> groups,
			@JdbcTypeCode(SqlTypes.JSON) @Column(name = "audience_note") LocalizedText note) {

		public static final Audience EVERYBODY = new Audience(AudienceMode.ALL, List.of(), LocalizedText.EMPTY);

		public Audience {
			groups = List.copyOf(groups);
		}
	}

	/** Whether one pays, and the price in words. */
	@Embeddable
	public record Cost(@Enumerated(EnumType.STRING) Fee fee,
			@JdbcTypeCode(SqlTypes.JSON) @Column(name = "fee_note") LocalizedText note) {

		public static final Cost UNKNOWN = new Cost(Fee.UNKNOWN, LocalizedText.EMPTY);
	}

	public static ServiceDetails named(LocalizedText name) {
		return new ServiceDetails(name, LocalizedText.EMPTY, null, Audience.EVERYBODY, LocalizedText.EMPTY,
				LocalizedText.EMPTY, Cost.UNKNOWN, YesNoUnknown.UNKNOWN, LocalizedText.EMPTY, null, null);
	}

	public ServiceDetails withName(LocalizedText changed) {
		return new ServiceDetails(changed, description, typeId, audience, conditions, documents, cost, withoutPapers,
				warning, schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withDescription(LocalizedText changed) {
		return new ServiceDetails(name, changed, typeId, audience, conditions, documents, cost, withoutPapers, warning,
				schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withTypeId(@Nullable String changed) {
		return new ServiceDetails(name, description, changed, audience, conditions, documents, cost, withoutPapers,
				warning, schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withAudience(Audience changed) {
		return new ServiceDetails(name, description, typeId, changed, conditions, documents, cost, withoutPapers, warning,
				schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withConditions(LocalizedText changed) {
		return new ServiceDetails(name, description, typeId, audience, changed, documents, cost, withoutPapers, warning,
				schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withDocuments(LocalizedText changed) {
		return new ServiceDetails(name, description, typeId, audience, conditions, changed, cost, withoutPapers, warning,
				schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withCost(Cost changed) {
		return new ServiceDetails(name, description, typeId, audience, conditions, documents, changed, withoutPapers,
				warning, schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withWithoutPapers(YesNoUnknown changed) {
		return new ServiceDetails(name, description, typeId, audience, conditions, documents, cost, changed, warning,
				schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withWarning(LocalizedText changed) {
		return new ServiceDetails(name, description, typeId, audience, conditions, documents, cost, withoutPapers, changed,
				schoolCalendar, responsibleAreaId);
	}

	public ServiceDetails withSchoolCalendar(@Nullable Community changed) {
		return new ServiceDetails(name, description, typeId, audience, conditions, documents, cost, withoutPapers, warning,
				changed, responsibleAreaId);
	}

	public ServiceDetails withResponsibleAreaId(@Nullable UUID changed) {
		return new ServiceDetails(name, description, typeId, audience, conditions, documents, cost, withoutPapers, warning,
				schoolCalendar, changed);
	}

}
