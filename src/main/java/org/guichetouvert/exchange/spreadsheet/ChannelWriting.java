package org.guichetouvert.exchange.spreadsheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.AccessChannel;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.exchange.columns.ChannelFacts;
import org.guichetouvert.exchange.columns.ChannelSheet;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a row says of a way in. A row that changed corrects the period that it knows, unless it also tells of a later
 * start: then the old one ended, and another began on that day.
 */
final class ChannelWriting {

	private static final String VERIFICATION = "verification";

	private final StagedRow row;

	private final BatchOutcome outcome;

	ChannelWriting(StagedRow row, BatchOutcome outcome) {
		this.row = row;
		this.outcome = outcome;
	}

	/** @return what the source is now known to have said */
	Map<String, String> add(Service service, @Nullable ServiceAtLocation place, UUID channelId) {
		ChannelKind kind = ChannelKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT));
		var merge = Merge.of(ChannelFacts.ALL, ChannelSheet.blank(kind), Map.of(), row.cells(), true);
		AccessChannel channel = service.addChannel(channelId, merge.details().channel(), place);
		verify(begin(channel, merge.details()), merge.details(), "");
		outcome.added(row.line());
		return keptBase(merge.base());
	}

	/** @param base what the source said last; empty for a way in that a person made here */
	Map<String, String> update(AccessChannel channel, Map<String, String> base) {
		AccessPeriod period = currentOf(channel);
		ChannelSheet before = period == null ? ChannelSheet.blank(channel.details().kind()) : ChannelSheet.of(channel, period);
		if (period != null && isEndedHere(before, base)) {
			outcome.remark(Remark.conflict(row.line(), "until", row.cell("until"), "exchange.conflict.endedWay",
					String.valueOf(before.end())));
			return base;
		}
		var merge = Merge.of(ChannelFacts.ALL, before, base, row.cells(), false, column -> outcome.decision(row.line(), column));
		merge.conflicts().forEach(conflict -> outcome.conflict(row.line(), conflict));
		if (merge.applied() && !write(channel, period, before, merge.details(), base)) {
			return base;
		}
		boolean verified = verify(currentOf(channel), merge.details(), base.getOrDefault(VERIFICATION, ""));
		if (merge.applied() || verified) {
			outcome.changed(row.line());
		}
		return keptBase(merge.base());
	}

	private Map<String, String> keptBase(Map<String, String> merged) {
		var kept = new HashMap<>(merged);
		for (String column : List.of("kind", "access_id", VERIFICATION)) {
			if (row.cells().containsKey(column)) {
				kept.put(column, row.cell(column));
			}
		}
		return kept;
	}

	private boolean isEndedHere(ChannelSheet before, Map<String, String> base) {
		DatedPoint told = ChannelFacts.afterLast(base.getOrDefault("until", ""));
		return !base.isEmpty() && before.end() != null && !before.end().equals(told)
				&& row.cell("until").equals(base.getOrDefault("until", ""));
	}

	/** @return whether it could be written */
	private boolean write(AccessChannel channel, @Nullable AccessPeriod period, ChannelSheet before, ChannelSheet after,
			Map<String, String> base) {
		if (period == null) {
			channel.describe(after.channel());
			begin(channel, after);
			return true;
		}
		try {
			if (beginsLater(before, after, base)) {
				change(channel, period, after);
			}
			else {
				correct(channel, period, before, after);
			}
		}
		catch (IllegalArgumentException e) {
			outcome.remark(Remark.refused(row.line(), "since", row.cell("since"), "exchange.cell.overlap"));
			return false;
		}
		channel.describe(after.channel());
		return true;
	}

	/** A finer date of the same start corrects it; one where none was known begins anew if more than the date is new. */
	private static boolean beginsLater(ChannelSheet before, ChannelSheet after, Map<String, String> base) {
		if (after.start() == null || after.start().equals(before.start())) {
			return false;
		}
		if (before.start() == null) {
			return base.containsKey("since") && !before.period().equals(after.period());
		}
		DatedPoint next = Objects.requireNonNull(ChannelFacts.afterLast(before.start().toString()));
		return !after.start().date().isBefore(next.date());
	}

	private static void change(AccessChannel channel, AccessPeriod period, ChannelSheet after) {
		DatedPoint start = Objects.requireNonNull(after.start());
		if (channel.periods().stream().anyMatch(other -> other != period && isFrom(other, start.date()))) {
			throw new IllegalArgumentException("Another period of " + channel + " holds after " + start);
		}
		if (period.end().isEmpty() || period.end().get().date().isAfter(start.date())) {
			period.endOn(start, PeriodEnd.UNEXPLAINED);
		}
		AccessPeriod begun = channel.begin(UUID.randomUUID(), start, after.period());
		if (after.end() != null && after.end().date().isAfter(start.date())) {
			begun.endOn(after.end(), ending(after));
		}
	}

	private static boolean isFrom(AccessPeriod period, LocalDate date) {
		return period.end().isEmpty() || period.end().get().date().isAfter(date);
	}

	private static void correct(AccessChannel channel, AccessPeriod period, ChannelSheet before, ChannelSheet after) {
		boolean dates = !Objects.equals(before.start(), after.start()) || !Objects.equals(before.end(), after.end())
				|| !Objects.equals(before.endReason(), after.endReason());
		if (dates) {
			PeriodEnd had = period.ending().orElse(PeriodEnd.UNEXPLAINED);
			channel.correctDates(period, after.start(), after.end(),
					new PeriodEnd(after.endReason(), had.replacedBy(), had.replacingChannelId(), had.relayedByServiceId()));
		}
		period.correct(after.period());
	}

	private static AccessPeriod begin(AccessChannel channel, ChannelSheet sheet) {
		AccessPeriod period = channel.begin(UUID.randomUUID(), sheet.start(), sheet.end(), sheet.period());
		if (sheet.end() != null) {
			period.endOn(sheet.end(), ending(sheet));
		}
		return period;
	}

	private static PeriodEnd ending(ChannelSheet sheet) {
		return new PeriodEnd(sheet.endReason(), LocalizedText.EMPTY, null, null);
	}

	/** The one that holds and has no end, else the last. */
	private static @Nullable AccessPeriod currentOf(AccessChannel channel) {
		return channel.periods().stream().filter(AccessPeriod::isUnended).findFirst()
			.or(() -> channel.periods().stream().reduce((first, second) -> second)).orElse(null);
	}

	/**
	 * A source vouches for what it says, so for a period only if that says the same; and an older check never hides a newer.
	 *
	 * @return whether it is another verification than before
	 */
	private boolean verify(@Nullable AccessPeriod period, ChannelSheet sheet, String base) {
		String said = row.cell(VERIFICATION);
		if (period == null || said.isEmpty() || said.equals(base) || !Merge.agrees(ChannelFacts.ALL, sheet, row.cells())) {
			return false;
		}
		Verification checked = verification(said);
		Optional<Verification> had = period.verification();
		boolean counts = had.isEmpty() || checked.on().isAfter(had.get().on())
				|| !base.isEmpty() && had.get().equals(verification(base)) && !checked.equals(had.get());
		if (counts) {
			period.verify(checked);
		}
		return counts;
	}

	private static Verification verification(String text) {
		String[] parts = text.split("\\|", 3);
		return new Verification(LocalDate.parse(parts[0]), parts[1].isEmpty() ? null : parts[1], null,
				parts[2].isEmpty() ? null : VerificationMethod.valueOf(parts[2].toUpperCase(Locale.ROOT)), null);
	}

}
