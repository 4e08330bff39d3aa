package org.guichetouvert.site.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.guichetouvert.site.network.NetworkGraph;
import org.guichetouvert.site.network.Networks;
import org.guichetouvert.site.network.RingLayout;
import org.guichetouvert.site.network.StarLayout;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Object mother: invented networks as their pages show them. */
final class NetworkViews {

	private static final Wording WORDS = new Wording(messages(), Locale.FRENCH,
			ZonedDateTime.of(2026, 11, 5, 10, 42, 0, 0, ZoneId.of("Europe/Brussels")));

	private static final List<StatusView> STATES = Views.allStates();

	private NetworkViews() {
	}

	/** A ring of so many, with so many links besides those of neighbours. */
	static NetworkView quartier(int size, int more) {
		NetworkGraph graph = Networks.ring(size, more);
		return new NetworkView(new NetworkPictures(shown(graph), WORDS).of(RingLayout.of(graph), "Note inventée."), List.of(
				new NetworkView.Actor(LinkView.of("Maison de l’Énergie", "/services/maison-energie"), List.of(tie("strong"), tie("weak"))),
				new NetworkView.Actor(LinkView.of(Views.LONG_NAME, "/services/long"), List.of(tie("relay")))), "Douze sans lien inventé");
	}

	static ServiceNetworkView service() {
		NetworkGraph graph = Networks.star(7, 12);
		return new ServiceNetworkView(new CardView.Tags("maison-energie", "conseil", List.of()),
				LinkView.of("Maison de l’Énergie", "/services/maison-energie"),
				new NetworkPictures(shown(graph), WORDS).of(StarLayout.of(graph, Networks.id(0)), null), List.of(
						new ServiceNetworkView.Partner(List.of(tie("strong"), tie("weak")), Views.OPEN,
								List.of(LinkView.of(Views.LONG_NAME, "/services/long"), LinkView.of("Un assureur", null)),
								LinkView.of("et huit autres", "/services/antenne/reseau")),
						new ServiceNetworkView.Partner(List.of(tie("relay")), null, List.of(), null)));
	}

	static ServiceNetworkView ofNobody() {
		return new ServiceNetworkView(new CardView.Tags("seul", null, List.of()), LinkView.of(Views.LONG_NAME, "/services/seul"), null,
				List.of());
	}

	private static Map<String, NetworkPictures.Shown> shown(NetworkGraph graph) {
		var shown = new HashMap<String, NetworkPictures.Shown>();
		int number = 0;
		for (NetworkGraph.Node node : graph.nodes()) {
			shown.put(node.id(), new NetworkPictures.Shown(node.label().startsWith("Wijk") ? "nl" : null,
					number % 11 == 10 ? null : STATES.get(number % STATES.size()), number % 5 == 4));
			number++;
		}
		return shown;
	}

	private static TieView tie(String line) {
		boolean relay = Objects.equals(line, "relay");
		return new TieView(line, relay ? "Relaie" : "Envoie chez", relay ? LinkView.of("École du Canal", null)
				: LinkView.of("Antenne sociale Bockstael", "/services/antenne"), TextView.of("pour payer une partie de la facture"),
				relay ? TextView.of("le jeudi, s’il y a de la place") : null, "toutes les semaines · de longue date");
	}

	private static ResourceBundleMessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
