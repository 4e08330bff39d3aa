package org.guichetouvert.taxonomy;

import java.util.List;
import java.util.Map;

/** All terms at one moment by id, retired ones included, and the lists that are offered. */
record TaxonomySnapshot(Map<String, FamilyTerm> families, Map<String, NeedTerm> needs, Map<String, ServiceTypeTerm> serviceTypes,
		List<FamilyTerm> offeredFamilies, List<NeedTerm> offeredNeeds, List<ServiceTypeTerm> offeredServiceTypes) {

	static TaxonomySnapshot of(Map<String, FamilyTerm> families, Map<String, NeedTerm> needs,
			Map<String, ServiceTypeTerm> serviceTypes) {
		List<FamilyTerm> offered = families.values().stream().filter(family -> !family.retired()).toList();
		return new TaxonomySnapshot(families, needs, serviceTypes, offered,
				offered.stream().flatMap(family -> family.needs().stream()).toList(),
				serviceTypes.values().stream().filter(type -> !type.retired()).toList());
	}

}
