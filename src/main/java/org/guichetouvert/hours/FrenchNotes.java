package org.guichetouvert.hours;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Remarks beside hours which change nothing about them: how to reach someone, which room, by which door, what it costs. */
final class FrenchNotes {

	private static final String CONTACT = "(?:(?:(?:nous )?contact(?:er)?|tel(?:ephone)?s?|gsm|fax|infos?|informations?"
			+ "|renseignements?"
			+ "|e-?mail|courriel|mail|site(?: web)?|web)(?: et (?=infos|rense))?[ .:]{0,3}){0,3}(?:(?:au|via|par|a|sur) )?";

	private static final String NUMBER = "(?:\\+ ?\\d{2}|00\\d{2})[ ./\\d]{7,16}\\d"
			+ "|0\\d{1,3}[ /]\\d{2,3}(?:[. ]\\d{2,3}){1,3}|0\\d{8,9}"
			+ "|0\\d{1,3}/\\d{6,7}";

	private static final String ADDRESS = "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?:https?://|www\\.)[^\\s,;)]*[^\\s,;).]";

	private static final String ROOM = "(?:salle|local|bureau|guichet|porte|etage|aile|batiment|bat|bloc)s?\\.? (?:n ?° ?)?"
			+ "(?:\\d{1,3}[a-z]?(?= ?[-,;:.()\\n|]|$| (?:le|la|les|du|de|lu|ma|me|je|ve|sa|di))|[a-z](?= ?[-,;:.()\\n|]|$))";

	private static final String FLOOR = "(?:\\d{1,2} ?(?:er|e|eme)|premier|deuxieme|second|troisieme|quatrieme|dernier) etage"
			+ "|rez(?:[- ]de[- ]chaussee)?|rdc|sous-sol";

	private static final String FREE = "gratuit(?:e|es|ement|s)?|(?:acces|entree) (?:libre|gratuite?)(?: et (?:libre|gratuite?))?"
			+ "|(?:(?:est |locaux |batiment )?accessibles? )?(?:aux )?(?:pmr|personnes a mobilite reduite|fauteuils? roulants?)"
			+ "|bienvenue(?: a (?:tous|toutes))?(?: et (?:a )?(?:toutes|tous))?|ouvert a (?:toutes|tous) et (?:a )?(?:tous"
			+ "|toutes)|tout public"
			+ "|(?:avec |sur presentation de )?(?:la |votre )?carte d'identite(?: (?:requise|obligatoire))?";

	private static final String ADVERBS = "sans (?:interruption|pause)|non[- ]?stop|(?:en )?(?:journee |horaire "
			+ "|heures? )?continue?s?"
			+ "|bonjour(?: a (?:tous|toutes)(?: et a (?:tous|toutes))?)?|(?:a (?:tres )?)bientot|au plaisir de vous (?:voir"
			+ "|accueillir|recevoir|rencontrer)"
			+ "|merci(?: d'avance| (?:de|pour) votre (?:comprehension|visite|attention|confiance))?|venez nombreux|(?:un "
			+ "|le )?(?:bon )?cafe "
			+ "(?:vous attend|(?:est )?offert)|on vous attend|nous vous attendons(?= ?[.!\\n]|$)"
			+ "|toute la journee|toute l'annee|chaque semaine|precises?";

	private static final String TRANSPORT = "(?:(?:bus|trams?|metros?|lignes?)(?: (?:stib|tec"
			+ "|de lijn))? )+(?:n ?° ?)?\\d{1,3}(?:(?: ?,| et| ?[/-]) ?\\d{1,3}"
			+ "(?! ?[h:.a\\d/-]))*(?= ?[-,;:.()\\n]|$)|(?:arret|station|metro|gare) (?:gare |porte )?(?:du |de |des "
			+ "|la )*(?:midi|centrale|nord)";

	private static final Pattern WHOLE = Pattern.compile("(?:" + CONTACT + "(?:" + NUMBER + "|" + ADDRESS
			+ ")|(?:au |a la |en |dans la )?(?:"
			+ ROOM + "|" + FLOOR + ")|" + TRANSPORT + "|" + FREE + "|" + ADVERBS + ")(?![a-z0-9@])");

	/** Goes on to the next sign, if nothing in it is about hours. */
	private static final Pattern TO_THE_SIGN = Pattern
		.compile("(?:entree|acces|passage) (?:par|via|cote|au fond|a l'arriere|rue)[^,;.:()\\n|\\d]{0,80}|(?:(?:dans"
				+ "|a) la )?salle [^,;.:()\\n|\\d]{0,80}|(?:arret|station|metro|parking)s? [^,;.:()\\n|\\d]{0,80}"
				+ "|(?:veuillez sonner|sonne[rz])[^,;.:()\\n|\\d]{0,80}");

	/** Where it takes place; a text that names two is about two doors. */
	private static final Pattern PLACE = Pattern.compile("(?:(?:(?:au |a l')?(?:rez(?:[- ]de[- ]chaussee)?|(?:1er"
			+ "|premier|2e|deuxieme) etage|bout|fond) (?:de la |du |de l'|de notre )"
			+ "|a la |a notre |au |a l'|dans (?:la |le |les |nos |notre |l'))(?=(?:maison|salle|centre|hotel|bibliotheque|ecole"
			+ "|mairie|foyer|hall|rez|siege|secretariat|commissariat|administration|bureaux?|antenne|espace|musee|eglise|ferme"
			+ "|parc|local|locaux|cafeteria"
			+ "|restaurant|cpas|guichet|accueil|maternelle|creche|mediatheque|ludotheque|service|commune) )"
			+ "[^,;.:()\\n|\\d]{0,80}(?= ?[,;.:()\\n|]| -|$)|(?:rue|avenue|chaussee|boulevard|place|square) [^,;.:()\\n"
			+ "|\\d]{1,80}\\d{1,3} ?[a-d]?"
			+ "(?:[ ,]{1,2}1\\d{3} [a-z-]+)?(?= ?[,;.:()\\n|]| -|$))");

	private static final Set<Kind> HARMLESS = EnumSet.of(Kind.FROM, Kind.TO, Kind.ARTICLE, Kind.AND, Kind.LABEL, Kind.DASH,
			Kind.DURING);

	private static final List<String> DOUBTFUL = List.of("avant", "apres", "si", "sauf", "pour", "selon", "quand", "hors",
			"sans", "rendez", "rdv", "uniquement", "telephone", "domicile", "distance", "prendre", "prenez", "reserve",
			"reservation", "inscription", "demande", "avec");

	private FrenchNotes() {
	}

	/** How many letters of the text from there on are a remark. */
	static int length(String text, int at) {
		Matcher whole = at(WHOLE, text, at);
		if (whole.lookingAt()) {
			return whole.end() - at;
		}
		Matcher open = at(TO_THE_SIGN, text, at);
		return open.lookingAt() && (open.end() == text.length() || !Character.isDigit(text.charAt(open.end())))
				&& isHarmless(open.group()) ? open.end() - at : 0;
	}

	/** The place that is named there; empty when none is. */
	static String place(String text, int at) {
		Matcher place = at(PLACE, text, at);
		return place.lookingAt() && isHarmless(place.group().replaceAll("\\d.*", "")) ? place.group() : "";
	}

	private static boolean isHarmless(String remark) {
		for (String word : remark.split("[^a-z']+|(?<=')")) {
			FrenchWord known = FrenchVocabulary.find(word);
			boolean phrase = !word.isEmpty()
					&& FrenchVocabulary.phrases(word.charAt(0)).stream().anyMatch(each -> each.pattern().matcher(word).matches());
			if (known != null && !HARMLESS.contains(known.kind()) || phrase && !word.equals("acces") || DOUBTFUL.contains(word)) {
				return false;
			}
		}
		return true;
	}

	private static Matcher at(Pattern pattern, String text, int at) {
		return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
	}

}
