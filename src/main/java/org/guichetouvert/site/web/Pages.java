package org.guichetouvert.site.web;

import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.platform.DataVersion;
import org.guichetouvert.platform.PageLife;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a finished view into its page: what stands around it, and until when it is true. */
@Component
class Pages {

	private final PageAddresses addresses;

	private final Helplines helplines;

	private final PageLife life;

	private final CurrentReader readers;

	private final DataVersion version;

	/** By version of the catalogue: asked once for each, not for each page. */
	private final LoadingCache<Long, Boolean> demonstration;

	Pages(PageAddresses addresses, Helplines helplines, PageLife life, CurrentReader readers, CatalogueReader reader, DataVersion version) {
		this.addresses = addresses;
		this.helplines = helplines;
		this.life = life;
		this.readers = readers;
		this.version = version;
		this.demonstration = Caffeine.newBuilder().maximumSize(2).build(key -> reader.hasDemonstration());
	}

	/** @param quartier slug of the quartier the visitor is in */
	void show(Made<?> made, PageView.Menu menu, @Nullable String quartier, Model model) {
		model.addAttribute("view", made.view());
		model.addAttribute("banners", made.banners());
		model.addAttribute("page", around(menu, quartier, LocaleContextHolder.getLocale()));
		if (readers.find().isEmpty()) { // what somebody signed in is shown is for nobody else
			life.trueUntil(made.trueUntil().toInstant());
		}
		if (made.served() != null) {
			life.whenServed(made.served());
		}
	}

	/** A page that search engines should not keep. */
	void showUnlisted(Made<?> made, Model model) {
		show(made, PageView.Menu.NONE, null, model);
		model.addAttribute("page", around(PageView.Menu.NONE, null, LocaleContextHolder.getLocale()).unlisted());
	}

	/** A page that says more of another one, which search engines should keep instead. */
	void showBeside(Made<?> made, PageView.Menu menu, String path, Model model) {
		show(made, menu, null, model);
		Locale locale = LocaleContextHolder.getLocale();
		model.addAttribute("page", around(menu, null, locale).beside(addresses.whole(path, locale.getLanguage())));
	}

	PageView around(PageView.Menu menu, @Nullable String quartier, Locale locale) {
		return new PageView(isDemonstration(), menu, quartier, helplines.talking(locale), addresses.current(locale.getLanguage()),
				readers.find().map(SignedIn::function).orElse(null));
	}

	/** Whether any invented entry is there, as every page says. */
	boolean isDemonstration() {
		return Boolean.TRUE.equals(demonstration.get(version.current()));
	}

}
