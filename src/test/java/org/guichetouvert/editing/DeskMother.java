package org.guichetouvert.editing;

import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.springframework.context.ApplicationContext;

/** A service in Laeken, and people who may or may not change it. Whoever uses it takes accounts and service away afterwards. */
public final class DeskMother {

	private DeskMother() {
	}

	/** A published service with a counter in Laeken, open on weekdays from 9 to 12. */
	public static UUID service(ApplicationContext context, String name) {
		return CatalogueMother.withCounter(context.getBean(Catalogue.class), name, "Mo-Fr 09:00-12:00",
				new LocationDetails.Placed(null, area(context, "laeken-quartier"), PlacedBy.GIVEN));
	}

	public static SignedIn coordinatorOfLaeken(ApplicationContext context) {
		return account(context, Role.COORDINATOR, area(context, "laeken"));
	}

	public static SignedIn coordinatorElsewhere(ApplicationContext context) {
		return account(context, Role.COORDINATOR, area(context, "cureghem"));
	}

	public static SignedIn professional(ApplicationContext context) {
		return account(context, Role.PROFESSIONAL);
	}

	public static SignedIn administrator(ApplicationContext context) {
		return account(context, Role.ADMINISTRATOR);
	}

	/** One of the neighbourhoods of Laeken, for its quartier. */
	public static UUID area(ApplicationContext context, String slug) {
		AreaTree areas = context.getBean(AreaTree.class);
		if (slug.equals("laeken-quartier")) {
			return areas.neighbourhoodsOf(areas.findBySlug("laeken").orElseThrow()).get(0).id();
		}
		return areas.findBySlug(slug).orElseThrow().id();
	}

	private static SignedIn account(ApplicationContext context, Role role, UUID... areaIds) {
		return SignIn.account(context, role.code() + "." + UUID.randomUUID() + "@essai.example", role, areaIds);
	}

}
