package org.guichetouvert.exchange.columns;

import java.util.List;

import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.taxonomy.Sector;

/** What a row says of the organization. */
public final class OrganizationFacts {

	public static final List<Fact<OrganizationDetails>> ALL = List.of(
			Facts.name("organization", OrganizationDetails::name, OrganizationDetails::withName),
			Facts.name("organization_nl", OrganizationDetails::name, OrganizationDetails::withName),
			Facts.localized("acronym", OrganizationDetails::acronym, OrganizationDetails::withAcronym),
			Facts.text("enterprise_number", OrganizationDetails::enterpriseNumber, OrganizationDetails::withEnterpriseNumber),
			Facts.text("website", OrganizationDetails::website, OrganizationDetails::withWebsite),
			new Fact<>("sector", details -> details.sector() == null ? "" : details.sector().code(),
					(details, value) -> details.withSector(value.isEmpty() ? null : Sector.ofCode(value))));

	private OrganizationFacts() {
	}

}
