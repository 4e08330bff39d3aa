package org.guichetouvert.upkeep.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.editing.DeskTopic;
import org.guichetouvert.upkeep.Checks;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first of what is to be looked at; the others are a link. */
@Component
@Order(15)
class ChecksTopic implements DeskTopic {

	private static final int FIRST = 5;

	private final Checks checks;

	private final KeptServices services;

	private final MessageSource messages;

	ChecksTopic(Checks checks, KeptServices services, MessageSource messages) {
		this.checks = checks;
		this.services = services;
		this.messages = messages;
	}

	@Override
	public String code() {
		return "checks";
	}

	/** An administrator looks after nobody's doors from here: coordinators do. */
	@Override
	public List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale) {
		if (reader.role() == Role.ADMINISTRATOR) {
			return List.of();
		}
		List<Checks.Kept> due = checks.of(reader, null).stream().filter(one -> one.check().isDue(today)).toList();
		var words = new CheckWords(messages, locale, today);
		List<Item> items = new ArrayList<>();
		due.stream().limit(FIRST).forEach(one -> services.find(one.check().serviceId(), today)
			.ifPresent(service -> items.add(new Item(service.snapshot().details().name().in(locale.getLanguage()),
					words.whys(one.check(), null, false).get(0).words(), "/coordination/fiches/services/" + service.id()))));
		if (!items.isEmpty()) {
			items.add(new Item(words.say("upkeep.topic.all", due.size()), null, ChecksAsked.PATH));
		}
		return items;
	}

}
