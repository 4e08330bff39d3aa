package org.guichetouvert.reports.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.EmailAddress;
import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.Reporting;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of the form.
 *
 * @param kind {@code quoi} @param way {@code porte} @param day {@code jour} @param message {@code message}
 * @param contact {@code courriel} @param stamp {@code debut}
 * @param trap {@code vide}: nobody sees it, programs fill it
 */
record TypedReport(String kind, String way, String day, String message, String contact, String stamp, String trap) {

	/** Whoever remembers longer can write the day into the text. */
	private static final int OLDEST_DAYS = 92;

	static TypedReport empty(LocalDate today) {
		return new TypedReport("", "", today.toString(), "", "", "", "");
	}

	static TypedReport of(Map<String, String> fields) {
		return new TypedReport(text(fields, "quoi"), text(fields, "porte"), text(fields, "jour"), text(fields, "message"),
				text(fields, "courriel"), text(fields, "debut"), text(fields, "vide"));
	}

	private static String text(Map<String, String> fields, String field) {
		return fields.getOrDefault(field, "").replace("\u0000", "").replace("\r\n", "\n").strip();
	}

	/** Keys of messages by field; empty where all is well. */
	Map<String, String> problems(List<ServiceSnapshot.Channel> ways, LocalDate today) {
		var problems = new LinkedHashMap<String, String>();
		Optional<ReportKind> known = ReportKind.find(kind);
		if (known.isEmpty()) {
			problems.put("quoi", "reports.form.problem.kind");
		}
		if (!way.isEmpty() && findWay(ways).isEmpty()) {
			problems.put("porte", "reports.form.problem.way");
		}
		if (!day.isEmpty() && findDay().filter(one -> !one.isAfter(today) && !one.isBefore(today.minusDays(OLDEST_DAYS))).isEmpty()) {
			problems.put("jour", "reports.form.problem.day");
		}
		if (message.length() > ReportFormView.LONGEST_MESSAGE) {
			problems.put("message", "reports.form.problem.long");
		}
		else if (known.filter(one -> one == ReportKind.OTHER).isPresent() && message.isEmpty()) {
			problems.put("message", "reports.form.problem.words");
		}
		if (!contact.isEmpty() && EmailAddress.read(contact).isEmpty()) {
			problems.put("courriel", "reports.form.problem.contact");
		}
		return problems;
	}

	/** Once there are no problems. */
	Reporting.Said said(List<ServiceSnapshot.Channel> ways, Locale locale) {
		return new Reporting.Said(ReportKind.find(kind).orElseThrow(), findWay(ways).orElse(null), findDay().orElse(null),
				orNull(message), EmailAddress.read(contact).orElse(null), locale);
	}

	private Optional<UUID> findWay(List<ServiceSnapshot.Channel> ways) {
		return ways.stream().map(ServiceSnapshot.Channel::id).filter(id -> id.toString().equals(way)).findFirst();
	}

	/** As a browser sends it, or as people type it where the browser knows no such field. */
	private Optional<LocalDate> findDay() {
		return DatedPoint.find(day).filter(point -> point.precision() == DatePrecision.DAY).map(DatedPoint::date);
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
