package org.guichetouvert.directory;

import java.util.UUID;

import org.guichetouvert.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What must never be, the database itself refuses, whoever writes. */
class SchemaTest {

	private static JdbcClient jdbc;

	private String service;

	private String channel;

	@BeforeAll
	static void migrate() {
		jdbc = MigratedDatabase.create().jdbc();
	}

	@BeforeEach
	void serviceWithChannel() {
		service = id();
		channel = id();
		run("""
				insert into service (id, version, name, status, audience_mode, fee, without_papers)
				values ('%s', 0, '{"fr": "Essai"}', 'published', 'all', 'unknown', 'unknown')""", service);
		run("insert into access_channel (id, service_id, kind) values ('%s', '%s', 'phone')", channel, service);
	}

	@Nested
	class OfPeriods {

		@Test
		void refusesTwoAtOnceForOneChannel() {
			period("2020-01-01", "2021-01-01");
			period("2021-01-01", null);

			refuses("access_period_no_overlap", () -> period("2020-06-01", "2020-07-01"));
		}

		@Test
		void refusesOneOfUnknownStartBesideAnEarlierOne() {
			period("2020-01-01", "2021-01-01");

			refuses("access_period_no_overlap", () -> period(null, null));
		}

		@Test
		void refusesAnEndThatIsNotAfterTheStart() {
			refuses("access_period_ends_after_start", () -> period("2021-01-01", "2021-01-01"));
			refuses("range lower bound must be less", () -> period("2021-01-02", "2021-01-01"));
		}

		@Test
		void refusesADateOfUnstatedPrecision() {
			refuses("access_period_start_has_precision", () -> run("""
					insert into access_period (id, channel_id, starts_on, admission, public_holidays)
					values ('%s', '%s', '2020-01-01', 'walk_in', 'unknown')""", id(), channel));
		}

		@Test
		void refusesUnknownPrerequisites() {
			refuses("access_period_prerequisites_known", () -> run("""
					insert into access_period (id, channel_id, admission, public_holidays, prerequisites)
					values ('%s', '%s', 'walk_in', 'unknown', 'internet,fax')""", id(), channel));
		}

		private void period(String from, String to) {
			run("""
					insert into access_period (id, channel_id, starts_on, start_precision, ends_on, end_precision, admission,
					public_holidays) values ('%s', '%s', %s, %s, %s, %s, 'walk_in', 'unknown')""", id(), channel, quoted(from),
					from == null ? "null" : "'day'", quoted(to), to == null ? "null" : "'day'");
		}

		private String quoted(String date) {
			return date == null ? "null" : "'" + date + "'";
		}

	}

	@Nested
	class OfPlaces {

		@Test
		void refusesADoorThatStandsNowhere() {
			refuses("access_channel_doors_stand_somewhere",
					() -> run("insert into access_channel (id, service_id, kind) values ('%s', '%s', 'counter')", id(), service));
		}

		@Test
		void refusesAServiceWithAndWithoutPlace() {
			String location = id();
			run("insert into location (id, version) values ('%s', 0)", location);
			run("insert into service_at_location (id, service_id, location_id) values ('%s', '%s', '%s')", id(), service, location);

			refuses("service_at_location_placeless_alone",
					() -> run("insert into service_at_location (id, service_id) values ('%s', '%s')", id(), service));
		}

		@Test
		void refusesHalfAPoint() {
			refuses("location_point_whole", () -> run("insert into location (id, version, latitude) values ('%s', 0, 50.8)", id()));
		}

	}

	@Nested
	class OfPeople {

		@Test
		void refusesAPublicNameWithoutConsent() {
			refuses("person_shown_with_consent",
					() -> run("insert into person (id, name, circle) values ('%s', 'Prénom N.', 'public')", id()));
		}

		@Test
		void refusesAPublicLineWithoutConsent() {
			String contact = id();
			run("insert into contact (id, version, function) values ('%s', 0, '{\"fr\": \"accueil\"}')", contact);

			refuses("contact_means_shown_with_consent", () -> run("""
					insert into contact_means (id, contact_id, kind, value, circle)
					values ('%s', '%s', 'phone', '02 000 00 12', 'professionals')""", id(), contact));
		}

	}

	@Nested
	class OfSlugs {

		@Test
		void refusesToGiveOneTwice() {
			run("insert into slug (kind, slug, target_id, current) values ('service', 'une-fois', '%s', false)", id());

			refuses("slug_pk", () -> run("insert into slug (kind, slug, target_id) values ('service', 'une-fois', '%s')", service));
		}

		@Test
		void refusesToForgetOrRenameOne() {
			run("insert into slug (kind, slug, target_id) values ('service', 'pour-toujours', '%s')", service);

			refuses("stays for ever", () -> run("delete from slug where slug = 'pour-toujours'"));
			refuses("cannot be renamed", () -> run("update slug set slug = 'autre' where slug = 'pour-toujours'"));
			refuses("append-only", () -> run("truncate slug"));
		}

		@Test
		void refusesTwoPresentOnesForOneEntry() {
			run("insert into slug (kind, slug, target_id) values ('service', 'premier', '%s')", service);

			refuses("slug_one_current", () -> run("insert into slug (kind, slug, target_id) values ('service', 'second', '%s')", service));
		}

	}

	@Nested
	class OfRevisions {

		@Test
		void letsWordsGiveWayInOneAndNothingElse() {
			run("""
					insert into revision (catalogue_version, kind, entry_id, action, schema_version, snapshot, origin, author, at)
					values (7, 'service', '%s', 'created', 1, '{"note": "Nadia"}', 'person', 'coordination', now())""", service);
			String erasing = "with erasing as materialized (select set_config('guichet.erasing', 'yes', true)) update revision set %s "
					+ "from erasing where entry_id = '" + service + "'";

			refuses("append-only", () -> run(erasing, "snapshot = '{}'"));
			refuses("append-only", () -> run(erasing, "author = 'autre'"));
			refuses("append-only", () -> run(erasing, "comment = '[retiré]', at = now() + interval '1 day'"));
			run(erasing, "snapshot = '{\"note\": \"[retiré]\"}'");
			refuses("append-only", () -> run("update revision set comment = '[retiré]'"));
			refuses("append-only", () -> run("delete from revision where entry_id = '%s'", service));
		}

		@Test
		void refusesToChangeOrDeleteOne() {
			run("""
					insert into revision (catalogue_version, kind, entry_id, action, schema_version, snapshot, origin, author, at)
					values (1, 'service', '%s', 'created', 1, '{}', 'person', 'coordination', now())""", service);

			refuses("append-only", () -> run("update revision set author = 'autre'"));
			refuses("append-only", () -> run("delete from revision"));
			refuses("append-only", () -> run("truncate revision"));
			assertThat(jdbc.sql("select count(*) from revision where entry_id = ?::uuid").param(service).query(Long.class).single())
				.isEqualTo(1);
		}

	}

	private static void refuses(String reason, Runnable statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(statement::run).havingRootCause().withMessageContaining(reason);
	}

	private static void run(String sql, Object... values) {
		jdbc.sql(sql.formatted(values)).update();
	}

	private static String id() {
		return UUID.randomUUID().toString();
	}

}
