package org.guichetouvert.editing.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EnterpriseNumber;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.taxonomy.Sector;
import org.springframework.stereotype.Component;

/** Who stands behind an organization, its number, its site, and whether it still exists. */
@Component
class OrganizationIdentityForm implements SectionForm<OrganizationDetails> {

	@Override
	public EntryKind kind() {
		return EntryKind.ORGANIZATION;
	}

	@Override
	public String section() {
		return "identite";
	}

	@Override
	public String template() {
		return "organization-identity";
	}

	@Override
	public Class<OrganizationDetails> shape() {
		return OrganizationDetails.class;
	}

	@Override
	public Typed fill(OrganizationDetails entry) {
		return new Typed.Filling().put("sector", entry.sector() == null ? "" : entry.sector().code())
			.put("number", entry.enterpriseNumber() == null ? "" : EnterpriseNumber.printed(entry.enterpriseNumber()))
			.put("website", entry.website()).put("ended", Dates.typed(entry.endedOn())).done();
	}

	@Override
	public OrganizationDetails change(OrganizationDetails entry, Typed typed, Problems problems) {
		Sector sector = Options.find(Sector.class, typed.text("sector")).orElse(null);
		Optional<String> number = EnterpriseNumber.find(typed.text("number"));
		Optional<String> website = website(typed.text("website"));
		LocalDate ended = typed.date("ended").map(DatedPoint::date).orElse(null);
		if (sector == null && !typed.text("sector").isEmpty()) {
			problems.add("sector", "editing.service.choose");
		}
		if (number.isEmpty() && !typed.text("number").isEmpty()) {
			problems.add("number", "editing.organization.number.wrong");
		}
		if (website.isEmpty() && !typed.text("website").isEmpty()) {
			problems.add("website", "editing.organization.website.wrong");
		}
		if (typed.isNoDate("ended")) {
			problems.add("ended", "editing.service.date");
		}
		return entry.withSector(sector).withEnterpriseNumber(number.orElse(null)).withWebsite(website.orElse(null)).withEndedOn(ended);
	}

	/** An address of the web, {@code https://} put before it where nothing stands there; empty for anything else. */
	static Optional<String> website(String typed) {
		String full = typed.isEmpty() || typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
		try {
			URI uri = new URI(full);
			boolean web = uri.getScheme() != null && uri.getScheme().matches("(?i)https?") && uri.getHost() != null && uri.getHost().contains(".");
			return web && uri.getUserInfo() == null ? Optional.of(full) : Optional.empty();
		}
		catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	@Override
	public Map<String, Options> options(OrganizationDetails entry, Words words) {
		return Map.of("sector", Options.of(Arrays.stream(Sector.values())
			.map(one -> Options.Option.of(one.code(), words.say("site.sector." + one.code()))).toList()));
	}

}
