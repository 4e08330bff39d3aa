package org.guichetouvert.exchange.columns;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet can say of a service, apart from its places and ways in. */
public record ServiceSheet(ServiceDetails details, @Nullable UUID organizationId, List<NeedServed> needs,
		Set<SpokenLanguage> languages, Set<UUID> areasServed) {

	public ServiceSheet {
		needs = List.copyOf(needs);
		languages = Set.copyOf(languages);
		areasServed = Set.copyOf(areasServed);
	}

	public static ServiceSheet named(LocalizedText name) {
		return new ServiceSheet(ServiceDetails.named(name), null, List.of(), Set.of(), Set.of());
	}

	public static ServiceSheet of(Service service) {
		return new ServiceSheet(service.details(), service.organizationId().orElse(null), service.needs(), service.languages(),
				service.areasServed());
	}

	public void writeTo(Service service) {
		service.describe(details);
		service.belongTo(organizationId);
		service.answer(needs);
		service.speak(languages);
		service.receiveFrom(areasServed);
	}

	ServiceSheet with(ServiceDetails changed) {
		return new ServiceSheet(changed, organizationId, needs, languages, areasServed);
	}

	ServiceSheet withOrganization(@Nullable UUID changed) {
		return new ServiceSheet(details, changed, needs, languages, areasServed);
	}

	ServiceSheet withNeeds(List<NeedServed> changed) {
		return new ServiceSheet(details, organizationId, changed, languages, areasServed);
	}

	ServiceSheet withLanguages(Set<SpokenLanguage> changed) {
		return new ServiceSheet(details, organizationId, needs, changed, areasServed);
	}

	ServiceSheet withAreasServed(Set<UUID> changed) {
		return new ServiceSheet(details, organizationId, needs, languages, changed);
	}

}
