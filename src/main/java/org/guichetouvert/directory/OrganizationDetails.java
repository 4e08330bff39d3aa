package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Sector;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organization (HSDS organization).
 *
 * @param name never empty
 * @param acronym by language: CPAS, OCMW
 * @param description what it is, a sentence or two
 * @param sector who stands behind it; null when not known
 * @param enterpriseNumber BCE/KBO number, ten digits
 * @param website its address
 * @param parentId the organization it belongs to
 * @param endedOn first day on which it no longer existed
 */
@Embeddable
public record OrganizationDetails(@JdbcTypeCode(SqlTypes.JSON) LocalizedText name,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText acronym, @JdbcTypeCode(SqlTypes.JSON) LocalizedText description,
		@Nullable @Enumerated(EnumType.STRING) Sector sector, @Nullable String enterpriseNumber, @Nullable String website, @Nullable UUID parentId, @Nullable LocalDate endedOn) {

	public OrganizationDetails {
		Entries.requireNamed(name);
	}

	public static OrganizationDetails named(LocalizedText name) {
		return new OrganizationDetails(name, LocalizedText.EMPTY, LocalizedText.EMPTY, null, null, null, null, null);
	}

	public OrganizationDetails withName(LocalizedText changed) {
		return new OrganizationDetails(changed, acronym, description, sector, enterpriseNumber, website, parentId, endedOn);
	}

	public OrganizationDetails withAcronym(LocalizedText changed) {
		return new OrganizationDetails(name, changed, description, sector, enterpriseNumber, website, parentId, endedOn);
	}

	public OrganizationDetails withDescription(LocalizedText changed) {
		return new OrganizationDetails(name, acronym, changed, sector, enterpriseNumber, website, parentId, endedOn);
	}

	public OrganizationDetails withSector(@Nullable Sector changed) {
		return new OrganizationDetails(name, acronym, description, changed, enterpriseNumber, website, parentId, endedOn);
	}

	public OrganizationDetails withEnterpriseNumber(@Nullable String changed) {
		return new OrganizationDetails(name, acronym, description, sector, changed, website, parentId, endedOn);
	}

	public OrganizationDetails withWebsite(@Nullable String changed) {
		return new OrganizationDetails(name, acronym, description, sector, enterpriseNumber, changed, parentId, endedOn);
	}

	public OrganizationDetails withParentId(@Nullable UUID changed) {
		return new OrganizationDetails(name, acronym, description, sector, enterpriseNumber, website, changed, endedOn);
	}

	/** @param changed first day on which it no longer existed */
	public OrganizationDetails withEndedOn(@Nullable LocalDate changed) {
		return new OrganizationDetails(name, acronym, description, sector, enterpriseNumber, website, parentId, changed);
	}

}
