package org.guichetouvert.exchange.spreadsheet;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.exchange.spreadsheet.ImportRuns.WrittenRemark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A summary as it is printed, in French. */
@Component
class SummaryText {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

	private final MessageSource messages;

	private final ReportFile reports;

	private final Clock clock;

	SummaryText(MessageSource messages, ReportFile reports, Clock clock) {
		this.messages = messages;
		this.reports = reports;
		this.clock = clock;
	}

	String of(ImportSummary summary) {
		var lines = new ArrayList<String>();
		summary.died().forEach(dead -> lines.add(say("died", dead.file(), MOMENT.format(dead.startedAt().atZone(clock.getZone())), dead.read())));
		lines.add(say("title", summary.request().file().getFileName(), summary.request().source()));
		addCounts(lines, summary.counts());
		if (!summary.unknownColumns().isEmpty()) {
			lines.add(say("unknownColumns", String.join(", ", summary.unknownColumns())));
		}
		if (summary.legacyEncoding()) {
			lines.add(say("legacyEncoding"));
		}
		addRemarks(lines, summary);
		double seconds = summary.duration().toMillis() / 1000.0;
		lines.add(say("end", summary.importId().toString(), Math.max(1, Math.round(seconds)),
				Math.round(summary.counts().read() / Math.max(0.001, seconds))));
		return String.join(System.lineSeparator(), lines);
	}

	private void addCounts(List<String> lines, ImportCounts counts) {
		lines.add(say("read", counts.read()));
		lines.add(say("added", counts.added()));
		lines.add(say("changed", counts.changed()));
		lines.add(say("unchanged", counts.unchanged()));
		lines.add(say("refused", counts.refused(), counts.refusedCells()));
		lines.add(say("conflicts", counts.conflicts()));
		lines.add(say("doubtful", counts.doubtful()));
		if (counts.unreadHours() > 0) {
			lines.add(say("unreadHours", counts.unreadHours()));
		}
		if (counts.namesLeftOut() > 0) {
			lines.add(say("namesLeftOut", counts.namesLeftOut()));
		}
	}

	private void addRemarks(List<String> lines, ImportSummary summary) {
		if (summary.remarkCount() == 0) {
			return;
		}
		lines.add(say("remarks", summary.remarkCount()));
		summary.remarks().forEach(remark -> lines.add(remark(remark)));
		if (summary.remarkCount() > summary.remarks().size()) {
			lines.add(say("more", summary.remarkCount() - summary.remarks().size()));
		}
		lines.add(summary.report() == null ? say("noReport", ReportFile.beside(summary.request().file()))
				: say("report", summary.report()));
	}

	private String remark(WrittenRemark remark) {
		String value = remark.value().length() > 60 ? remark.value().substring(0, 60) + "…" : remark.value();
		String where = remark.column().isEmpty() ? say("line", String.valueOf(remark.line()))
				: say("cell", String.valueOf(remark.line()), remark.column());
		return "  " + reports.kind(remark.kind()) + " — " + where + (value.isEmpty() ? "" : " « " + value.replace('\n', ' ') + " »")
				+ " : " + remark.reason();
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage("exchange.summary." + key, arguments, Locale.FRENCH);
	}

}
