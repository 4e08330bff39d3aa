package org.guichetouvert.exchange.columns;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodDetails.Tickets;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

/** What a row says of the way in and of how it works since when. */
public final class ChannelFacts {

	public static final List<Fact<ChannelSheet>> ALL = List.of(
			Facts.localized("label", sheet -> sheet.channel().label(), (sheet, label) -> sheet.with(sheet.channel().withLabel(label))),
			Facts.text("contact", sheet -> sheet.channel().address(), (sheet, value) -> sheet.with(sheet.channel().withAddress(value))),
			Facts.text("booking_url", sheet -> sheet.channel().bookingUrl(),
					(sheet, value) -> sheet.with(sheet.channel().withBookingUrl(value))),
			new Fact<>("admission", sheet -> sheet.period().admission().code(),
					(sheet, value) -> sheet.with(sheet.period().withAdmission(admission(value)))),
			Facts.flag("professionals_only", sheet -> sheet.period().professionalsOnly(),
					(sheet, value) -> sheet.with(sheet.period().withProfessionalsOnly(value))),
			Facts.flag("suspended", sheet -> sheet.period().suspended(),
					(sheet, value) -> sheet.with(sheet.period().withSuspended(value))),
			new Fact<>("prerequisites", sheet -> prerequisites(sheet.period()), ChannelFacts::withPrerequisites),
			Facts.choice("public_holidays", HolidayRule.UNKNOWN, sheet -> sheet.period().publicHolidays(),
					(sheet, value) -> sheet.with(sheet.period().withPublicHolidays(value))),
			new Fact<>("tickets", sheet -> tickets(sheet.period()), ChannelFacts::withTickets),
			Facts.localized("note", sheet -> sheet.period().note(), (sheet, note) -> sheet.with(sheet.period().withNote(note))),
			Facts.text("source_url", sheet -> sheet.period().source(), (sheet, value) -> sheet.with(sheet.period().withSource(value))),
			// behind the others of the period: each change of a period that has hours reads them again
			new Fact<>("hours", sheet -> hours(sheet.period()), ChannelFacts::withHours),
			new Fact<>("since", sheet -> sheet.start() == null ? "" : sheet.start().toString(),
					(sheet, value) -> sheet.withStart(value.isEmpty() ? null : DatedPoint.parse(value))),
			new Fact<>("until", sheet -> lastOf(sheet.end()), (sheet, value) -> sheet.withEnd(afterLast(value))),
			Facts.text("end_reason", ChannelSheet::endReason, ChannelSheet::withEndReason));

	private ChannelFacts() {
	}

	private static Admission admission(String value) {
		return value.isEmpty() ? Admission.WALK_IN : Facts.ofCode(Admission.class, value);
	}

	private static String prerequisites(PeriodDetails period) {
		return period.prerequisites().stream().map(Prerequisite::code).sorted().collect(Collectors.joining(","));
	}

	private static ChannelSheet withPrerequisites(ChannelSheet sheet, String value) {
		Set<Prerequisite> prerequisites = EnumSet.noneOf(Prerequisite.class);
		Arrays.stream(value.split(",")).filter(code -> !code.isEmpty())
			.forEach(code -> prerequisites.add(Facts.ofCode(Prerequisite.class, code)));
		return sheet.with(sheet.period().withPrerequisites(prerequisites));
	}

	private static String hours(PeriodDetails period) {
		if (period.hours() != null) {
			return OpeningHours.find(period.hours()).map(OpeningHours::value).orElse(period.hours());
		}
		return period.hoursText() == null ? "" : CellReaders.UNREAD + period.hoursText();
	}

	private static ChannelSheet withHours(ChannelSheet sheet, String value) {
		boolean unread = value.startsWith(CellReaders.UNREAD);
		String text = unread ? value.substring(CellReaders.UNREAD.length()) : null;
		return sheet.with(sheet.period().withHours(unread || value.isEmpty() ? null : value, text));
	}

	/** "30 08:00 10:00", a dash for a time that isn't known. */
	private static String tickets(PeriodDetails period) {
		Tickets tickets = period.tickets();
		return tickets == null ? ""
				: tickets.number() + " " + Objects.requireNonNullElse(tickets.from(), "-") + " "
						+ Objects.requireNonNullElse(tickets.goneBy(), "-");
	}

	private static ChannelSheet withTickets(ChannelSheet sheet, String value) {
		String[] parts = value.split(" ");
		Tickets tickets = value.isEmpty() ? null : new Tickets(Integer.parseInt(parts[0]), time(parts[1]), time(parts[2]));
		return sheet.with(sheet.period().withTickets(tickets));
	}

	private static @Nullable LocalTime time(String text) {
		return text.equals("-") ? null : LocalTime.parse(text);
	}

	/** The catalogue keeps the first day on which it no longer held; people write the last on which it did. */
	private static String lastOf(@Nullable DatedPoint end) {
		return end == null ? "" : new DatedPoint(moved(end, -1), end.precision()).toString();
	}

	/** First day, month or year after the last; null for the empty text. */
	public static @Nullable DatedPoint afterLast(String last) {
		return last.isEmpty() ? null : new DatedPoint(moved(DatedPoint.parse(last), 1), DatedPoint.parse(last).precision());
	}

	private static LocalDate moved(DatedPoint point, int units) {
		return switch (point.precision()) {
			case YEAR -> point.date().plusYears(units);
			case MONTH -> point.date().plusMonths(units);
			case DAY -> point.date().plusDays(units);
		};
	}

}
