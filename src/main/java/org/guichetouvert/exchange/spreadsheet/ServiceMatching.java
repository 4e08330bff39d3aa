package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells which service of the catalogue rows mean: the one that the source brought before under the same key, else the one
 * of the same name at the same address, else none yet. Where that is not sure, rows are doubtful and nothing is written.
 */
@Component
class ServiceMatching {

	/** Of services to choose from. */
	private static final int MOST = 6;

	private final JdbcTemplate jdbc;

	ServiceMatching(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param bases of services that the source brought before, by key
	 * @param organization id of a group's organization; null when it is new or the group names none
	 */
	Map<String, Match> match(ImportContext context, List<ServiceGroup> groups, Map<String, Base> bases,
			Function<ServiceGroup, @Nullable UUID> organization) {
		Map<String, UUID> identified = identified(context, groups);
		var targets = new HashMap<String, UUID>();
		groups.stream().filter(group -> decision(context, group, bases) == null).forEach(group -> {
			UUID target = bases.containsKey(group.key()) ? bases.get(group.key()).targetId() : identified.get(group.externalId());
			if (target != null) {
				targets.put(group.key(), target);
			}
		});
		Map<UUID, Known> services = known(Stream.concat(targets.values().stream(), decided(context, groups, bases)).toList());
		List<ServiceGroup> others = groups.stream().filter(group -> !targets.containsKey(group.key())
				&& decision(context, group, bases) == null).toList();
		Map<String, List<Candidate>> candidates = candidates(context, others);
		var matches = new HashMap<String, Match>();
		groups.forEach(group -> {
			UUID target = targets.get(group.key());
			Optional<UUID> decided = decision(context, group, bases);
			if (decided != null) {
				matches.put(group.key(), decided.map(id -> of(id, services.get(id))).orElse(Match.CHOSEN_NEW));
				return;
			}
			matches.put(group.key(), target == null
					? compare(group, candidates.getOrDefault(group.key(), List.of()), organization.apply(group))
					: recognise(group, target, bases.get(group.key()), services.get(target)));
		});
		return matches;
	}

	/** Null where nobody decided, or where this import did so already and was stopped. */
	private static @Nullable Optional<UUID> decision(ImportContext context, ServiceGroup group, Map<String, Base> bases) {
		Base base = bases.get(group.key());
		boolean done = base != null && context.importId().equals(base.importId());
		return done ? null : context.decisions().services().get(group.first().line());
	}

	private static Stream<UUID> decided(ImportContext context, List<ServiceGroup> groups, Map<String, Base> bases) {
		return groups.stream().map(group -> decision(context, group, bases)).filter(Objects::nonNull).flatMap(Optional::stream);
	}

	private static Match of(UUID id, @Nullable Known service) {
		return service == null ? Match.gone("exchange.conflict.removed") : service.ended() ? Match.gone("exchange.conflict.ended") : Match.of(id);
	}

	/** An identifier that suddenly bears quite another name may have been given anew. */
	private static Match recognise(ServiceGroup group, UUID target, @Nullable Base base, @Nullable Known service) {
		if (service == null) {
			return Match.gone("exchange.conflict.removed");
		}
		if (service.ended()) {
			return Match.gone("exchange.conflict.ended");
		}
		String last = base == null ? "" : base.cells().getOrDefault("service", "");
		boolean familiar = group.externalId().isEmpty() || Names.same(last, group.name())
				|| !last.isEmpty() && Names.related(last, group.name())
				|| service.names().stream().anyMatch(name -> Names.related(name, group.name()));
		String name = service.names().isEmpty() ? "?" : service.names().get(0);
		return familiar ? Match.of(target)
				: Match.doubtful(List.of(new ImportWatcher.Candidate(target, name)), "exchange.doubt.renamed", group.externalId(), name);
	}

	private static Match compare(ServiceGroup group, List<Candidate> candidates, @Nullable UUID organization) {
		List<Candidate> possible = candidates.stream().filter(one -> one.couldBelongTo(organization, group.organizationKey())).toList();
		List<Candidate> same = possible.stream().filter(one -> Names.same(one.name(), group.name())).toList();
		if (same.size() == 1) {
			return same.get(0).ended() ? Match.gone("exchange.conflict.ended") : Match.of(same.get(0).id());
		}
		if (same.size() > 1) {
			return Match.doubtful(same.stream().filter(one -> !one.ended()).limit(MOST).map(Candidate::shown).toList(), "exchange.doubt.several",
					same.size());
		}
		return possible.stream().filter(one -> !one.ended() && Names.near(one.name(), group.name())).findFirst()
			.map(near -> Match.doubtful(List.of(near.shown()), "exchange.doubt.near", near.name())).orElse(Match.NEW);
	}

	private Map<String, UUID> identified(ImportContext context, List<ServiceGroup> groups) {
		var identified = new HashMap<String, UUID>();
		String[] ids = groups.stream().map(ServiceGroup::externalId).filter(id -> !id.isEmpty()).toArray(String[]::new);
		if (ids.length > 0) {
			jdbc.query("select value, target_id from external_identifier where source = ? and kind = 'service' and value = any (?)",
					row -> {
						identified.put(row.getString(1), row.getObject(2, UUID.class));
					}, context.source(), ids);
		}
		return identified;
	}

	private Map<UUID, Known> known(Collection<UUID> ids) {
		var known = new HashMap<UUID, Known>();
		if (!ids.isEmpty()) {
			jdbc.query("select id, status = 'ended', name ->> 'fr', name ->> 'nl' from service where id = any (?)", row -> {
				var names = new ArrayList<String>();
				for (int column : List.of(3, 4)) {
					if (row.getString(column) != null) {
						names.add(row.getString(column));
					}
				}
				known.put(row.getObject(1, UUID.class), new Known(row.getBoolean(2), names));
			}, (Object) ids.toArray(UUID[]::new));
		}
		return known;
	}

	/** Services at the same address; of those without any place, the ones of the same name. Not those of the file's other rows. */
	private Map<String, List<Candidate>> candidates(ImportContext context, List<ServiceGroup> groups) {
		var candidates = new HashMap<String, List<Candidate>>();
		if (groups.isEmpty()) {
			return candidates;
		}
		var keys = new ArrayList<String>();
		var postcodes = new ArrayList<String>();
		var streets = new ArrayList<String>();
		var names = new ArrayList<String>();
		for (ServiceGroup group : groups) {
			for (StagedRow row : places(group)) {
				keys.add(group.key());
				postcodes.add(row.cell("postcode"));
				streets.add(row.cell("street") + " " + row.cell("house_number"));
				names.add(group.name());
			}
		}
		jdbc.query("""
				with wanted as (select * from unnest(?, ?, ?, ?) w (key, postcode, street, name)),
				near as (
					select w.key, p.service_id from wanted w
					join location l on l.postcode = w.postcode
						and fold_words(coalesce(l.street, '') || ' ' || coalesce(l.house_number, '')) = fold_words(w.street)
					join service_at_location p on p.location_id = l.id
					where btrim(w.street) <> '' and not l.hidden
					union
					select w.key, s.id from wanted w join service s on fold_words(s.name ->> 'fr') = fold_words(w.name)
					where btrim(w.street) = ''
						and not exists (select from service_at_location p where p.service_id = s.id and p.location_id is not null))
				select n.key, s.id, coalesce(s.name ->> 'fr', s.name ->> 'nl', ''), s.status = 'ended', s.organization_id,
					fold_words(o.name ->> 'fr')
				from near n join service s on s.id = n.service_id left join organization o on o.id = s.organization_id
				where not s.demo and not exists (
					select from import_base b join import_group g on g.service_key = b.key and g.import_id = ?
					where b.level = 'service' and b.target_id = s.id and b.source = ?)""",
				row -> {
					candidates.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(new Candidate(row.getObject(2, UUID.class),
							row.getString(3), row.getBoolean(4), row.getObject(5, UUID.class), row.getString(6)));
				}, strings(keys), strings(postcodes), strings(streets), strings(names), context.importId(), context.source());
		return candidates;
	}

	private static Collection<StagedRow> places(ServiceGroup group) {
		Map<String, StagedRow> places = group.rows().stream().filter(row -> row.locationKey().startsWith("rue|"))
			.collect(Collectors.toMap(StagedRow::locationKey, Function.identity(), (a, b) -> a));
		return places.isEmpty() ? List.of(group.first()) : places.values();
	}

	private static String[] strings(List<String> values) {
		return values.toArray(String[]::new);
	}

	private record Known(boolean ended, List<String> names) {
	}

	private record Candidate(UUID id, String name, boolean ended, @Nullable UUID organizationId, @Nullable String organizationName) {

		ImportWatcher.Candidate shown() {
			return new ImportWatcher.Candidate(id, name);
		}

		boolean couldBelongTo(@Nullable UUID organization, String key) {
			return organizationId == null || key.isEmpty() || organizationId.equals(organization)
					|| organizationName != null && Names.near(organizationName, key);
		}

	}

	/**
	 * What was found out.
	 *
	 * @param serviceId null for a new service, and where nothing is to be written
	 * @param doubt message key of why the rows are doubtful
	 * @param candidates whom doubtful rows may mean
	 * @param forgetsBase whether what the source said before under this key was of another service
	 * @param conflict message key of why they can't be written: a person took the service out here
	 */
	record Match(@Nullable UUID serviceId, @Nullable String doubt, @Nullable String conflict, List<Object> arguments,
			List<ImportWatcher.Candidate> candidates, boolean forgetsBase) {

		static final Match NEW = new Match(null, null, null, List.of(), List.of(), false);

		/** As somebody decided, whatever the source meant by its key before. */
		static final Match CHOSEN_NEW = new Match(null, null, null, List.of(), List.of(), true);

		static Match of(UUID serviceId) {
			return new Match(serviceId, null, null, List.of(), List.of(), false);
		}

		static Match doubtful(List<ImportWatcher.Candidate> candidates, String key, Object... arguments) {
			return new Match(null, key, null, List.of(arguments), candidates, false);
		}

		static Match gone(String key) {
			return new Match(null, null, key, List.of(), List.of(), false);
		}

		boolean isWritable() {
			return doubt == null && conflict == null;
		}

	}

}
