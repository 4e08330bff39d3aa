package org.guichetouvert.hours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;

/** The words and turns of phrase that are known, folded as {@link FrenchText} does. */
final class FrenchVocabulary {

	private static final String RDV = "(?:rendez[- ]?vous|rdv|r\\.?-?d?\\.?v\\.?)";

	private static final String SEVEN = "7(?: ?(?:j(?:ours?)?|nuits?))? ?(?:/|sur) ?7(?: ?(?:j(?:ours?)?|nuits?))?";

	private static final String ROUND_THE_CLOCK = "24(?: ?h(?:eures?)?)? ?(?:/|sur) ?24(?: ?h(?:eures?)?)?";

	private static final String HOLIDAYS = "(?:les |des |aux |de )?(?:vacances|conges)(?: et (?:les )?conges)? scolaires";

	private static final String MONTH = "(?:de |d')(?=janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)";

	private static final String ONLY = "(?:uniquement|seulement|exclusivement)";

	/** The first that fits counts. */
	private static final List<Phrase> PHRASES = List.of(
			new Phrase(ROUND_THE_CLOCK + "(?:,? (?:et )?" + SEVEN + ")?", Kind.ALWAYS, 0),
			new Phrase(SEVEN + ",? (?:et )?" + ROUND_THE_CLOCK + "|(?:de )?jour (?:et|comme) (?:de )?nuit", Kind.ALWAYS, 0),
			new Phrase("24 ?h(?:eures)? ?/ ?7 ?(?:j(?:ours)?)?|(?<=^|ouvert |ouverte |accessible )24 ?/ ?7(?![\\d/])", Kind.ALWAYS, 0),
			new Phrase(SEVEN + "|tous les jours(?: de l'annee)?(?! (?:ouvr|de (?:la )?semaine|d'ouv|feri|scol))|chaque jour"
					+ "|quotidiennement|tlj", Kind.DAYS, 0b111_1111),
			new Phrase("(?:les |des |en |chaque )?(?:semaines?|sem\\.?) impaires?", Kind.WEEKS, 1),
			new Phrase("(?:les |des |en |chaque )?(?:semaines?|sem\\.?) paires?", Kind.WEEKS, 0),
			new Phrase("(?:le |les |chaque |tous les )?(?:week-?ends?|week ends?|fins? de semaine)", Kind.DAYS, 0b110_0000),
			new Phrase("semaine(?= ?:)", Kind.DAYS, 0b001_1111),
			new Phrase("(?:(?:en|(?:pendant |durant )?la) semaine|(?:(?:tous )?les )?jours de semaine)", Kind.DAYS, 0b001_1111),
			new Phrase("(?:les )?(?:jours? )?feries?(?: legaux)?", Kind.PUBLIC_HOLIDAYS, 0),
			new Phrase("(?:du|de chaque|chaque|de tous les) mois(?! " + MONTH + ")", Kind.OF_MONTH, 0),
			new Phrase("(?:(?:au |le |du |les |durant le |pendant le )?mois " + MONTH + "|(?:pendant|durant|au cours)(?: de)?(?= ))",
					Kind.DURING, 0),
			new Phrase("(?:le )?(?:jour de noel|noel(?= et (?:(?:au |le |a )?(?:nouvel an|jour de l'an|1er janvier))))", Kind.FEAST, 1225),
			new Phrase("(?:le )?(?:jour de l'an|nouvel an)", Kind.FEAST, 101), new Phrase("(?:la )?fete nationale", Kind.FEAST, 721),
			new Phrase("(?:la )?fete du travail", Kind.FEAST, 501),
			new Phrase("(?:le )?vendredi saint", Kind.FEAST, FrenchWord.EASTER - 2),
			new Phrase("(?:le )?dimanche de paques", Kind.FEAST, FrenchWord.EASTER),
			new Phrase("(?:le )?lundi de paques", Kind.FEAST, FrenchWord.EASTER + 1),
			new Phrase("(?:le )?(?:vendredi|lendemain) (?:apres|de|qui suit|suivant) (?:le jeudi de )?l'ascension", Kind.FEAST,
					FrenchWord.EASTER + 40),
			new Phrase("(?:le )?(?:jeudi de |jour de )?l'ascension", Kind.FEAST, FrenchWord.EASTER + 39),
			new Phrase("(?:le )?lundi de (?:la )?pentecote", Kind.FEAST, FrenchWord.EASTER + 50),
			new Phrase(HOLIDAYS, Kind.SCHOOL_HOLIDAYS, 0),
			new Phrase("tous les jours de (?:la )?semaine,?(?= (?:du )?lu)|vous pouvez (?:nous rendre visite|(?:venir"
					+ "|passer)(?: nous voir)?)"
					+ "|venez(?: nous (?:voir|rendre visite))?|(?:on|nous) vous (?:accueill(?:ons|e)|attend(?:ons)?|recevons|recoit)"
					+ "|nous (?:accueillons|recevons)(?: le public)?|nous (?:restons ouverts|ouvrons)", Kind.HEADING, 0),
			new Phrase("(?:en |pendant (?:la |les )?|durant (?:la |les )?)?(?:periodes?|temps) scolaires?", Kind.SCHOOL_TIME, 0),
			new Phrase("(?:l')?(?:horaires? |periode |saison )?(?:d'|en |l')?(?:ete|hiver)|(?:horaire|periode"
					+ "|saison) (?:estivale?|hivernale?)",
					Kind.NAMED_SEASON, 0),
			new Phrase("(?:le |les )?(?:reste (?:de l'annee|du temps)|autres (?:mois|heures|moments))"
					+ "|sinon|autrement|(?:hors|en dehors) de cette periode|en dehors de ces (?:heures|plages|moments)"
					+ "|en dehors de ces horaires|en dehors des heures d'ouverture", Kind.REST, 0),
			new Phrase("(?:ou|et)(?: bien| aussi| egalement)?(?= (?:" + ONLY + " )?(?:sur|avec) " + RDV + ")", Kind.OTHERWISE, 0),
			new Phrase("avec ou sans " + RDV + "|sans " + RDV + "(?: prealable)?", Kind.WITHOUT_APPOINTMENT, 0),
			new Phrase("(?:" + ONLY + " )?(?:sur|avec|sous) (?:prise de )?" + RDV
					+ "(?: prealable)?(?:,? (?:uniquement|seulement|obligatoire))?(?: au(?= [,;.)]|$))?", Kind.BY_APPOINTMENT, 0),
			new Phrase("(?:prise de )?" + RDV + " (?:est )?(?:obligatoire|requis|necessaire"
					+ "|indispensable)(?:ment)?", Kind.BY_APPOINTMENT, 0),
			new Phrase("(?:a partir|au depart) (?:de |d'|du |des )|des (?=\\d|midi)", Kind.FROM_ON, 0),
			new Phrase("(?:ou (?:nous|on|l'on) ferm(?:ons|e)|fermee?s?|fermeture(?: anticipee)?) (?:des |a )(?=\\d|midi)", Kind.UNTIL, 0),
			new Phrase("(?:ou (?:nous|on|l'on) ouvr(?:ons|e)|ouverture(?: retardee)?) (?:des |a )(?=\\d|midi)", Kind.SINCE, 0),
			new Phrase("jusqu(?:'(?:a(?:ux?)?(?= |$)|en)|e(?: a(?= |$))?)", Kind.UNTIL, 0),
			new Phrase("(?:heures|horaires?|jours?)(?: et (?:heures|jours|horaires?))?(?: (?:d'ouverture|d'accueil"
					+ "|d'acces))?(?: au public)?",
					Kind.HEADING, 0),
			new Phrase("(?:nous sommes |est |sont )?(?:ouvert(?:e|s|es)?|accessibles?)(?: au public| a tous)?"
					+ "|(?:jours d')?ouverture(?: au public)?"
					+ "|ouvr(?:e|ent|ons)(?: (?:ses|leurs|nos) portes)?|acces(?: au public)?|accueil du public", Kind.HEADING, 0),
			new Phrase("(?:avec (?:une )?)?(?:pause|interruption|coupure)(?: (?:de|du) midi(?= (?:de|entre) )| dejeuner)?"
					+ "|ferme le midi(?= de)",
					Kind.BREAK, 0),
			new Phrase("pas (?:de |d')(?:permanences?|consultations?|accueil|service|guichet|seances?)|pas(?= (?:pendant"
					+ "|durant|le|les|en) )"
					+ "|(?:conges? annuels?|fermeture(?: annuelle| hebdomadaire| estivale)?|conge(?: hebdomadaire)?(?= le )|(?:est "
					+ "|sont )?ferme(?:e|s|es)?)(?: au public)?|relache|neant",
					Kind.CLOSED, 0),
			new Phrase("(?:a l')?exception (?:de |du |des )|a part|en dehors (?:des? |du )(?=jours|week|vac|cong|feri|per)"
					+ "|hors(?: periode de)?"
					+ "|sauf(?: pendant)?|hormis|excepte(?:e|s|es)?", Kind.EXCEPT, 0),
			new Phrase("nocturnes?|prolong(?:ations?|ee?)", Kind.LATE, 0),
			new Phrase("idem|memes? (?:horaires?|heures?)", Kind.IDEM, 0), new Phrase(ONLY, Kind.ONLY, 0),
			new Phrase("y compris|meme(?= (?:le|la|les) )", Kind.INCLUDING, 0), new Phrase("compris|inclus(?:e|es)?", Kind.INCLUDED, 0),
			new Phrase("ainsi que|egalement|aussi|en (?:plus|outre)|de plus", Kind.ALSO, 0),
			new Phrase("premiers? accueils?|(?:accueil|centre|service|hopital) de (?:jour|nuit)", Kind.LABEL, 0),
			new Phrase("(?:l'|en |dans la |dans l')?(?:matin(?:ee)?s?|avant[- ]midi)", Kind.PART, FrenchPart.MORNING.ordinal()),
			new Phrase("(?:l'|dans l')?(?:apres[- ]midis?|aprem|apm)", Kind.PART, FrenchPart.AFTERNOON.ordinal()),
			new Phrase("(?:en |dans la )?soir(?:ee)?s?", Kind.PART, FrenchPart.EVENING.ordinal()),
			new Phrase("(?:le )?lever(?: du soleil|(?= (?:au|jusqu'au|et le) coucher))", Kind.TIME, FrenchSpan.SUNRISE),
			new Phrase("(?:le )?coucher du soleil", Kind.TIME, FrenchSpan.SUNSET));

	private static final Map<String, FrenchWord> WORDS = new HashMap<>();

	private static final Map<Character, List<Phrase>> BY_FIRST_LETTER = new HashMap<>();

	static {
		for (char first : "abcdefghijklmnopqrstuvwxyz0123456789".toCharArray()) {
			BY_FIRST_LETTER.put(first, PHRASES.stream().filter(phrase -> phrase.mayBeginWith(first)).toList());
		}
		every(Kind.DAY, 0, "lundi lundis lun lu|mardi mardis mar ma|mercredi mercredis merc mer me|jeudi jeudis jeu je"
				+ "|vendredi vendredis vend ven ve|samedi samedis sam sa|dimanche dimanches dim di");
		every(Kind.MONTH, 1, "janvier janv|fevrier fevr fev|mars|avril avr|mai|juin|juillet juil|aout|septembre sept|octobre oct"
				+ "|novembre nov|decembre dec");
		every(Kind.RANK, 1, "premier premiere premiers|deuxieme deuxiemes second seconds seconde|troisieme troisiemes"
				+ "|quatrieme quatriemes|cinquieme cinquiemes");
		put(Kind.RANK, -1, "dernier derniere derniers");
		put(Kind.TIME, FrenchPart.NOON, "midi");
		put(Kind.TIME, Piece.DAY, "minuit");
		put(Kind.FROM, 0, "de du des d'");
		put(Kind.TO, 0, "a au aux");
		put(Kind.ARTICLE, 0, "le la les l' chaque tous toutes");
		put(Kind.AND, 0, "et & puis");
		put(Kind.DURING, 0, "en");
		put(Kind.BETWEEN, 0, "entre");
		put(Kind.ALSO, 0, "+");
		put(Kind.COMMA, 0, ",");
		put(Kind.SLASH, 0, "/");
		put(Kind.BAR, 0, "|");
		put(Kind.DASH, 0, "-");
		put(Kind.COLON, 0, ":");
		put(Kind.STOP, 0, "; . !");
		put(Kind.NEWLINE, 0, "\n");
		put(Kind.OPEN, 0, "( [");
		put(Kind.CLOSE, 0, ") ]");
		put(Kind.LABEL, 0, resource("french-labels.txt"));
	}

	private FrenchVocabulary() {
	}

	/** A turn of phrase of several words, or a word with its forms. */
	record Phrase(Pattern pattern, Kind kind, int number) {

		Phrase(String pattern, Kind kind, int number) {
			this(Pattern.compile("(?:" + pattern + ")(?:(?![a-z0-9])|(?<=[' ]))"), kind, number);
		}

		boolean mayBeginWith(char first) {
			Matcher matcher = pattern.matcher(String.valueOf(first));
			return matcher.lookingAt() || matcher.hitEnd();
		}

	}

	/** Those that may begin with a letter. */
	static List<Phrase> phrases(char first) {
		return BY_FIRST_LETTER.getOrDefault(first, List.of());
	}

	static @Nullable FrenchWord find(String word) {
		return WORDS.get(word);
	}

	private static void every(Kind kind, int first, String lists) {
		String[] names = lists.split("\\|");
		for (int i = 0; i < names.length; i++) {
			put(kind, first + i, names[i]);
		}
	}

	private static void put(Kind kind, int number, String names) {
		for (String name : names.equals("\n") ? new String[] { names } : names.split("\\s+")) {
			WORDS.putIfAbsent(name, new FrenchWord(kind, number, name));
		}
	}

	/** Lines that begin with a number sign are remarks. */
	private static String resource(String name) {
		try (InputStream file = FrenchVocabulary.class.getResourceAsStream(name)) {
			String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
			return text.replaceAll("(?m)^#.*$", "").strip();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
