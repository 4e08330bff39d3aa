package org.guichetouvert.site.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.platform.PageLife;
import org.guichetouvert.taxonomy.EmergencyNumber;
import org.guichetouvert.taxonomy.EmergencyNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a finished view into its page: what stands around it, and until when it is true. */
@Component
class Pages {

	private final PageAddresses addresses;

	private final EmergencyNumbers emergency;

	private final Clock clock;

	private final MessageSource messages;

	private final PageLife life;

	/** Asked again every few seconds, not for each page. */
	private final LoadingCache<String, Boolean> demonstration;

	Pages(PageAddresses addresses, EmergencyNumbers emergency, Clock clock, MessageSource messages, PageLife life,
			CatalogueReader reader) {
		this.addresses = addresses;
		this.emergency = emergency;
		this.clock = clock;
		this.messages = messages;
		this.life = life;
		this.demonstration = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(key -> reader.hasDemonstration());
	}

	/** @param quartier slug of the quartier the visitor is in */
	void show(Made<?> made, PageView.Menu menu, @Nullable String quartier, Model model) {
		model.addAttribute("view", made.view());
		model.addAttribute("banners", made.banners());
		model.addAttribute("page", around(menu, quartier, LocaleContextHolder.getLocale()));
		life.trueUntil(made.trueUntil().toInstant());
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
	void showBeside(Made<?> made, String path, Model model) {
		show(made, PageView.Menu.NONE, null, model);
		Locale locale = LocaleContextHolder.getLocale();
		model.addAttribute("page", around(PageView.Menu.NONE, null, locale).beside(addresses.whole(path, locale.getLanguage())));
	}

	PageView around(PageView.Menu menu, @Nullable String quartier, Locale locale) {
		return new PageView(isDemonstration(), menu, quartier, helplines(locale), addresses.current(locale.getLanguage()));
	}

	/** Whether any invented entry is there, as every page says. */
	boolean isDemonstration() {
		return Boolean.TRUE.equals(demonstration.get("any"));
	}

	/** "Parler à quelqu'un": lines in the language of the page first; 112 and 101 stand in the layout itself. */
	private List<HelplineView> helplines(Locale locale) {
		var lines = new ArrayList<HelplineView>();
		for (EmergencyNumber number : emergency.listIn(locale.getLanguage())) {
			if (number.kind() != EmergencyNumber.Kind.DANGER) {
				lines.add(new HelplineView(new PhoneView(number.number().replace(' ', '\u00a0'), "tel:" + number.dial()), number.label().in(locale.getLanguage()), hours(number, locale),
						language(number, locale)));
			}
		}
		return lines;
	}

	private @Nullable String hours(EmergencyNumber number, Locale locale) {
		if (number.hours() == null) {
			return null;
		}
		var words = new Wording(messages, locale, ZonedDateTime.now(clock));
		return number.hours().equals("24/7") ? messages.getMessage("site.status.openDayAndNight", null, locale)
				: OpeningHours.find(number.hours()).map(words::hoursWithin).orElse(null);
	}

	private @Nullable String language(EmergencyNumber number, Locale locale) {
		if (number.languages().isEmpty()) {
			return null;
		}
		String names = String.join(", ", number.languages().stream()
			.map(code -> Locale.forLanguageTag(code).getDisplayLanguage(locale)).toList());
		return messages.getMessage("site.emergency.languages", new Object[] { names }, locale);
	}

}
