package org.guichetouvert.colleagues.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.guichetouvert.colleagues.ShownCatalogue.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A letter to several colleagues.
 *
 * @param links {@code mailto:} with all of them as blind copies; several where one would be too long for mail programs
 * @param addresses each once
 * @param general those who are written to at the address of their service
 * @param without those who have no address that the reader may see
 */
record MailView(List<String> links, List<String> addresses, List<Recipient> general, List<Recipient> without) {

	/** What common mail programs and browsers take for certain. */
	static final int LONGEST_LINK = 1_800;

	private static final String BLIND_COPY = "mailto:?bcc=";

	/** @param words function, name where allowed, service @param phone how else to reach it; null for nothing known */
	record Recipient(String words, @Nullable String address, @Nullable Phone phone) {
	}

	static MailView of(List<Chosen> chosen) {
		Set<String> addresses = new LinkedHashSet<>();
		var general = new ArrayList<Recipient>();
		var without = new ArrayList<Recipient>();
		for (Chosen one : chosen) {
			if (!one.mails().isEmpty()) {
				addresses.add(one.mails().get(0));
			}
			else if (one.generalMail() != null) {
				addresses.add(one.generalMail());
				general.add(new Recipient(one.words(), one.generalMail(), null));
			}
			else {
				without.add(new Recipient(one.words(), null, one.person().lines().stream().findFirst().orElse(one.generalPhone())));
			}
		}
		return new MailView(links(addresses), List.copyOf(addresses), general, without);
	}

	/** One a line, as mail programs take them. */
	public String list() {
		return String.join(",\n", addresses);
	}

	private static List<String> links(Set<String> addresses) {
		var links = new ArrayList<String>();
		var link = new StringBuilder();
		for (String address : addresses) {
			String encoded = UriUtils.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
			if (!link.isEmpty() && link.length() + 1 + encoded.length() > LONGEST_LINK) {
				links.add(link.toString());
				link.setLength(0);
			}
			link.append(link.isEmpty() ? BLIND_COPY : ",").append(encoded);
		}
		if (!link.isEmpty()) {
			links.add(link.toString());
		}
		return links;
	}

}
