package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.Optional;

import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.OwnData;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.Circle;
import org.springframework.stereotype.Component;

/** Puts into words what the site keeps about a person. */
@Component
class OwnDataPage {

	private final KeptServices kept;

	OwnDataPage(KeptServices kept) {
		this.kept = kept;
	}

	OwnDataView of(OwnData.Kept data, String token, boolean withdrawn, Showing showing) {
		Wording words = showing.words();
		return new OwnDataView(token, withdrawn,
				data.names().stream().map(named -> new OwnDataView.Named(named.name(), agreed(named.agreed(), words))).toList(),
				data.functions().stream().map(function -> function(function, showing)).toList(),
				data.lines().stream().map(line -> new OwnDataView.Line(words.say("site.mydata.means." + line.kind().code()), line.value(),
						agreed(line.agreed(), words))).toList(),
				data.checks() == 0 ? null : words.say("site.mydata.checks", data.checks()));
	}

	private OwnDataView.Function function(OwnData.Function function, Showing showing) {
		Wording words = showing.words();
		String when = Optional.ofNullable(function.details().officeHours()).flatMap(OpeningHours::find).map(words::hoursWithin).orElse(null);
		return new OwnDataView.Function(words.name(function.details().function()),
				kept.list(function.serviceIds(), showing.today()).stream().map(service -> link(service, words)).toList(), when,
				words.text(function.details().note()));
	}

	private static LinkView link(ServiceEntry service, Wording words) {
		boolean shown = service.snapshot().state() != ServiceState.DRAFT;
		return new LinkView(words.name(service.snapshot().details().name()), shown ? "/services/" + service.slug() : null);
	}

	/** An agreement that is over shows nothing to anybody, whatever the circle was. */
	private static OwnDataView.Agreed agreed(OwnData.Agreement agreement, Wording words) {
		Consent consent = agreement.consent();
		boolean over = consent != null && !consent.holdsOn(words.today());
		Circle circle = over ? Circle.NOBODY : agreement.circle();
		return new OwnDataView.Agreed(circle != Circle.NOBODY, words.say("site.mydata.circle." + circle.code()),
				consent == null ? null : words.say("site.mydata.consent", day(consent.on(), words), consent.by()) + " " + end(consent, words));
	}

	private static String end(Consent consent, Wording words) {
		return consent.until() == null ? words.say("site.mydata.consent.open")
				: words.say("site.mydata.consent.until", day(consent.until().minusDays(1), words));
	}

	private static String day(LocalDate date, Wording words) {
		return words.point(new DatedPoint(date, DatePrecision.DAY));
	}

}
