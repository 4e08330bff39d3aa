package org.guichetouvert.site.web;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;

/** The ten signs with all the words that stand beside them, at invented times. */
final class SignExamples {

	private static final long MONTHS_AGO = 9;

	private final Wording words;

	SignExamples(Wording words) {
		this.words = words;
	}

	List<ExamplesView.Sign> all() {
		return List.of(open(), closed(), full(), appointment(), phone(), online(), outreach(), home(), suspended(), unverified());
	}

	/** The same, as they are shown most. */
	List<StatusView> most() {
		return all().stream().map(ExamplesView.Sign::status).toList();
	}

	private ExamplesView.Sign open() {
		return sign(status("open", "", "closesAt", at(16)), status("open", ".administration", "closesAtReopensAt", at(12), at(14)),
				status("open", ".association", "closesSoonAt", at(17)), status("open", "", "openDayAndNight"));
	}

	private ExamplesView.Sign closed() {
		return sign(status("closed", "", "opensTomorrowAt", at(9)), status("closed", ".administration", "opensOn", in(2), at(9)),
				status("closed", ".association", "opensAt", at(18)), status("closed", "", "opensUnknown"),
				status("closed", ".outreach", "opensOn", in(3), at(14)));
	}

	private ExamplesView.Sign full() {
		return sign(status("full", "", "fullTodayThenOn", in(2), at(9)), status("full", "", "fullToday"),
				status("full", "", "fullUntil", words.dayOfMonth(words.today().plusMonths(1))));
	}

	private ExamplesView.Sign appointment() {
		return sign(status("appointment", "", "appointmentBy", number()), status("appointment", ".registration", "appointmentOnline"),
				status("appointment", ".referral", "appointmentBy", number()), status("appointment", ".professionals", "appointmentBy", number()));
	}

	private ExamplesView.Sign phone() {
		return sign(status("phone", "", "callsUntil", at(17)), status("phone", "", "callsOn", in(2), at(9)),
				status("phone", ".also", "openDayAndNight"));
	}

	private ExamplesView.Sign online() {
		String since = words.point(new DatedPoint(YearMonth.from(words.today().minusYears(5)).atDay(1), DatePrecision.MONTH));
		return sign(status("online", "", "noCounterSince", since), status("online", "", "noCounter"),
				StatusView.of("online", words.say("site.status.online.label.also"), null));
	}

	private ExamplesView.Sign outreach() {
		return sign(status("outreach", "", "outreachNow", words.say("site.examples.square"), at(16)), status("outreach", "", "until", at(16)));
	}

	private ExamplesView.Sign home() {
		return sign(status("home", "", "homeOnRequestBy"), status("home", "", "homeOnRequest"));
	}

	private ExamplesView.Sign suspended() {
		return sign(status("suspended", "", "reopensOn", words.soonDate(words.today().plusDays(10))), status("suspended", "", "suspendedUnknown"));
	}

	private ExamplesView.Sign unverified() {
		return sign(doubtful(status("unverified", "", "notConfirmedFor", MONTHS_AGO), words.say("site.status.hint.open", at(16))),
				doubtful(status("unverified", "", "neverConfirmed"), words.say("site.status.hint.call")),
				status("unverified", "", "hoursUnknown"), status("unverified", "", "holidayUnknown"));
	}

	private static ExamplesView.Sign sign(StatusView... all) {
		return new ExamplesView.Sign(all[0], Arrays.stream(all).skip(1).toList());
	}

	private StatusView status(String sign, String variant, String detail, Object... arguments) {
		return StatusView.of(sign, words.say("site.status." + sign + ".label" + variant), words.say("site.status." + detail, arguments));
	}

	private static StatusView doubtful(StatusView status, String hint) {
		return new StatusView(status.sign(), status.label(), status.detail(), hint);
	}

	private String at(int hour) {
		return words.time(LocalTime.of(hour, 0));
	}

	private String in(int days) {
		return words.soonDate(words.today().plusDays(days));
	}

	private static String number() {
		return Examples.PHONE.number();
	}

}
