package org.guichetouvert.upkeep.web;

import java.util.List;
import java.util.UUID;

import org.guichetouvert.editing.SeenByResidents;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at next.
 *
 * @param heading of which quartier; null for what the reader looks after
 * @param nothing what stands where there is no line; null where there is one
 * @param done what was done just now; null for nothing
 * @param next null on the last page
 * @param areas how the reader's quartiers are kept; empty for none
 * @param choices quartiers that may be chosen
 */
public record ChecksView(@Nullable String heading, List<Tab> tabs, List<Row> rows, @Nullable String nothing, @Nullable Done done,
		@Nullable Paging paging, List<Kept> areas, List<Choice> choices, Back back) {

	/** @param count null where it is not told */
	public record Tab(String words, String href, @Nullable Integer count, boolean current) {
	}

	/**
	 * One entry.
	 *
	 * @param methods codes of the means by which the reader may confirm it
	 * @param signalled whether somebody outside said something
	 * @param following id of the entry after it, where the list goes on; null for the last
	 */
	public record Row(UUID id, String name, String href, SeenByResidents.@Nullable Badge badge, List<Why> whys, int bars, String age,
			@Nullable String area, SeenByResidents.@Nullable Line phone, List<String> methods, boolean signalled, @Nullable UUID following) {
	}

	/** @param icon name of it @param href where one deals with it; null for the entry itself */
	public record Why(String icon, String words, @Nullable String href) {
	}

	/**
	 * @param before the entry before which it stands; null for the end of the list
	 * @param undo id of the entry whose confirmation can be taken back; null where there is nothing to take back
	 * @param state of that entry, which is still the same when it is taken back
	 */
	public record Done(String words, @Nullable UUID before, @Nullable UUID undo, @Nullable String state) {
	}

	public record Paging(int page, int pages, @Nullable String previousHref, @Nullable String nextHref) {
	}

	/**
	 * How one quartier is kept.
	 *
	 * @param fresh verified within three months @param used within six @param old longer ago or never
	 * @param keepers functions; empty where nobody keeps it
	 * @param reminded whether services there are asked by letter without anybody's doing
	 * @param except smaller quartiers of which their own keepers decide, where letters are on and these have not switched them on
	 * @param switches whether the reader may change that
	 */
	public record Kept(String slug, String name, String href, int total, int fresh, int used, int old, List<String> keepers, boolean reminded,
			List<String> except, boolean switches) {
	}

	public record Choice(String value, String label, boolean chosen) {
	}

	/** Where forms lead back to. */
	public record Back(String tab, String quartier, int page) {
	}

	/** Whether nothing stands at the place where what was done belongs. */
	public boolean isDoneLast() {
		return done != null && (done.before() == null || rows.stream().noneMatch(row -> row.id().equals(done.before())));
	}

}
