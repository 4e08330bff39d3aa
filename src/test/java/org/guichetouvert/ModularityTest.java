package org.guichetouvert;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other only as their {@code package-info} says, and never in a circle. */
class ModularityTest {

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(GuichetOuvertApplication.class).verify();
	}

}
