package org.guichetouvert.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.DeskTopic;
import org.guichetouvert.editing.EntryNames;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Entries about which visitors wait for an answer, the longest first. */
@Component
@Order(5)
class ReportsTopic implements DeskTopic {

	private final ReportQueue queue;

	private final EntryNames names;

	private final MessageSource messages;

	private final ZoneId zone;

	ReportsTopic(ReportQueue queue, EntryNames names, MessageSource messages, Clock clock) {
		this.queue = queue;
		this.names = names;
		this.messages = messages;
		this.zone = clock.getZone();
	}

	@Override
	public String code() {
		return "reports";
	}

	@Override
	public List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale) {
		return queue.listFor(reader).stream().map(one -> new Item(names.of(EntryKind.SERVICE, one.says(), locale), detail(one, locale),
				"/coordination/signalements/" + one.serviceId())).toList();
	}

	private String detail(ReportQueue.AboutEntry one, Locale locale) {
		LocalDate first = one.reports().get(0).receivedAt().atZone(zone).toLocalDate();
		return messages.getMessage("reports.queue.detail",
				new Object[] { one.reports().size(), DateTimeFormatter.ofPattern("d MMMM", locale).format(first) }, locale);
	}

}
