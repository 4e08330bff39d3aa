package org.guichetouvert.reports.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What visitors report about one entry, to decide on.
 *
 * @param methods codes of how one may know
 * @param reasons for declining
 * @param done code of what was done just now; null for nothing
 * @param problem a sentence about the page as a whole; null where all is well
 */
public record AboutServiceView(String name, String action, String entryPath, String publicPage, List<Group> groups, List<String> methods,
		List<ReportFormView.Choice> reasons, @Nullable String done, @Nullable String problem) {

	/**
	 * Reports that say the same.
	 *
	 * @param id of its part of the page
	 * @param way which way in; null where nobody said
	 * @param reviewedBy who looks into it; null for nobody
	 * @param changes what can be done by one gesture
	 * @param asksHow whether one of them says what must be known
	 * @param day from when, prefilled; it is asked for where one of them needs it
	 * @param ways to choose from, where one of them changes a way in that nobody named
	 * @param form words of the way to correct it by a form
	 * @param formFirst whether that is what such reports mostly need
	 */
	public record Group(String id, String kind, @Nullable String way, List<Line> lines, @Nullable String reviewedBy,
			List<ReportFormView.Choice> changes, boolean asksHow, String day, List<ReportFormView.Choice> ways, String form, boolean formFirst,
			String how, String reason, String words, @Nullable String problem) {
	}

	/**
	 * One report.
	 *
	 * @param day on which it was so; null where it was not said
	 * @param text as it was written; null for none
	 * @param mailed whether the answer goes by mail
	 */
	public record Line(String id, @Nullable String day, String received, @Nullable String text, boolean mailed) {
	}

}
