package org.guichetouvert.site.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.springframework.stereotype.Component;

/** Numbers as they are read in Belgium, and as a telephone dials them. */
@Component
class PhoneNumbers {

	private static final String BELGIUM = "BE";

	private static final int LONGEST_SHORT_NUMBER = 5;

	private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

	private final LoadingCache<String, PhoneView> views = Caffeine.newBuilder().maximumSize(10_000).build(this::read);

	/** What can't be read as a number is shown as it is. */
	PhoneView view(String given) {
		return views.get(given);
	}

	private PhoneView read(String given) {
		String digits = given.replaceAll("[^0-9+]", "");
		if (digits.length() <= LONGEST_SHORT_NUMBER) {
			return new PhoneView(given, "tel:" + digits);
		}
		try {
			PhoneNumber number = numbers.parse(given, BELGIUM);
			boolean national = number.getCountryCode() == numbers.getCountryCodeForRegion(BELGIUM);
			String words = numbers.format(number, national ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
			return new PhoneView(words.replace(' ', '\u00a0'), "tel:" + numbers.format(number, PhoneNumberFormat.E164));
		}
		catch (NumberParseException e) {
			return new PhoneView(given, "tel:" + digits);
		}
	}

}
