package org.guichetouvert.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nothing is counted and nobody is led. */
@IntegrationTest
class DiscreetServicesTest {

	private static final UUID PLACE = UUID.randomUUID();

	@Autowired
	DiscreetServices discreet;

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, violences-conjugales, true", "-, energie-impayes|aide-victimes, true", "-, energie-impayes, false",
			"refuge-violences, -, true", "sos-enfants, energie-impayes, true", "planning-familial, sexualite-planning, false",
			"cpas-antenne, -, false", "type-inconnu, -, false" })
	void isDiscreetByAnyNeedAndByWhatItsTypeIsThereFor(String type, String needs, boolean expected) {
		assertThat(discreet.isDiscreet(entry(type, needs, false))).isEqualTo(expected);
		assertThat(discreet.isDiscreet(entry(type, needs, false).snapshot())).isEqualTo(expected);
	}

	@Test
	void isDiscreetWithAnyHiddenPlace() {
		assertThat(discreet.isDiscreet(entry(null, "energie-impayes", true))).isTrue();
	}

	private static ServiceEntry entry(String type, String needs, boolean hidden) {
		LocationDetails open = LocationDetails.at(LocationDetails.PostalAddress.NONE);
		LocationDetails place = hidden ? new LocationDetails(open.name(), open.address(), null, open.entrance(), open.transit(),
				open.wheelchair(), true, open.placement()) : open;
		List<NeedServed> served = needs == null ? List.of() : Arrays.stream(needs.split("\\|"))
			.map(need -> new NeedServed(need, LocalizedText.EMPTY, null)).toList();
		var says = new ServiceSnapshot(ServiceDetails.named(LocalizedText.french("Accueil")).withTypeId(type), null, ServiceState.PUBLISHED,
				null, served, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
		return new ServiceEntry(UUID.randomUUID(), "accueil", false, says, null, Map.of(UUID.randomUUID(), open, PLACE, place), List.of());
	}

}
