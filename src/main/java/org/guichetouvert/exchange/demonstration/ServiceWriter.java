package org.guichetouvert.exchange.demonstration;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.AccessChannel;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PeriodEnd;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.ChannelDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.ClosureDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.NoticeDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.PeriodDraft;
import org.guichetouvert.exchange.demonstration.DemonstrationFile.ServiceDraft;
import org.jspecify.annotations.Nullable;

/** Makes one service say what its draft says today. */
final class ServiceWriter {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private final Keys keys;

	private final Days days;

	private final Touched touched;

	private final String key;

	private final ServiceDraft draft;

	ServiceWriter(Keys keys, Days days, Touched touched, String key, ServiceDraft draft) {
		this.keys = keys;
		this.days = days;
		this.touched = touched;
		this.key = key;
		this.draft = draft;
	}

	Service create() {
		return new Service(keys.service(key), details(), organizationId(), true);
	}

	void write(Service service) {
		service.describe(details());
		service.belongTo(organizationId());
		writeState(service);
		service.answer(draft.needs().entrySet().stream()
			.map(need -> new NeedServed(keys.need(need.getKey()), need.getValue().does(), need.getValue().level())).toList());
		service.speak(Stream.concat(spoken(draft.languages(), LanguageMode.SPOKEN),
				spoken(draft.interpreter(), LanguageMode.INTERPRETER)).toList());
		service.receiveFrom(draft.from().stream().map(keys::area).toList());
		writeChannels(service, places(service));
		writeExceptions(service);
		writeNotices(service);
	}

	private void writeState(Service service) {
		if (draft.ended() == null) {
			service.publish();
		}
		else {
			service.endOn(days.date(draft.ended()));
		}
	}

	private ServiceDetails details() {
		return new ServiceDetails(draft.name(), draft.description(), keys.serviceType(draft.type()),
				new ServiceDetails.Audience(draft.audience().mode(), draft.audience().groups(), draft.audience().note()),
				draft.conditions(), draft.documents(), new ServiceDetails.Cost(draft.fee(), draft.feeNote()), draft.withoutPapers(),
				draft.warning(), draft.school(), draft.responsible() == null ? null : keys.area(draft.responsible()));
	}

	private @Nullable UUID organizationId() {
		return draft.organization() == null ? null : touched.orNull(keys.organization(draft.organization()));
	}

	private static Stream<SpokenLanguage> spoken(Set<String> languages, LanguageMode mode) {
		return languages.stream().map(language -> new SpokenLanguage(language, mode));
	}

	/** By key, in order; those that the draft no longer names are left. */
	private Map<String, ServiceAtLocation> places(Service service) {
		var places = new LinkedHashMap<String, ServiceAtLocation>();
		if (draft.places().isEmpty()) {
			places.put("", service.withoutPlace(id("place", "")));
		}
		draft.places().forEach(place -> places.put(place, service.settleAt(keys.location(place), id("place", place))));
		List.copyOf(service.places()).stream().filter(place -> !places.containsValue(place)).forEach(service::leave);
		return places;
	}

	private void writeChannels(Service service, Map<String, ServiceAtLocation> places) {
		Set<UUID> wanted = draft.channels().stream().map(channel -> channelId(channel.keyOrKind())).collect(Collectors.toSet());
		List.copyOf(service.channels()).stream().filter(channel -> !wanted.contains(channel.id())).forEach(service::removeChannel);
		draft.channels().forEach(channel -> {
			var details = new ChannelDetails(channel.kind(), channel.label(), channel.address(), channel.booking());
			UUID channelId = channelId(channel.keyOrKind());
			AccessChannel written = findChannel(service, channelId);
			if (written == null) {
				written = service.addChannel(channelId, details, placeOf(channel, places));
			}
			written.describe(details);
			writePeriods(written, channel);
		});
	}

	private @Nullable ServiceAtLocation placeOf(ChannelDraft channel, Map<String, ServiceAtLocation> places) {
		if (channel.at() != null) {
			return Objects.requireNonNull(places.get(channel.at()), () -> "The service has no place " + channel.at());
		}
		return channel.kind().isDoor() ? places.values().iterator().next() : null;
	}

	private void writePeriods(AccessChannel channel, ChannelDraft drafts) {
		for (int i = 0; i < drafts.periods().size(); i++) {
			PeriodDraft period = drafts.periods().get(i);
			String until = period.until() != null || i + 1 == drafts.periods().size() ? period.until()
					: drafts.periods().get(i + 1).since();
			write(channel, drafts, period, until == null ? null : days.point(until));
		}
	}

	private void write(AccessChannel channel, ChannelDraft of, PeriodDraft period, @Nullable DatedPoint end) {
		DatedPoint start = period.since() == null ? null : days.point(period.since());
		UUID periodId = id("period", of.keyOrKind() + "/" + period.since());
		PeriodDetails details = details(period);
		AccessPeriod written = channel.periods().stream().filter(one -> one.id().equals(periodId)).findFirst()
			.orElseGet(() -> channel.begin(periodId, start, end, details));
		written.correct(details);
		if (end != null) {
			if (written.start().filter(former -> !end.date().isAfter(former.date())).isPresent()) {
				written.startOn(start); // first, where a clock was set back: no period may end before it starts
			}
			written.endOn(end, ending(period));
		}
		written.startOn(start);
		String verified = period.verified() != null ? period.verified() : draft.verified();
		if (verified != null && (end == null || end.date().isAfter(days.today()))) {
			written.verify(verification(verified));
		}
	}

	private static PeriodDetails details(PeriodDraft period) {
		var tickets = period.tickets() == null ? null : new PeriodDetails.Tickets(period.tickets().number(),
				period.tickets().from(), period.tickets().goneBy());
		return new PeriodDetails(period.admission(), period.professionalsOnly(), period.suspended(), period.needs(), period.hours(),
				period.text(), period.holidays(), tickets, period.note(), period.source());
	}

	private PeriodEnd ending(PeriodDraft period) {
		return new PeriodEnd(period.reason(), period.replacedBy(),
				period.replacing() == null ? null : channelId(period.replacing()),
				period.relayedBy() == null ? null : touched.orNull(keys.service(period.relayedBy())));
	}

	private Verification verification(String verified) {
		return new Verification(days.date(verified), Objects.requireNonNullElse(draft.verifiedBy(), "la coordination"), null,
				Objects.requireNonNullElse(draft.verifiedHow(), VerificationMethod.CALL),
				draft.nextCheck() == null ? null : days.date(draft.nextCheck()));
	}

	/** An exception whose day moved is another one; its id tells the day. */
	private void writeExceptions(Service service) {
		var wanted = new LinkedHashMap<UUID, ClosureDraft>();
		draft.closures().forEach(closure -> wanted.put(
				id("closure", closure.from() + "/" + days.stretch(closure.from(), closure.to()).start() + "/" + closure.channel()), closure));
		List.copyOf(service.exceptions()).stream().filter(one -> !wanted.containsKey(one.id())).forEach(service::withdraw);
		service.exceptions().forEach(one -> wanted.remove(one.id()));
		wanted.forEach((exceptionId, closure) -> {
			Days.Stretch stretch = days.stretch(closure.from(), closure.to());
			ExceptionEffect effect = closure.onlyWords() ? ExceptionEffect.MESSAGE
					: closure.hours() == null ? ExceptionEffect.CLOSED : ExceptionEffect.HOURS;
			service.except(exceptionId, new ExceptionDetails(stretch.start(), stretch.end(), effect, closure.hours(),
					closure.message(), closure.source()), scope(service, closure.channel(), closure.at()));
		});
	}

	private void writeNotices(Service service) {
		var wanted = new LinkedHashMap<UUID, NoticeDraft>();
		draft.notices().forEach(notice -> wanted.put(
				id("notice", notice.kind().code() + "/" + days.date(notice.from()) + "/" + notice.channel()), notice));
		List.copyOf(service.notices()).stream().filter(one -> !wanted.containsKey(one.id())).forEach(service::withdraw);
		service.notices().forEach(one -> wanted.remove(one.id()));
		wanted.forEach((noticeId, notice) -> service.give(noticeId, new NoticeDetails(notice.kind(),
				days.date(notice.from()).atTime(Objects.requireNonNullElse(notice.time(), LocalTime.MIN)).atZone(BRUSSELS).toInstant(),
				days.date(notice.to()).plusDays(1).atStartOfDay(BRUSSELS).toInstant(), notice.delayDays(), notice.message(),
				notice.source()), scope(service, notice.channel(), null)));
	}

	private Scope scope(Service service, @Nullable String channelKey, @Nullable String placeKey) {
		if (channelKey != null) {
			return Scope.of(Objects.requireNonNull(findChannel(service, channelId(channelKey)), () -> "No way in " + channelKey));
		}
		return placeKey == null ? Scope.WHOLE_SERVICE : Scope.of(service.findPlaceAt(keys.location(placeKey)).orElseThrow());
	}

	private static @Nullable AccessChannel findChannel(Service service, UUID channelId) {
		return service.channels().stream().filter(one -> one.id().equals(channelId)).findFirst().orElse(null);
	}

	private UUID channelId(String channelKey) {
		return id("channel", channelKey);
	}

	private UUID id(String kind, String part) {
		return Keys.id(kind, key + "/" + part);
	}

}
