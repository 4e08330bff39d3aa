package org.guichetouvert.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a name becomes the readable part of an address. */
public final class Slugs {

	/** Longest slug without the number that makes it unique. */
	public static final int MAX_LENGTH = 80;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private Slugs() {
	}

	/**
	 * Lower case, without accents, words joined by hyphens: "Maison de l'Énergie" becomes {@code maison-de-l-energie}.
	 *
	 * @return never empty: a name without a Latin letter or digit becomes {@code sans-nom}
	 */
	public static String of(String name) {
		String slug = trim(OTHERS.matcher(fold(name)).replaceAll("-"));
		if (slug.length() > MAX_LENGTH) {
			int cut = slug.lastIndexOf('-', MAX_LENGTH);
			slug = trim(slug.substring(0, cut > 0 ? cut : MAX_LENGTH));
		}
		return slug.isEmpty() ? "sans-nom" : slug;
	}

	/** Lower case, without accents. */
	public static String fold(String words) {
		String folded = words.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("ß", "ss");
		return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private static String trim(String slug) {
		return slug.replaceAll("^-+|-+$", "");
	}

}
