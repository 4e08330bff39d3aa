package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.guichetouvert.site.web.CardView.DistanceView;
import org.guichetouvert.site.web.CardView.Tags;
import org.guichetouvert.site.web.NeighbourhoodView.ActorView;
import org.guichetouvert.site.web.NeighbourhoodView.Gap;
import org.guichetouvert.site.web.PlaceView.AddressView;
import org.guichetouvert.site.web.PlaceView.Closure;
import org.guichetouvert.site.web.ServiceView.Fact;
import org.guichetouvert.site.web.ServiceView.Need;
import org.guichetouvert.site.web.StreetView.Door;
import org.guichetouvert.site.web.WeekDayView.Slot;

/** Object mother: invented views of a Thursday morning in Laeken, in the states that real data brings. */
final class Views {

	static final MomentView NOW = new MomentView("jeudi 5 novembre", "10h42", "2026-11-05T10:42+01:00");

	static final StatusView OPEN = StatusView.of("open", "Guichet ouvert", "ferme à 12h, rouvre à 13h30");

	static final StatusView CLOSED = StatusView.of("closed", "Permanence fermée", "ouvre demain à 9h");

	static final StatusView FULL = StatusView.of("full", "Complet", "plus de place aujourd’hui, ouvre vendredi 6 à 9h");

	static final StatusView APPOINTMENT = StatusView.of("appointment", "Sur rendez-vous", "première place mardi 10 novembre");

	static final StatusView PHONE = StatusView.of("phone", "Par téléphone seulement", "jusqu’à 17h");

	static final StatusView ONLINE = StatusView.of("online", "En ligne uniquement", "il n’y a plus de guichet depuis mars 2020");

	static final StatusView OUTREACH = StatusView.of("outreach", "Dans la rue", "place Bockstael, jusqu’à 16h");

	static final StatusView HOME = StatusView.of("home", "À domicile", "sur demande, par téléphone");

	static final StatusView SUSPENDED = StatusView.of("suspended", "Temporairement fermé", "rouvre lundi 16 novembre");

	static final StatusView STALE = new StatusView("unverified", "À vérifier", "pas confirmé depuis février",
		"D’après l’horaire connu : ouvert jusqu’à 16h. Téléphonez avant d’y aller.");

	static final String LONG_NAME = "Centre d’accompagnement, de médiation et d’information juridique et sociale pour les "
		+ "habitants du Nouveau-Laeken";

	private Views() {
	}

	static PageView page(PageView.Menu menu) {
		return new PageView(true, menu, "laeken", List.of(
			new HelplineView(phone("107", "tel:107"), "Parler à quelqu’un", "jour et nuit", "en français"),
			new HelplineView(phone("103", "tel:103"), "Écoute enfants et ados", "tous les jours, 10h–24h", "en français"),
			new HelplineView(phone("0800 30 030", "tel:+3280030030"), "Violences dans le couple", "jour et nuit", "en français"),
			new HelplineView(phone("0800 32 123", "tel:+3280032123"), "Idées de suicide", "jour et nuit", "en français"),
			new HelplineView(phone("106", "tel:106"), "Tele-Onthaal", "jour et nuit", "en néerlandais"),
			new HelplineView(phone("1712", "tel:1712"), "Geweld, misbruik", null, "en néerlandais"),
			new HelplineView(phone("070 245 245", "tel:+3270245245"), "Centre antipoisons", "jour et nuit", null)), address(), null);
	}

	private static PageView.AddressView address() {
		return new PageView.AddressView("https://guichet.example/page", true, List.of(
			new PageView.LanguageView("fr", "Français", "/page", "https://guichet.example/page", true),
			new PageView.LanguageView("nl", "Nederlands", "/nl/page", "https://guichet.example/nl/page", false)));
	}

	static HomeView home() {
		return new HomeView("Laeken", NOW, form(), new CountsView(12, 4, 4, 4, 2), street(), null,
			"/quartiers/laeken/guichets",
			links("facture de gaz", "colis alimentaire", "loyer impayé", "carte d’identité", "remplir un formulaire"),
			List.of("Facture de gaz impayée", "Colis alimentaire", "Menace d’expulsion"), families(), plaques(), new ThenAndNowView(2019, 2026, 8, 5));
	}

	static HomeView homeAtNight() {
		return new HomeView("Bruxelles", new MomentView("dimanche 8 novembre", "3h05", "2026-11-08T03:05+01:00"), form(),
			new CountsView(0, 1, 0, 1, 0), new StreetView(List.of(Door.CLOSED, Door.BRICKED)), "lundi à 8h30",
			"/recherche?ouvert=maintenant", List.of(), List.of(), families(), plaques(), null);
	}

	static HomeView homeWithoutData() {
		return new HomeView("Bruxelles", NOW, form("", "", List.of(), List.of()), new CountsView(0, 0, 0, 0, 0), null, null,
			"/recherche?ouvert=maintenant", List.of(), List.of(), List.of(), List.of(), null);
	}

	static SearchView search() {
		var groups = List.of(
			group("open", 3, List.of(
				card("maison-energie", "Maison de l’Énergie de Laeken", OPEN),
				card("antenne-bockstael", "Antenne sociale Bockstael", StatusView.of("open", "Guichet ouvert", "ferme à 16h")),
				card("equipe-passage", "Équipe Passage", OUTREACH))),
			group("later", 4, List.of(
				card("le-tilleul", "Maison de quartier Le Tilleul", CLOSED),
				card("colis", "Épicerie La Soupière", FULL),
				card("mediation", LONG_NAME, APPOINTMENT),
				card("aines", "Maison des Aînés", SUSPENDED))),
			group("remote", 4, List.of(
				placeless("ligne-energie", "Ligne Énergie Bruxelles", PHONE),
				placeless("gazbel", "GazBel, service clients", ONLINE),
				placeless("aide-domicile", "Thuiszorg Laken", HOME))),
			group("unverified", 1, List.of(stale())));
		var line = new HelplineView(phone("107", "tel:107"), "Télé-Accueil", "jour et nuit", "en français");
		return new SearchView(form("facture de gaz", "laeken", List.of("facture-energie"), options()).withoutWhen(),
			"Facture de gaz", false, "Laeken", NOW, 312, List.of("Ce moment est passé."),
			new SearchView.Distress("Vous pouvez parler à quelqu’un maintenant", List.of(line)),
			List.of(new SearchView.Situation("refusal", "Un refus", List.of("Regardez la date."), links("Aide juridique"))), understood(),
			links("Besoin : facture d’énergie"), column(), groups,
			List.of(new SearchView.Apart("full", "2 complets", "/recherche?etat=complet")),
			new PagingView(2, 16, "/recherche?q=facture+de+gaz&page=1", "/recherche?q=facture+de+gaz&page=3"),
			List.of(card("porte-loin", "Maison du Lointain", OPEN)), orientation(), null);
	}

	static SearchView searchWithoutResult() {
		return new SearchView(form("<b>xyzzy</b>", "", List.of(), options()).withoutWhen(), "<b>xyzzy</b>", false, "Bruxelles",
			NOW, 0, List.of("La recherche par mots est en panne : on n’a cherché que dans les noms."), null, List.of(), nothingUnderstood(),
			List.of(), columnWithoutChoice(), List.of(), List.of(), null, List.of(), orientation(),
			new SearchView.Nothing(true, links("Enlever « ouvert maintenant » : 7 services", "Enlever « Laeken » : 3 services"),
				"Ailleurs, tout près", List.of(card("le-tilleul", "Maison de quartier Le Tilleul", CLOSED)),
				List.of(placeless("ligne-energie", "Ligne Énergie Bruxelles", PHONE))));
	}

	static NeighbourhoodsView neighbourhoods() {
		return new NeighbourhoodsView(List.of(
			new NeighbourhoodsView.Municipality("bruxelles", "Bruxelles", plaques()),
			new NeighbourhoodsView.Municipality("anderlecht", "Anderlecht",
				List.of(new PlaqueView("Cureghem", "Anderlecht 1070", 9, 1, "/quartiers/cureghem"),
					new PlaqueView("Bon Air", "Anderlecht 1070", 0, 0, "/quartiers/bon-air")))), new NeighbourhoodsView.Asked("1020", plaques()));
	}

	private static final NetworkView NO_NETWORK = new NetworkView(null, List.of(), null);

	private static final MissingView NOTHING_MISSING = new MissingView(List.of(), List.of(), 0, false);

	static NeighbourhoodView neighbourhood() {
		var energy = new NeighbourhoodView.Family("factures-dettes", "Factures, énergie et dettes", List.of(
			new ActorView(tags("maison-energie"), TextView.of("Maison de l’Énergie"), "/services/maison-energie", OPEN,
				List.of(person()), phone("02 000 00 13", "tel:+3220000013"), TextView.of("02 000 00 99"),
				List.of(TextView.of("Lit la facture, négocie un plan de paiement, demande le tarif social.")), List.of(), partners(), 2,
				LinkView.of("2 notes entre collègues", "/collegues/services/maison-energie/notes")),
			new ActorView(tags("thuiszorg"), new TextView("Schuldbemiddeling Laken", "nl"), "/services/thuiszorg", APPOINTMENT,
				List.of(), null, null, List.of(new TextView("Helpt bij schulden en brieven van de deurwaarder.", "nl")), List.of(),
				List.of(), 0, null)), 45, 1, "/quartiers/laeken/besoins/factures-dettes",
			List.of(new Gap("médiation de dettes sans rendez-vous", TextView.of("Comptez six semaines."),
				LinkView.of("Médiation des Marolles", "/services/mediation-marolles"), "environ 3,2 km", OPEN)));
		var housing = new NeighbourhoodView.Family("logement", "Logement", List.of(
			new ActorView(tags("logement-social"), TextView.of("Inscription au logement social"), "/services/logement-social",
				ONLINE, List.of(), null, null, List.of(), links("S’inscrire pour un logement social", "Garantie locative"), List.of(), 0, null),
			new ActorView(tags("sos"), TextView.of("SOS Loyers Nord"), "/services/sos", STALE, List.of(), null, null, List.of(),
				List.of(), List.of(), 0, null)), 2, 0, null,
			List.of(new Gap("expulsion en urgence", null, null, null, null)));
		var others = new NeighbourhoodView.Family(NeighbourhoodView.Family.OTHERS, "Autres services",
			List.of(energy.actors().get(0)), 1, 1, null, List.of());
		return new NeighbourhoodView("laeken", "Laeken", "Bruxelles 1020", NOW, new CountsView(12, 4, 4, 4, 1),
			"/quartiers/laeken/guichets", "/quartiers/laeken/annuaire", links("Bruxelles"), links("Bockstael", "Mutsaard", "Heysel"),
			areaFilters(true), List.of(energy, housing, others), true, NOTHING_MISSING, NO_NETWORK, plaques().subList(1, 3), true, "Personne ne tient ce quartier à jour.");
	}

	private static PersonView person() {
		return new PersonView("5f2c1f8e-0000-4000-8000-000000000001", TextView.of("médiatrice énergie"), "Nadia B.",
			List.of(phone("02 000 00 14", "tel:+3220000014")), List.of(LinkView.of("energie@exemple.example", "mailto:energie@exemple.example")),
			"lundi et mardi de 9h à 12h", "arabe, français", TextView.of("accueil"), TextView.of("Appeler avant 10h."), true);
	}

	private static AreaFilterView areaFilters(boolean narrowed) {
		List<OptionGroupView> options = List.of(new OptionGroupView(null, List.of(new OptionGroupView.Option("guichet", "Guichet (3)"))));
		return new AreaFilterView("/quartiers/laeken", narrowed, options, "", options, "guichet", options, "", List.of("jette"), options,
			narrowed ? links("Guichet sans rendez-vous") : List.of(), "/quartiers/laeken");
	}

	static NeighbourhoodView neighbourhoodWithoutService() {
		return new NeighbourhoodView("bon-air", "Bon Air", null, NOW, new CountsView(0, 0, 0, 0, 0), null, "/quartiers/bon-air/annuaire",
			List.of(), List.of(), null, List.of(), true, NOTHING_MISSING, NO_NETWORK, plaques().subList(0, 2), false, null);
	}

	static NeighbourhoodView neighbourhoodNarrowedToNothing() {
		return new NeighbourhoodView("bon-air", "Bon Air", null, NOW, new CountsView(0, 0, 0, 0, 0), null, "/quartiers/bon-air/annuaire",
			List.of(), List.of(), areaFilters(true), List.of(), true, NOTHING_MISSING, NO_NETWORK, List.of(), false, null);
	}

	static FamilyPageView family() {
		NeighbourhoodView.Family all = neighbourhood().families().get(0);
		return new FamilyPageView("Laeken", "/quartiers/laeken", new NeighbourhoodView.Family(all.id(), all.name(), all.actors(), 145, 1,
			null, all.gaps()), 145, new PagingView(1, 2, null, "/quartiers/laeken/besoins/logement?page=2"), true);
	}

	static DirectoryView directory() {
		var entry = new DirectoryView.Entry(TextView.of("Maison de l’Énergie"), null, List.of(TextView.of("Lit la facture.")),
			List.of(new DirectoryView.Place("rue du Nord 1, 1020 Laeken", List.of(
				new DirectoryView.Way(TextView.of("Sans rendez-vous"), TextView.of("lundi au vendredi de 9h à 12h"))))),
			phone("02 000 00 13", "tel:+3220000013"), List.of(person()), "3 novembre");
		var again = new DirectoryView.Entry(TextView.of("Maison de l’Énergie"), "Logement", List.of(), List.of(), null, List.of(), null);
		return new DirectoryView("Laeken", new MomentView("dimanche 22 novembre", "10h", "2026-11-22T10:00:00+01:00"), "/quartiers/laeken", 2,
			List.of(new DirectoryView.Section("Logement", List.of(entry)), new DirectoryView.Section("Énergie", List.of(again))), true);
	}

	static BoardView board() {
		var day = new DayScale(8, 20, "h", false);
		var open = new BoardView.Group("open", List.of(
			row(day, "Maison de l’Énergie de Laeken", OPEN, "factures, gaz, eau · 450 m", 9, 12, 13.5, 16),
			row(day, "Antenne sociale Bockstael", StatusView.of("open", "Guichet ouvert", "ferme à 16h"), "aide du CPAS", 8.5, 16),
			row(day, "Accueil Tour et Parc", StatusView.of("open", "Permanence ouverte", "ferme bientôt, à 11h30"), null, 9, 11.5),
			row(day, LONG_NAME, StatusView.of("open", "Porte ouverte", "ferme à 11h"), "logement", 10, 11)));
		var later = new BoardView.Group("later", List.of(
			row(day, "Bibliothèque, aide aux formulaires", StatusView.of("closed", "Porte fermée", "ouvre à 13h"),
				"écrire, scanner", 13, 18),
			row(day, "Épicerie La Soupière", FULL, "colis, repas", 9, 12),
			row(day, "Douches du Canal", StatusView.of("closed", "Porte fermée", "ouvre à 16h"), "se laver", 6, 10, 16, 22)));
		var none = new BoardView.Group("none", List.of(row(day, "Maison des Aînés", SUSPENDED, "pension, aide")));
		var unverified = new BoardView.Group("unverified", List.of(row(day, "SOS Loyers Nord", STALE, "loyers", 9, 16)));
		return new BoardView("laeken", "Laeken", "/quartiers/laeken", NOW, options(), day, day.at(10 * 60 + 42),
			List.of(open, later, none, unverified), null,
			List.of(new BoardView.Answering(LinkView.of("Ligne Énergie Bruxelles", "/services/ligne-energie"), "jusqu’à 17h",
				phone("02 000 00 70", "tel:+3220000070"))));
	}

	static BoardView boardAtNight() {
		return new BoardView("laeken", "Laeken", "/quartiers/laeken", new MomentView("dimanche 8 novembre", "3h05",
			"2026-11-08T03:05+01:00"), List.of(), new DayScale(8, 20, "h", false), null, List.of(new BoardView.Group("open", List.of())),
			"lundi à 8h30", List.of());
	}

	static ServiceView service() {
		var counter = new ChannelView("counter", OPEN, TextView.of("Sans rendez-vous"),
			List.of("lundi à vendredi, 9h–12h", "lundi et jeudi, 13h30–16h"), null,
			List.of(TextView.of("Douze tickets, à partir de 8h45.")), List.of());
		var appointment = new ChannelView("counter", APPOINTMENT, TextView.of("Sur rendez-vous"),
			List.of("mercredi, 13h–17h"), null, List.of(TextView.of("Première place le 18 novembre.")), links("Prendre rendez-vous"));
		var call = new ChannelView("phone", PHONE, TextView.of("Par téléphone"),
			List.of("lundi à vendredi, 9h–17h"), null, List.of(), List.of(LinkView.of("02 000 00 12", "tel:+3220000012")));
		var online = new ChannelView("online", ONLINE, TextView.of("En ligne"), List.of("jour et nuit"), null,
			List.of(TextView.of("Réponse en 3 jours. Il faut une adresse e-mail.")),
			List.of(LinkView.of("écrire un message", "https://example.org/message")));
		var place = new PlaceView("lieu-1", null, StatusView.of("open", "Guichet ouvert",
			"ferme à 12h, rouvre à 13h30 jusqu’à 16h"), week(), List.of(counter, appointment, call, online),
			List.of(new Closure("Fermé mercredi 11 novembre", TextView.of("Armistice")),
				new Closure("Fermé du 24 décembre au 3 janvier", null)),
			new AddressView(false, List.of("rue du Tilleul 0", "1020 Laeken"),
				TextView.of("sonnette « Énergie », rez-de-chaussée"),
				List.of(TextView.of("Métro 6, tram 62 : Bockstael, 6 min à pied")),
				TextView.of("Entrée de plain-pied, toilettes adaptées"), LinkView.of("Laeken", "/quartiers/laeken"), true),
			"/services/maison-energie/horaire.ics?lieu=1");
		var second = new PlaceView("lieu-2", TextView.of("Antenne Mutsaard"), CLOSED, null, List.of(counter), List.of(),
			new AddressView(false, List.of("place du Tilleul 0", "1020 Laeken"), null, List.of(), null, null, false),
			"/services/maison-energie/horaire.ics?lieu=2");
		return new ServiceView(tags("maison-energie"), links("Laeken", "Factures, énergie et dettes"),
			TextView.of("Maison de l’Énergie de Laeken"), LinkView.of("Énergie pour tous", "/organisations/energie-pour-tous"),
			TextView.of("Service de médiation"),
			TextView.of("On lit votre facture de gaz, d’électricité ou d’eau avec vous, et on téléphone au fournisseur."),
			null, List.of(TextView.of("Vendredi 6 novembre : ouvert seulement de 9h à 11h.")),
			phone("02 000 00 12", "tel:+3220000012"), List.of(LinkView.of("Site internet", "https://example.org"),
				LinkView.of("Écrire", "mailto:energie@example.org")), place, List.of(second),
			List.of(new Need("facture-energie", "factures-dettes",
				LinkView.of("Facture de gaz ou d’électricité impayée", "/recherche?besoin=facture-energie"),
				TextView.of("On négocie un plan de paiement avec vous.")),
				new Need("facture-eau", "factures-dettes", LinkView.of("Facture d’eau", "/recherche?besoin=facture-eau"), null)),
			List.of(TextView.of("Vos dernières factures, même fermées"), TextView.of("Une photo du compteur, si possible")),
			List.of(new Fact(Fact.Kind.FEE, TextView.of("Gratuit")),
				new Fact(Fact.Kind.AREA, TextView.of("Pour les habitants de Laeken et de Neder-Over-Heembeek")),
				new Fact(Fact.Kind.LANGUAGES, TextView.of("Français, arabe, turc. Interprète sur demande.")),
				new Fact(Fact.Kind.PAPERS, TextView.of("Avec ou sans papiers de séjour"))),
			neighbours(),
			List.of(person(), new PersonView(null, TextView.of("accueil"), null, List.of(), List.of(), "tous les matins", "turc, arabe", null,
				null, false), new PersonView(null, TextView.of("juriste"), null, List.of(), List.of(), null, null, null, null, true)),
			partners(),
			history(),
			new VerifiedView("3 novembre", TextView.of("la coordination"), "Par téléphone.", "février", false), false,
			LinkView.of("registre régional, fiche 1234", "https://example.org/1234"), "{}");
	}

	private static HistoryView history() {
		var scale = new YearScale(LocalDate.of(2009, 1, 1), LocalDate.of(2026, 11, 5), false);
		var counter = new TimelineView.Line(TextView.of("Au guichet"), List.of(
			new TimelineView.Bar("open", "vague", "0.00%", "5.60%", "5.60%", null),
			new TimelineView.Bar("open", "sure", "5.60%", "57.00%", "62.60%", "5.60%"),
			new TimelineView.Bar("appointment", "sure", "71.00%", "13.50%", "84.50%", "71.00%")));
		var call = new TimelineView.Line(new TextView("Per telefoon", "nl"), List.of(
			new TimelineView.Bar("phone", "unknown", "85.00%", "15.00%", "100.00%", null)));
		return new HistoryView(new HistoryView.AskView("/services/maison-energie/historique", "", ""),
			new TimelineView(List.of(counter, call), scale.ticks(), scale.end(), false, null), List.of(
				new HistoryView.Period("open", "Depuis février 2024", List.of(TextView.of("Guichet ouvert sans rendez-vous, 4 matinées."))),
				new HistoryView.Period("appointment", "Septembre 2021 à février 2024", List.of(TextView.of("Sur rendez-vous seulement."))),
				new HistoryView.Period("phone", "Mars 2020 à septembre 2021", List.of(TextView.of("Par téléphone seulement.")))));
	}

	static PastView past() {
		var walkIn = new PastView.Way("open", List.of(TextView.of("Sans rendez-vous : du lundi au vendredi de 9h à 12h.")),
			List.of(List.of(TextView.of("Ce jour-là : 9h–12h.")), List.of(TextView.of("2009 à mars 2020."))));
		var unsure = new PastView.Way("unverified", List.of(new TextView("Per telefoon.", "nl")),
			List.of(List.of(TextView.of("On ne sait pas depuis quand : c’était peut-être déjà ainsi."))));
		return new PastView(tags("maison-energie"), LinkView.of("Maison de l’Énergie de Laeken", "/services/maison-energie"),
			"Le 11 mars 2019", null, List.of(walkIn, unsure), List.of(List.of(TextView.of("À domicile : pas encore, connu depuis 2022."))),
			new HistoryView.AskView("/services/maison-energie/historique", "11/03/2019", ""),
			LinkView.of("Changement d’avant : 2009", "/services/maison-energie/historique?le=2009"),
			LinkView.of("Changement d’après : mars 2020", "/services/maison-energie/historique?le=2020-03"), history());
	}

	/** Nothing that can be answered was asked of a service of which only the present is known. */
	static PastView pastNotUnderstood() {
		return new PastView(tags("inconnu"), new LinkView(new TextView(LONG_NAME, "fr"), "/services/inconnu"), null, null, List.of(),
			List.of(), new HistoryView.AskView("/services/inconnu/historique", "<b>hier</b>", "On n’a pas compris cette date."), null, null,
			null);
	}

	/** All that may be unknown is. */
	static ServiceView bareService() {
		var place = new PlaceView("lieu-1", null, new StatusView("unverified", "À vérifier", "horaire inconnu",
			"Téléphonez avant d’y aller."), null,
			List.of(new ChannelView("counter", STALE, TextView.of("Guichet"), List.of(),
				new TextView("op afspraak, of na 17u (niet in de zomer)", "nl"), List.of(), List.of())), List.of(), null, null);
		return new ServiceView(new Tags("inconnu", null, List.of()), List.of(), new TextView(LONG_NAME, "fr"), null, null, null,
			null, List.of(), null, List.of(), place, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
			null, VerifiedView.never(), true, null, "{}");
	}

	/** A service that is over: no way in, and where else to go. */
	static ServiceView endedService() {
		var gone = service();
		return new ServiceView(gone.tags(), gone.crumbs(), gone.name(), gone.organization(), gone.type(), gone.does(),
			"Ce service n’existe plus depuis jeudi 31 octobre 2019.", List.of(), gone.phone(), gone.links(), gone.place(), List.of(),
			gone.needs(), gone.bring(), gone.facts(), gone.neighbours(), gone.people(), gone.partners(), gone.history(), gone.verified(),
			false, null, "{}");
	}

	/** An address that is told to nobody, a name written in Arabic. */
	static ServiceView hiddenService() {
		var place = new PlaceView("lieu-1", null, APPOINTMENT, null, List.of(), List.of(),
			new AddressView(true, List.of(), null, List.of(), null, null, false), null);
		return new ServiceView(tags("refuge"), List.of(), new TextView("بيت الأمان", "ar"), null, null, null, null, List.of(),
			phone("02 000 00 90", "tel:+3220000090"), List.of(LinkView.of("Site", "javascript:alert(1)")), place, List.of(),
			List.of(), List.of(), List.of(), null, List.of(), List.of(), null, VerifiedView.on("1er novembre"), false, null, "{}");
	}

	/** The ten signs, in the order of the table. */
	static List<StatusView> allStates() {
		return List.of(OPEN, CLOSED, FULL, APPOINTMENT, PHONE, ONLINE, OUTREACH, HOME, SUSPENDED, STALE);
	}

	static SearchView allSigns() {
		var cards = allStates().stream().map(state -> card("etat-" + state.sign(), state.label(), state)).toList();
		return new SearchView(form("", "", List.of(), options()).withoutWhen(), "Les dix signes", false, "Bruxelles", NOW, 10, List.of(), null,
			List.of(), nothingUnderstood(), List.of(), columnWithoutChoice(), List.of(group("open", 10, cards)), List.of(), null,
			List.of(), null, null);
	}

	private static UnderstoodView understood() {
		String search = "/recherche?q=facture";
		return new UnderstoodView(
			List.of(new UnderstoodView.Meaning("energie-impayes", "Énergie › factures impayées", search, search),
				new UnderstoodView.Meaning("energie-coupure", "Énergie › gaz coupé", search, search)),
			List.of(new UnderstoodView.Meaning("cpas-antenne", "Antenne sociale du CPAS", search, search)),
			new UnderstoodView.Place(new UnderstoodView.Meaning("saint-gilles", "Saint-Gilles (commune)", null, search),
				links("Saint-Gilles (quartier)")),
			new UnderstoodView.Meaning("moment", "Ouvert samedi 7 novembre à 10h", null, search), "facture de gaz");
	}

	private static UnderstoodView nothingUnderstood() {
		return new UnderstoodView(List.of(), List.of(), null, null, null);
	}

	private static FilterView column() {
		var energy = new FilterView.Choice("energie-impayes", "Facture d’énergie", 7, true);
		var water = new FilterView.Choice("eau", "Facture d’eau", 1, false);
		return new FilterView(2, "/recherche?q=facture", List.of(new SearchQuery.Carried("q", "facture de gaz")), when(),
			List.of(new FilterView.Group("besoin", "Ce qu’on cherche", List.of(energy), List.of(water, water))), options(), "laeken");
	}

	private static FilterView columnWithoutChoice() {
		return new FilterView(0, null, List.of(), when(), List.of(), options(), "");
	}

	static NeedsView needs() {
		var bills = new NeedsView.Family("factures-dettes", "Factures, énergie et dettes", 9, List.of(
			new NeedsView.Need("facture-energie", LinkView.of("Payer une facture de gaz ou d’électricité", "/besoins/facture-energie"), 8),
			new NeedsView.Need("huissier", LinkView.of("Un huissier m’écrit, vient chez moi ou veut prendre mes meubles et mon salaire",
				"/besoins/huissier"), 1)));
		var housing = new NeedsView.Family("logement", "Logement", 0, List.of(
			new NeedsView.Need("expulsion", LinkView.of("Menace d’expulsion", "/besoins/expulsion"), 0)));
		return new NeedsView(NOW, 12, List.of(bills, housing));
	}

	static NeedsView needsWithoutReference() {
		return new NeedsView(NOW, 0, List.of());
	}

	static NeedView need() {
		var groups = List.of(group("open", 1, List.of(card("maison-energie", "Maison de l’Énergie de Laeken", OPEN))),
			group("later", 61, List.of(card("mediation", LONG_NAME, APPOINTMENT))),
			group("remote", 1, List.of(placeless("gazbel", "GazBel, service clients", ONLINE))));
		return new NeedView("facture-energie", "factures-dettes", "Payer une facture de gaz ou d’électricité",
			List.of(LinkView.of("Les besoins", "/besoins"), LinkView.of("Factures, énergie et dettes", "/besoins#factures-dettes")),
			List.of("facture de gaz", "coupure", "plan de paiement", "compteur à budget"), NOW, 63, 1,
			form("", "", List.of("facture-energie"), options()), groups, "/recherche?besoin=facture-energie",
			plaques(), List.of(new NeedView.Gap(LinkView.of("Neder-Over-Heembeek", "/quartiers/neder-over-heembeek"),
				TextView.of("La dernière permanence a fermé en 2023."), "mars 2026"),
				new NeedView.Gap(LinkView.of("Haren", "/quartiers/haren"), null, "mai 2026")),
			null, List.of(LinkView.of("Payer l’eau", "/besoins/facture-eau"), LinkView.of("Un huissier m’écrit", "/besoins/huissier")));
	}

	static NeedView needWithoutService(OrientationView orientation) {
		return new NeedView("piano", "vie-quartier", LONG_NAME, List.of(LinkView.of("Les besoins", "/besoins")), List.of(), NOW, 0, 0,
			form("", "", List.of(), List.of()), List.of(), null, List.of(), List.of(), orientation, List.of());
	}

	static NeedView needWithoutService() {
		return needWithoutService(orientation());
	}

	static OrganizationView organization() {
		var groups = List.of(
			group("open", 1, List.of(card("maison-energie", "Maison de l’Énergie de Laeken", OPEN).withoutOrganization())),
			group("unverified", 1, List.of(stale())));
		return new OrganizationView("energie-pour-tous", TextView.of("Énergie pour tous"),
			List.of(TextView.of("EPT"), new TextView("Energie voor iedereen", "nl")), "Association",
			TextView.of("Une équipe de huit personnes, deux adresses."), null,
			LinkView.of("example.org/energie", "https://example.org/energie"),
			LinkView.of("Fédération des énergies", "/organisations/fede"),
			List.of(LinkView.of("Énergie Nord", "/organisations/nord"),
				new LinkView(new TextView("Energie Zuid", "nl"), "/organisations/zuid")),
			NOW, 2, groups, List.of(LinkView.of("Laeken", "/quartiers/laeken"), LinkView.of("Cureghem", "/quartiers/cureghem")));
	}

	static OrganizationView organizationWithoutService() {
		return new OrganizationView("vide", new TextView(LONG_NAME, "fr"), List.of(), null, null,
			"Cette organisation n’existe plus depuis jeudi 1er janvier 2026.", null, null, List.of(), NOW, 0, List.of(), List.of());
	}

	private static NeighboursView neighbours() {
		return new NeighboursView(LinkView.of("Payer une facture de gaz ou d’électricité", "/besoins/facture-energie"), List.of(
			new NeighboursView.Door(tags("antenne"), LinkView.of("Antenne sociale Bockstael", "/services/antenne"),
					"place du Tilleul 0", OPEN,
				new DistanceView("6 min à pied", "450 m", true)),
			new NeighboursView.Door(tags("long"), LinkView.of(LONG_NAME, "/services/long"), "adresse confidentielle", CLOSED, null),
			new NeighboursView.Door(tags("nu"), new LinkView(new TextView("Schuldhulp", "nl"), "/services/nu"), null, STALE, null)));
	}

	private static CardView card(String slug, String name, StatusView status) {
		return new CardView(tags(slug), TextView.of(name), "/services/" + slug, TextView.of("Énergie pour tous"),
			TextView.of("On lit la facture avec vous. Plan de paiement, tarif social, contact avec le fournisseur."), status,
			new DistanceView("6 min à pied", "450 m", slug.contains("m")), "rue du Tilleul", "français, arabe, turc",
			phone("02 000 00 12", "tel:+3220000012"), null, VerifiedView.on("3 novembre"), found(name));
	}

	private static CardView placeless(String slug, String name, StatusView status) {
		var relay = status == ONLINE ? LinkView.of("Maison de l’Énergie", "/services/maison-energie") : null;
		return new CardView(tags(slug), new TextView(name, slug.equals("aide-domicile") ? "nl" : null), "/services/" + slug, null,
			null, status, null, null, null, null, relay, VerifiedView.on("20 octobre"), null);
	}

	private static CardView stale() {
		return new CardView(new Tags("sos", null, List.of()), TextView.of("SOS Factures Nord"), "/services/sos", null, null, STALE,
			null, "adresse confidentielle", null, phone("02 000 00 78", "tel:+3220000078"), null,
			new VerifiedView("février", null, null, null, true), null);
	}

	private static Tags tags(String slug) {
		return new Tags(slug, "mediation-dettes", List.of("facture-energie", "facture-eau"));
	}

	private static PhoneView phone(String number, String uri) {
		return new PhoneView(number, uri);
	}

	private static List<LinkView> links(String... words) {
		return Arrays.stream(words).map(each -> LinkView.of(each, "/recherche?q=" + each.length())).toList();
	}

	private static List<PartnerView> partners() {
		return List.of(
			new PartnerView("Oriente vers", LinkView.of("Antenne sociale Bockstael", "/services/antenne-bockstael"),
				TextView.of("pour une aide financière"), TextView.of("le mardi, s’il reste de la place"), "chaque semaine", OPEN),
			new PartnerView("Convention avec", LinkView.of("Équipe Passage", "/services/equipe-passage"),
				TextView.of("réunion chaque mardi"), null, null, OUTREACH),
			new PartnerView("Travaille avec", LinkView.of("École du Canal", null), null, null, null, null));
	}

	private static OrientationView orientation() {
		return new OrientationView(LinkView.of("Accueil social, place du Tilleul", "/services/accueil"),
			TextView.of("On cherche avec vous, sans rendez-vous."), StatusView.of("open", "Guichet ouvert", "ferme à 16h"),
			phone("02 000 00 20", "tel:+3220000020"));
	}

	private static CardView.Found found(String name) {
		return new CardView.Found(Highlight.of("maison").in(name), List.of(new Highlight.Piece("On lit la facture avec vous.", false)),
			TextView.of("Payer une facture de gaz"), "Jette, Ganshoren");
	}

	private static SearchView.Group group(String id, int total, List<CardView> cards) {
		return new SearchView.Group(id, "Ouverts maintenant", total, cards);
	}

	private static SearchFormView form(String typed, String area, List<String> needs, List<OptionGroupView> areas) {
		return new SearchFormView(typed, area, when(), needs.stream().map(id -> new SearchQuery.Carried("besoin", id)).toList(), areas);
	}

	private static WhenView when() {
		List<OptionGroupView.Option> days = List.of(new OptionGroupView.Option("2026-11-28", "Samedi 28 novembre"));
		return new WhenView(false, "", "", null, days, List.of());
	}

	private static SearchFormView form() {
		return form("", "laeken", List.of(), options());
	}

	private static List<OptionGroupView> options() {
		return List.of(
			new OptionGroupView(null, List.of(new OptionGroupView.Option("laeken", "Laeken"),
				new OptionGroupView.Option("marolles", "Les Marolles"))),
			new OptionGroupView("Anderlecht", List.of(new OptionGroupView.Option("cureghem", "Cureghem"))));
	}

	private static StreetView street() {
		var doors = new ArrayList<Door>();
		IntStream.range(0, 24).forEach(at -> doors.add(at % 2 == 0 ? Door.OPEN
			: at % 6 == 1 ? Door.CLOSED : at % 6 == 3 ? Door.OTHER : Door.BRICKED));
		return new StreetView(doors);
	}

	private static List<FamilyView> families() {
		var ids = List.of("revenus-droits", "factures-dettes", "logement", "sans-abri", "alimentation-biens", "sante",
			"sante-mentale", "famille-enfance", "jeunesse-ecole", "emploi-formation", "exil-langues", "demarches-numerique",
			"droits-protection", "aines-handicap", "vie-quartier");
		var names = List.of("Revenus et droits sociaux", "Factures, énergie et dettes", "Logement",
			"Être à la rue ou sans chez-soi", "Manger, s’habiller, s’équiper", "Santé", "Santé mentale et dépendances",
			"Famille et petite enfance", "Jeunesse et école", "Emploi et formation", "Séjour, exil et langues",
			"Démarches et numérique", "Justice, violences et protection", "Aînés, handicap et perte d’autonomie",
			"Vie de quartier et mobilité");
		return IntStream.range(0, ids.size())
			.mapToObj(at -> new FamilyView(ids.get(at), names.get(at), at % 4, "/recherche?besoin=" + ids.get(at)))
			.toList();
	}

	private static List<PlaqueView> plaques() {
		return List.of(new PlaqueView("Laeken", "Bruxelles 1020", 24, 12, "/quartiers/laeken"),
			new PlaqueView("Les Marolles", "Bruxelles 1000", 18, 11, "/quartiers/marolles"),
			new PlaqueView("Neder-Over-Heembeek", "Bruxelles 1120", 3, 0, "/quartiers/neder-over-heembeek"),
			new PlaqueView("Quartier Nord", null, 7, 1, "/quartiers/quartier-nord"));
	}

	private static BoardView.Row row(DayScale day, String name, StatusView status, String about, double... hours) {
		var bars = IntStream.range(0, hours.length / 2)
			.mapToObj(at -> day.bar((int) (hours[2 * at] * 60), (int) (hours[2 * at + 1] * 60),
				hour(hours[2 * at]) + "–" + hour(hours[2 * at + 1]), at == 0 && status.sign().equals("open")))
			.toList();
		return new BoardView.Row(tags("s" + Math.abs(name.hashCode())), TextView.of(name), "/services/x", status,
			about == null ? null : TextView.of(about), bars, List.of(day.bar(9 * 60, 17 * 60, "9h–17h", false)),
			"Aujourd’hui : 9h à 12h. Téléphone : 9h à 17h.");
	}

	private static String hour(double hours) {
		return (int) hours + "h" + (hours % 1 == 0 ? "" : "30");
	}

	private static WeekView week() {
		var counter = new Slot("open", "guichet", "9h–12h");
		var afternoon = new Slot("open", "guichet", "13h30–16h");
		var call = new Slot("phone", "téléphone", "9h–17h");
		var booked = new Slot("appointment", "sur rendez-vous", "13h–17h");
		return new WeekView(
			List.of(new WeekView.Lane("open", "guichet"), new WeekView.Lane("appointment", "sur rendez-vous"),
				new WeekView.Lane("phone", "téléphone")),
			List.of(
				new WeekDayView("jeu. 5", "2026-11-05", true, "aujourd’hui",
					List.of(List.of(counter, afternoon), List.of(), List.of(call)), "jeudi 5 novembre",
					List.of("de 9h à 12h, puis de 13h30 à 16h", "fermé", "de 9h à 17h"), null),
				new WeekDayView("ven. 6", "2026-11-06", false, null, List.of(List.of(counter), List.of(), List.of(call)),
					"vendredi 6 novembre", List.of("de 9h à 12h", "fermé", "de 9h à 17h"), null),
				new WeekDayView("sam. 7", "2026-11-07", false, null, List.of(), "samedi 7 novembre", List.of(), "fermé"),
				new WeekDayView("dim. 8", "2026-11-08", false, null, List.of(), "samedi 7 novembre", List.of(), "fermé"),
				new WeekDayView("lun. 9", "2026-11-09", false, null,
					List.of(List.of(counter, afternoon), List.of(), List.of(call)), "jeudi 5 novembre",
					List.of("de 9h à 12h, puis de 13h30 à 16h", "fermé", "de 9h à 17h"), null),
				new WeekDayView("mar. 10", "2026-11-10", false, null, List.of(List.of(counter), List.of(booked), List.of(call)),
					"mardi 10 novembre", List.of("de 9h à 12h", "de 13h à 17h", "de 9h à 17h"), null),
				new WeekDayView("mer. 11", "2026-11-11", false, "férié", List.of(), "mercredi 11 novembre", List.of(), "Fermé, Armistice")));
	}

}
