package org.guichetouvert.exchange.demonstration;

import java.util.List;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.platform.Command;
import org.guichetouvert.platform.StartUpFailure;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code --demo=remove} takes the invented entries out for good, {@code --demo=load} brings them back. */
@Component
class DemonstrationCommand implements Command {

	private final Demonstration demonstration;

	DemonstrationCommand(Demonstration demonstration) {
		this.demonstration = demonstration;
	}

	@Override
	public String option() {
		return "demo";
	}

	@Override
	public int run(List<String> values, ApplicationArguments arguments) {
		if (values.equals(List.of("remove"))) {
			System.out.println(describe(demonstration.remove()));
		}
		else if (values.equals(List.of("load"))) {
			System.out.println(demonstration.bringBack() ? "Les données de démonstration sont chargées, datées d'aujourd'hui."
					: "Les données de démonstration étaient déjà chargées.");
		}
		else {
			throw new StartUpFailure("""
					--demo=%s n'existe pas : écrivez --demo=remove pour retirer les données de démonstration, ou --demo=load pour \
					les remettre.""".formatted(String.join(",", values)));
		}
		return 0;
	}

	private static String describe(Removal.Outcome outcome) {
		if (outcome.removed().isEmpty()) {
			return "Il n'y avait pas de données de démonstration. Elles ne seront pas chargées au prochain démarrage.";
		}
		String kept = outcome.kept() == 0 ? ""
				: "\nGardés comme vrais, parce que de vraies fiches s'y rattachent : %d organisations ou lieux.".formatted(outcome.kept());
		return """
				Données de démonstration retirées. Services : %d, organisations : %d, lieux : %d, contacts : %d, personnes : %d, \
				partenariats : %d, manques : %d, perturbations : %d.
				Elles ne reviendront pas au prochain démarrage (pour les remettre : --demo=load).%s"""
			.formatted(outcome.of(EntryKind.SERVICE), outcome.of(EntryKind.ORGANIZATION), outcome.of(EntryKind.LOCATION),
					outcome.of(EntryKind.CONTACT), outcome.persons(), outcome.of(EntryKind.PARTNERSHIP),
					outcome.of(EntryKind.GAP_STATEMENT), outcome.of(EntryKind.DISRUPTION), kept);
	}

}
