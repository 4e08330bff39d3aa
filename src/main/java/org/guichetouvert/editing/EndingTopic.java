package org.guichetouvert.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EndingSoon;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What ends by itself before long where this reader publishes: consents within a month, of which none is shown afterwards;
 * notices and closures within a week, after which the door counts as open again.
 */
@Component
@Order(30)
class EndingTopic implements DeskTopic {

	private static final int CONSENT_DAYS = 30;

	private static final int NOTICE_DAYS = 7;

	private final EndingSoon ending;

	private final Snapshots snapshots;

	private final Rights rights;

	private final EntryNames names;

	private final MessageSource messages;

	private final Clock clock;

	EndingTopic(EndingSoon ending, Snapshots snapshots, Rights rights, EntryNames names, MessageSource messages, Clock clock) {
		this.ending = ending;
		this.snapshots = snapshots;
		this.rights = rights;
		this.names = names;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String code() {
		return "ending";
	}

	@Override
	public List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale) {
		ZoneId zone = clock.getZone();
		var items = new ArrayList<Item>();
		ending.notices(clock.instant(), today.plusDays(NOTICE_DAYS).atStartOfDay(zone).toInstant()).forEach(one -> add(items, reader,
				EntryKind.SERVICE, one.entryId(), "editing.ending.notice." + one.what().kind().code(),
				one.what().endsAt().minusSeconds(1).atZone(zone).toLocalDate(), locale));
		ending.exceptions(today.plusDays(1), today.plusDays(NOTICE_DAYS)).forEach(one -> add(items, reader, EntryKind.SERVICE, one.entryId(),
				"editing.ending.exception." + one.what().effect().code(), one.what().endsOn().minusDays(1), locale));
		ending.consents(today, today.plusDays(CONSENT_DAYS)).forEach(one -> add(items, reader, EntryKind.CONTACT, one.entryId(),
				"editing.ending.consent", one.what().minusDays(1), locale));
		return items;
	}

	private void add(List<Item> items, SignedIn reader, EntryKind kind, UUID id, String key, LocalDate lastDay, Locale locale) {
		snapshots.find(kind, id).filter(present -> rights.of(reader, kind, id, present.snapshot()) == Territory.OWN)
			.ifPresent(present -> items.add(new Item(names.of(kind, present.snapshot(), locale),
					messages.getMessage(key, new Object[] { DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(lastDay) }, locale),
					"/coordination/fiches/" + (kind == EntryKind.SERVICE ? "services/" : "contacts/") + id)));
	}

}
