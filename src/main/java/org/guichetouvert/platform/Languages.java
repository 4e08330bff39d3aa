package org.guichetouvert.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The languages that pages are offered in. The first one stands at the root, each other one under its code: {@code /nl}. */
@Component
public final class Languages {

	private final List<String> codes;

	Languages(GuichetSettings settings) {
		this.codes = List.copyOf(settings.languages());
		if (codes.isEmpty()) {
			throw new IllegalArgumentException("guichet.languages names no language");
		}
	}

	/** ISO 639-1 codes, the language at the root first. */
	public List<String> codes() {
		return codes;
	}

	/** What a path in a language begins with: {@code /nl}; empty for the language at the root. */
	public String prefix(String code) {
		return code.equals(codes.get(0)) ? "" : "/" + code;
	}

	/** The name of a language in itself: "Nederlands". */
	public static String ownName(String code) {
		Locale locale = Locale.forLanguageTag(code);
		String name = locale.getDisplayLanguage(locale);
		return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
	}

	/** The language whose code is the first step of a path, the one at the root included; empty for any other path. */
	Optional<String> findIn(String path) {
		return codes.stream().filter(code -> path.equals("/" + code) || path.startsWith("/" + code + "/")).findFirst();
	}

}
