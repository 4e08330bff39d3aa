package org.guichetouvert.editing.web.ways;

import java.util.List;
import java.util.Optional;

import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.ways.WayPeriods;

/**
 * The ways in of a service, and what is said of them for a time.
 *
 * @param path address under which all of them are changed
 */
public record WaysView(WayHead head, String path, List<Way> ways, List<Line> exceptions, List<Line> notices) {

	/**
	 * @param path address of its forms
	 * @param over whether it is over
	 * @param more later and earlier periods
	 */
	public record Way(String path, String title, String kind, String where, String when, String what, boolean over, int more) {
	}

	/** @param path where it is changed */
	public record Line(String path, String when, String what, String about) {
	}

	static WaysView of(WayDesk.Opened opened) {
		WayWords words = opened.words();
		List<Way> ways = opened.service().channels().stream().map(channel -> {
			WayPeriods periods = new WayPeriods(channel.periods());
			Optional<ServiceSnapshot.Period> current = periods.current(words.today());
			boolean over = periods.last().filter(last -> last.end() != null && !last.end().date().isAfter(words.today())).isPresent();
			return new Way(opened.path() + "/acces/" + channel.id(), words.title(channel.details(), current.map(ServiceSnapshot.Period::details)
				.orElse(null)), channel.details().kind().code(), opened.place(channel.placeId()), current.map(words::when).orElse(""),
					current.map(period -> words.what(period.details())).orElse(""), over, Math.max(0, periods.all().size() - 1));
		}).toList();
		return new WaysView(opened.head(), opened.path(), ways,
				opened.service().exceptions().stream().filter(one -> one.details().endsOn().isAfter(words.today()))
					.map(one -> new Line(opened.path() + "/exceptions/" + one.id(),
							ExceptionForm.when(one.details().startsOn(), one.details().endsOn(), words),
							words.say("editing.ways.effect." + one.details().effect().code()), opened.about(one.placeId(), one.channelId()))).toList(),
				opened.service().notices().stream().filter(one -> one.details().endsAt().atZone(NoticeForm.BRUSSELS).toLocalDate()
					.isAfter(words.today().minusDays(1))).map(one -> notice(one, opened)).toList());
	}

	private static Line notice(ServiceSnapshot.Notice notice, WayDesk.Opened opened) {
		NoticeDetails details = notice.details();
		return new Line(opened.path() + "/avis/" + notice.id(), NoticeForm.until(details, opened.words()),
				opened.words().say("editing.ways.notice." + details.kind().code()), opened.about(notice.placeId(), notice.channelId()));
	}

}
