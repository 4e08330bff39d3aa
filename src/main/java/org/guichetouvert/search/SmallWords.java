package org.guichetouvert.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words that say little of what somebody needs: articles, pronouns, "je cherche", "Bruxelles". Lucene's lists, and ours for
 * the languages it has none for. They count a little: "sans papiers" is not "papiers".
 */
final class SmallWords {

	private static final Map<String, Set<String>> BY_LANGUAGE = new HashMap<>();

	private static final Set<String> ALL = new HashSet<>();

	static {
		add("fr", FrenchAnalyzer.getDefaultStopSet());
		add("nl", DutchAnalyzer.getDefaultStopSet());
		add("en", EnglishAnalyzer.getDefaultStopSet());
		add("es", SpanishAnalyzer.getDefaultStopSet());
		add("pt", PortugueseAnalyzer.getDefaultStopSet());
		add("it", ItalianAnalyzer.getDefaultStopSet());
		add("de", GermanAnalyzer.getDefaultStopSet());
		add("ro", RomanianAnalyzer.getDefaultStopSet());
		add("tr", TurkishAnalyzer.getDefaultStopSet());
		add("ar", ArabicAnalyzer.getDefaultStopSet());
		add("fr", "ca est sont suis peux peut veux veut dois doit faut fait faire cherche besoin aide avoir sais sait savoir comment ou "
				+ "quand qui quoi plus tres aussi chez depuis sans pa jai jsuis pr ds dc ke bonjour merci svp voudrais trouver aller quel quelle");
		add("nl", "hulp zoek nodig hebben heb krijgen waar wie hoe wil kan moet graag goedendag zonder mij mijn");
		add("en", "need want find looking search get have please where how who help my me do don can cannot");
		add("es", "necesito busco ayuda donde como quiero tengo puedo para mi me");
		add("pt", "preciso ajuda onde como quero tenho posso procuro meu minha");
		add("it", "ho bisogno aiuto dove come cerco voglio posso mio mia");
		add("de", "brauche hilfe suche wo wie habe kann mochte mein meine ich");
		add("ro", "am nevoie ajutor unde cum caut vreau pot sunt meu mea imi");
		add("tr", "yardim lazim istiyorum nerede nasil ariyorum var yok benim");
		add("pl", "nie na do sie jest mam jak gdzie co za od po to przez potrzebuje szukam pomocy pomoc chce moge mi mnie moj moja w z i o u bez");
		add("uk", "не на до я є як де що за від по це та або мені мій моя мене потрібна потрібно шукаю допомога хочу можу нет мне где как у в з и і а "
				+ "без мой моя");
		add("ar", "اريد احتاج محتاج ابحث مساعده اين كيف عندي لدي بغيت خاصني فين كيفاش شي ديال بدون");
		add("", "bruxelles brussel brussels bxl bruksel bruselas bruxelas bruksela bruksella bruxelle брюссель бруксель بروكسل");
	}

	private SmallWords() {
	}

	/** @param token folded */
	static boolean isSmall(String token) {
		return ALL.contains(token);
	}

	static Set<String> languages() {
		return BY_LANGUAGE.keySet();
	}

	/** Whether it is a small word of this language. */
	static boolean isSmall(String token, String language) {
		return BY_LANGUAGE.getOrDefault(language, Set.of()).contains(token);
	}

	private static void add(String language, CharArraySet words) {
		words.forEach(word -> add(language, new String((char[]) word)));
	}

	private static void add(String language, String words) {
		ALL.addAll(Words.tokens(words));
		BY_LANGUAGE.computeIfAbsent(language, key -> new HashSet<>()).addAll(Words.tokens(words));
	}

}
