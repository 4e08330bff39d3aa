package org.guichetouvert.platform;

import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Whole addresses of pages, for letters and paper: from {@code guichet.public-url}, never from what a request claims to be
 * its host, which anybody can make up.
 */
@Component
public class SiteLinks {

	private final String site;

	private final Languages languages;

	SiteLinks(GuichetSettings settings, Languages languages) {
		this.site = settings.publicUrl().toString().replaceFirst("/$", "");
		this.languages = languages;
	}

	/** @param path within the site, without language, with its query: {@code /connexion/lien?jeton=…} */
	public String whole(String path, Locale locale) {
		String code = locale.getLanguage();
		return site + (languages.codes().contains(code) ? languages.prefix(code) : "") + path;
	}

}
