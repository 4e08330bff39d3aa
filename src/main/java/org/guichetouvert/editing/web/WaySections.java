package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.ways.WayPeriods;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways in of a service, each with its forms; then its exceptions and notices. */
@Component
@Order(5)
class WaySections implements EntrySections {

	private final WayDesk desk;

	WaySections(WayDesk desk) {
		this.desk = desk;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		WayDesk.Opened opened = desk.open(draft, words);
		List<Section> sections = new ArrayList<>();
		opened.service().channels().forEach(channel -> sections.add(way(channel, opened)));
		sections.add(new Section("acces", words.say("editing.ways.new.section"), List.of(Line.of(words.say("editing.ways.new.help"))),
				List.of(new Way(words.say("editing.ways.new.way"), opened.path() + "/acces/nouveau"))));
		sections.add(new Section("exceptions", words.say("editing.ways.exceptions"), exceptions(opened),
				List.of(new Way(words.say("editing.ways.exception.add"), opened.path() + "/exceptions/nouvelle"))));
		sections.add(new Section("avis", words.say("editing.ways.notices"), notices(opened),
				List.of(new Way(words.say("editing.ways.notice.add"), opened.path() + "/avis/nouveau"))));
		return sections;
	}

	private static Section way(ServiceSnapshot.Channel channel, WayDesk.Opened opened) {
		WayWords words = opened.words();
		List<Line> lines = new ArrayList<>();
		if (channel.details().address() != null) {
			lines.add(Line.of(channel.details().address()));
		}
		new WayPeriods(channel.periods()).all().forEach(period -> lines.add(new Line(words.what(period.details()), words.when(period), null)));
		String path = opened.path() + "/acces/" + channel.id();
		String title = opened.title(channel);
		String kind = words.say("editing.ways.kind." + channel.details().kind().code());
		return new Section("acces-" + channel.id(), title.equals(kind) ? kind : words.say("editing.ways.section", kind, title), lines,
				List.of(new Way(words.say("editing.ways.hours"), path + "/horaire"), new Way(words.say("editing.ways.conditions"), path + "/conditions"),
						new Way(words.say("editing.ways.details"), path), new Way(words.say("editing.ways.end"), path + "/fin"),
						new Way(words.say("editing.ways.start"), path + "/debut")).subList(0, channel.periods().isEmpty() ? 4 : 5));
	}

	private static List<Line> exceptions(WayDesk.Opened opened) {
		WayWords words = opened.words();
		return opened.service().exceptions().stream().filter(one -> one.details().endsOn().isAfter(words.today()))
			.map(one -> new Line(words.say("editing.ways.effect." + one.details().effect().code()) + ", "
					+ ExceptionForm.when(one.details().startsOn(), one.details().endsOn(), words), opened.aboutWords(one.placeId(), one.channelId()),
					opened.path() + "/exceptions/" + one.id()))
			.toList();
	}

	private static List<Line> notices(WayDesk.Opened opened) {
		WayWords words = opened.words();
		return opened.service().notices().stream()
			.filter(one -> one.details().endsAt().isAfter(words.today().atStartOfDay(NoticeForm.BRUSSELS).toInstant()))
			.map(one -> new Line(words.say("editing.ways.notice." + one.details().kind().code()) + ", " + NoticeForm.until(one.details(), words),
					opened.aboutWords(one.placeId(), one.channelId()), opened.path() + "/avis/" + one.id()))
			.toList();
	}

}
