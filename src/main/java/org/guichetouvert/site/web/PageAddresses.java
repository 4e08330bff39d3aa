package org.guichetouvert.site.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.platform.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The address of the page that is being made, in each language. */
@Component
class PageAddresses {

	private final Languages languages;

	private final String site;

	private final ObjectProvider<HttpServletRequest> requests;

	/** @param requests gives the one that is being answered */
	PageAddresses(Languages languages, GuichetSettings settings, ObjectProvider<HttpServletRequest> requests) {
		this.languages = languages;
		this.site = settings.publicUrl().toString().replaceFirst("/$", "");
		this.requests = requests;
	}

	PageView.AddressView current(String language) {
		HttpServletRequest request = requests.getObject();
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
		List<PageView.LanguageView> all = languages.codes().stream().map(code -> {
			String local = languages.prefix(code) + path;
			return new PageView.LanguageView(code, Languages.ownName(code), root() + local + query, site + local, code.equals(language));
		}).toList();
		return new PageView.AddressView(whole(path, language), query.isEmpty(), all);
	}

	/** @param path within the site, without language */
	String whole(String path, String language) {
		return site + languages.prefix(language) + path;
	}

	/** Whole address of what is the same in every language. */
	String atRoot(String path) {
		return site + path;
	}

	/** @param language null where it is the same in every language */
	String path(String path, @Nullable String language) {
		return root() + (language == null ? "" : languages.prefix(language)) + path;
	}

	/** The context path without language. */
	private String root() {
		return requests.getObject().getServletContext().getContextPath();
	}

}
