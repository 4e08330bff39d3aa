package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.editing.Memberships;
import org.guichetouvert.editing.ServiceVerified;
import org.guichetouvert.editing.VerificationTakenBack;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be looked at next, by {@link CheckRisk}, for many services at once. */
@Component
public class Checks {

	/** Whether there are ways in today, and each was looked at since the wish w. */
	private static final String ALL_SEEN = """
			coalesce((select bool_and(p.id = any (w.seen) or coalesce(p.verified_on > w.asked_on, false))
				from access_channel c join access_period p on p.channel_id = c.id where c.service_id = w.service_id
				and (p.starts_on is null or p.starts_on <= ?) and (p.ends_on is null or p.ends_on > ?)), false)""";

	private final CheckReading reading;

	private final CheckRisk risk;

	private final Memberships memberships;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Checks(CheckReading reading, Memberships memberships, JdbcTemplate jdbc, Clock clock,
			@Value("${guichet.stale-after:P6M}") Period staleAfter) {
		this.reading = reading;
		this.risk = new CheckRisk(staleAfter);
		this.memberships = memberships;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A service that is looked at, and when next.
	 *
	 * @param spots where it lies: for each spot the areas that hold it; of hidden places as the reader may know them
	 * @param places where its places are, as anybody may know it
	 * @param confirms whether the reader may confirm it by any means; else only after a visit or a call
	 * @param decides whether the reader keeps the area where it lies
	 */
	public record Kept(Check check, Set<Set<UUID>> spots, List<LocationDetails.Placed> places, boolean confirms, boolean decides) {

		public boolean isIn(Collection<UUID> areaIds) {
			return spots.stream().anyMatch(spot -> spot.stream().anyMatch(areaIds::contains));
		}

	}

	/**
	 * What a reader looks after, the most pressing first: a coordinator her areas, an administrator all, a professional the
	 * services that she belongs to; of a quartier that is chosen, all that lie there.
	 *
	 * @param chosen null for the reader's own
	 */
	@Transactional(readOnly = true)
	public List<Kept> of(SignedIn reader, @Nullable AreaNode chosen) {
		Set<UUID> own = memberships.servicesOf(reader.accountId());
		Predicate<CheckReading.Lying> kept = one -> reader.role() == Role.ADMINISTRATOR
				|| reader.role() == Role.COORDINATOR && one.isIn(reader.areaIds());
		Predicate<CheckReading.Lying> mine = kept.or(one -> own.contains(one.serviceId()));
		Predicate<CheckReading.Lying> wanted = chosen == null ? mine : one -> one.isToldIn(chosen.id()) || kept.test(one) && one.isIn(Set.of(chosen.id()));
		List<CheckReading.Lying> some = chosen != null ? reading.published(Set.of(), Set.of(chosen.id()))
				: reader.role() == Role.ADMINISTRATOR ? reading.published() : reading.published(own, reader.areaIds());
		return list(some.stream().filter(wanted).toList(), mine, kept);
	}

	/** When a service is looked at next; empty for one that is not published. */
	@Transactional(readOnly = true)
	public Optional<Check> find(UUID serviceId) {
		return list(reading.published(Set.of(serviceId), Set.of()), one -> false, one -> false).stream().findFirst()
			.map(Kept::check);
	}

	/** Those that lie in any of these areas, the most pressing first. */
	@Transactional(readOnly = true)
	public List<Kept> in(Collection<UUID> areaIds) {
		return list(reading.published(Set.of(), areaIds).stream().filter(one -> one.isIn(areaIds)).toList(), one -> true, one -> true);
	}

	/** Somebody would like a look at it. */
	@Transactional
	public void ask(SignedIn reader, UUID serviceId) {
		jdbc.update("""
				insert into check_wish (service_id, asked_on, asked_by) select id, ?, ? from service where id = ?
				on conflict (service_id) do update set asked_on = excluded.asked_on, asked_by = excluded.asked_by, answered_at = null, seen = '{}'""",
				LocalDate.now(clock), reader.function(), serviceId);
	}

	/** Looks answer a wish that was made before them, once all ways in were looked at; a look of the same morning does not. */
	@EventListener
	void onLook(ServiceVerified look) {
		LocalDate today = LocalDate.now(clock);
		if (look.on().equals(today)) { // of an earlier day nobody knows whether it came after the wish of that day
			jdbc.update("""
					update check_wish set seen = array(select unnest(seen) union select unnest(?::uuid[]))
					where service_id = ? and answered_at is null""", look.periodIds().toArray(UUID[]::new), look.serviceId());
		}
		jdbc.update("update check_wish w set answered_at = ? where service_id = ? and answered_at is null and " + ALL_SEEN,
				clock.instant().atOffset(ZoneOffset.UTC), look.serviceId(), today, today);
	}

	/** A wish comes back that was answered with the help of what was said then; one that had been answered before does not. */
	@EventListener
	void onTakingBack(VerificationTakenBack look) {
		LocalDate today = LocalDate.now(clock);
		OffsetDateTime saidAt = look.saidAt().atOffset(ZoneOffset.UTC);
		jdbc.update("""
				update check_wish set seen = array(select unnest(seen) except select unnest(?::uuid[]))
				where service_id = ? and (answered_at is null or answered_at >= ?)""", look.periodIds().toArray(UUID[]::new), look.serviceId(), saidAt);
		jdbc.update("update check_wish w set answered_at = null where service_id = ? and answered_at >= ? and not " + ALL_SEEN, look.serviceId(),
				saidAt, today, today);
	}

	private List<Kept> list(List<CheckReading.Lying> services, Predicate<CheckReading.Lying> confirms,
			Predicate<CheckReading.Lying> decides) {
		LocalDate today = LocalDate.now(clock);
		Map<UUID, CheckReading.Lying> byId = new HashMap<>();
		services.forEach(one -> byId.put(one.serviceId(), one));
		return reading.facts(services, today).stream().map(facts -> risk.of(facts, today)).sorted(Check.ORDER).map(check -> {
			CheckReading.Lying service = byId.get(check.serviceId());
			boolean own = decides.test(service);
			return new Kept(check, own ? service.spots() : service.toldSpots(), service.told(), confirms.test(service), own);
		}).toList();
	}

}
