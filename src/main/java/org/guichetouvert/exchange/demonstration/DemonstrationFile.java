package org.guichetouvert.exchange.demonstration;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.Frequency;
import org.guichetouvert.directory.HelpLevel;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What one file of {@code db/demo} says. Its shape is described in that folder's README; days are written as {@link Days}
 * reads them, entries point at each other by their keys, also across files.
 */
record DemonstrationFile(Map<String, OrganizationDraft> organizations, Map<String, LocationDraft> locations,
		Map<String, ServiceDraft> services, List<PartnershipDraft> partnerships, List<GapDraft> gaps,
		Map<String, DisruptionDraft> disruptions) {

	DemonstrationFile {
		organizations = orEmpty(organizations);
		locations = orEmpty(locations);
		services = orEmpty(services);
		partnerships = orEmpty(partnerships);
		gaps = orEmpty(gaps);
		disruptions = orEmpty(disruptions);
	}

	record OrganizationDraft(LocalizedText name, LocalizedText acronym, LocalizedText description, @Nullable String sector,
			@Nullable String website, @Nullable String parent) {

		OrganizationDraft {
			acronym = orEmpty(acronym);
			description = orEmpty(description);
		}
	}

	/**
	 * @param neighbourhood number of the official neighbourhood
	 * @param lat with {@code lon}; neither where nobody knows more than the neighbourhood
	 */
	record LocationDraft(LocalizedText name, @Nullable String street, @Nullable String number, @Nullable String postcode,
			@Nullable String city, String neighbourhood, @Nullable Double lat, @Nullable Double lon, LocalizedText entrance,
			LocalizedText transit, Wheelchair wheelchair, boolean hidden) {

		LocationDraft {
			name = orEmpty(name);
			entrance = orEmpty(entrance);
			transit = orEmpty(transit);
			wheelchair = Objects.requireNonNullElse(wheelchair, Wheelchair.UNKNOWN);
		}

		/** @throws IllegalArgumentException when it is half a point */
		@Nullable GeoPoint point() {
			if (lat == null && lon == null) {
				return null;
			}
			if (lat == null || lon == null) {
				throw new IllegalArgumentException("Half a point: lat " + lat + ", lon " + lon);
			}
			return new GeoPoint(lat, lon);
		}
	}

	/**
	 * @param from slugs of the areas whose residents it receives
	 * @param verified the day its present ways in were verified; null when never
	 * @param ended first day on which it no longer existed; null while it does
	 */
	record ServiceDraft(@Nullable String organization, String type, LocalizedText name, LocalizedText description,
			Map<String, NeedDraft> needs, AudienceDraft audience, LocalizedText conditions, LocalizedText documents, Fee fee,
			LocalizedText feeNote, YesNoUnknown withoutPapers, LocalizedText warning, @Nullable Community school,
			Set<String> languages, Set<String> interpreter, List<String> from, @Nullable String responsible, List<String> places,
			@Nullable String verified, @Nullable String verifiedBy, @Nullable VerificationMethod verifiedHow,
			@Nullable String nextCheck, @Nullable String ended, List<ChannelDraft> channels, List<ClosureDraft> closures,
			List<NoticeDraft> notices, Map<String, ContactDraft> contacts) {

		ServiceDraft {
			description = orEmpty(description);
			audience = Objects.requireNonNullElse(audience, new AudienceDraft(AudienceMode.ALL, List.of(), LocalizedText.EMPTY));
			conditions = orEmpty(conditions);
			documents = orEmpty(documents);
			fee = Objects.requireNonNullElse(fee, Fee.UNKNOWN);
			feeNote = orEmpty(feeNote);
			withoutPapers = Objects.requireNonNullElse(withoutPapers, YesNoUnknown.UNKNOWN);
			warning = orEmpty(warning);
			languages = Objects.requireNonNullElse(languages, Set.of());
			interpreter = Objects.requireNonNullElse(interpreter, Set.of());
			from = orEmpty(from);
			places = orEmpty(places);
			closures = orEmpty(closures);
			notices = orEmpty(notices);
			contacts = orEmpty(contacts);
		}
	}

	record NeedDraft(LocalizedText does, @Nullable HelpLevel level) {
	}

	record AudienceDraft(AudienceMode mode, List<String> groups, LocalizedText note) {

		AudienceDraft {
			groups = orEmpty(groups);
			note = orEmpty(note);
		}
	}

	/**
	 * @param key to tell it from others of its kind in the service; the kind where null
	 * @param at key of its place; the first place for a door, none for the others, where null
	 */
	record ChannelDraft(@Nullable String key, ChannelKind kind, @Nullable String at, LocalizedText label,
			@Nullable String address, @Nullable String booking, List<PeriodDraft> periods) {

		ChannelDraft {
			label = orEmpty(label);
		}

		String keyOrKind() {
			return key == null ? kind.code() : key;
		}
	}

	/**
	 * @param until first day on which it no longer held; the next period's start where null
	 * @param needs what one must have
	 * @param verified in place of the service's own day
	 */
	record PeriodDraft(@Nullable String since, @Nullable String until, Admission admission, boolean professionalsOnly,
			boolean suspended, Set<Prerequisite> needs, @Nullable String hours, @Nullable String text, HolidayRule holidays,
			@Nullable TicketsDraft tickets, LocalizedText note, @Nullable String source, @Nullable String reason,
			LocalizedText replacedBy, @Nullable String replacing, @Nullable String relayedBy, @Nullable String verified) {

		PeriodDraft {
			admission = Objects.requireNonNullElse(admission, Admission.WALK_IN);
			needs = Objects.requireNonNullElse(needs, Set.of());
			holidays = Objects.requireNonNullElse(holidays, HolidayRule.CLOSED);
			note = orEmpty(note);
			replacedBy = orEmpty(replacedBy);
		}
	}

	record TicketsDraft(int number, @Nullable LocalTime from, @Nullable LocalTime goneBy) {
	}

	/**
	 * @param hours that hold instead; closed where null, unless it is {@code only words}
	 * @param channel key of the one way in that it is about
	 * @param at key of the one place that it is about
	 */
	record ClosureDraft(String from, String to, @Nullable String hours, boolean onlyWords, LocalizedText message,
			@Nullable String channel, @Nullable String at, @Nullable String source) {

		ClosureDraft {
			message = orEmpty(message);
		}
	}

	/** @param time of the first day from which it holds */
	record NoticeDraft(NoticeKind kind, String from, @Nullable LocalTime time, String to, @Nullable Integer delayDays,
			LocalizedText message, @Nullable String channel, @Nullable String source) {

		NoticeDraft {
			message = orEmpty(message);
		}
	}

	/** @param also keys of further services that it answers for */
	record ContactDraft(LocalizedText function, @Nullable String hours, List<String> languages, boolean vacant,
			LocalizedText note, Set<String> needs, List<String> areas, @Nullable String deputy, @Nullable PersonDraft person,
			List<MeansDraft> means, List<String> also) {

		ContactDraft {
			languages = orEmpty(languages);
			note = orEmpty(note);
			needs = Objects.requireNonNullElse(needs, Set.of());
			areas = orEmpty(areas);
			means = orEmpty(means);
			also = orEmpty(also);
		}
	}

	record PersonDraft(String name, Circle circle) {
	}

	record MeansDraft(MeansKind kind, String value, Circle circle) {
	}

	/**
	 * @param from key of a service or organization
	 * @param to key of a service or organization, unless {@code words} names somebody outside the catalogue
	 * @param agreed when a relaying service agreed to be shown as such
	 */
	record PartnershipDraft(String from, PartnershipKind kind, @Nullable String to, @Nullable String words,
			@Nullable String since, LocalizedText sentence, @Nullable Frequency frequency, Set<Side> confirmed,
			Set<String> needs, @Nullable String agreed, LocalizedText limit) {

		PartnershipDraft {
			sentence = orEmpty(sentence);
			confirmed = Objects.requireNonNullElse(confirmed, Set.of());
			needs = Objects.requireNonNullElse(needs, Set.of());
			limit = orEmpty(limit);
		}

		String key() {
			return from + "/" + kind.code() + "/" + (to == null ? words : to);
		}
	}

	enum Side {

		FROM, TO

	}

	record GapDraft(String need, String area, String stated, LocalizedText sentence, String source) {

		String key() {
			return area + "/" + need;
		}
	}

	record DisruptionDraft(LocalizedText statement, String from, String to, List<ChannelKind> closes, Set<String> types,
			List<String> areas, @Nullable String source) {

		DisruptionDraft {
			types = Objects.requireNonNullElse(types, Set.of());
			areas = orEmpty(areas);
		}
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return list == null ? List.of() : list;
	}

	private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
		return map == null ? Map.of() : map;
	}

	private static LocalizedText orEmpty(@Nullable LocalizedText text) {
		return text == null ? LocalizedText.EMPTY : text;
	}

}
