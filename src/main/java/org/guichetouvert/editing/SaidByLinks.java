package org.guichetouvert.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.ServiceSnapshot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which notices and exceptions a link said, and what they said then. */
@Component
class SaidByLinks {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	SaidByLinks(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A notice or an exception of one door.
	 *
	 * @param saidId the same for all that was said at once
	 * @param end exclusive
	 */
	record Part(UUID id, UUID saidId, UUID channelId, DoorWord word, LocalDate lastDay, Instant end) {
	}

	/** @param details what the part says */
	void add(UUID linkId, Part part, Object details) {
		jdbc.update("""
				insert into service_link_word (part_id, word_id, link_id, channel_id, word, said, last_day, ends_at)
				values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""", part.id(), part.saidId(), linkId, part.channelId(), part.word().code(),
				json.writeValueAsString(details), part.lastDay(), at(part.end()));
	}

	void remove(UUID partId) {
		jdbc.update("delete from service_link_word where part_id = ?", partId);
	}

	void forgetOver(Instant now) {
		jdbc.update("delete from service_link_word where ends_at <= ?", at(now));
	}

	/** What a link said and is not over, what holds longest first; whether it still stands in the service is another question. */
	List<Part> listOf(UUID linkId, Instant now) {
		return jdbc.query("select * from service_link_word where link_id = ? and ends_at > ? order by ends_at desc, word_id, part_id",
				SaidByLinks::read, linkId, at(now));
	}

	/** Whether the service still says it, of the same door and in the same way: what somebody changed since is theirs. */
	boolean isStill(Part part, ServiceSnapshot service) {
		Map<UUID, Object> present = Stream.concat(
				service.notices().stream().filter(one -> part.channelId().equals(one.channelId())).map(one -> Map.entry(one.id(), (Object) one.details())),
				service.exceptions().stream().filter(one -> part.channelId().equals(one.channelId()))
					.map(one -> Map.entry(one.id(), (Object) one.details())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		Object details = present.get(part.id());
		return details != null && jdbc.queryForList("select said::text from service_link_word where part_id = ?", String.class, part.id()).stream()
			.anyMatch(said -> said(said).equals(json.readTree(json.writeValueAsString(details))));
	}

	private JsonNode said(String written) {
		return json.readTree(written);
	}

	private static Part read(ResultSet row, int index) throws SQLException {
		return new Part(row.getObject("part_id", UUID.class), row.getObject("word_id", UUID.class), row.getObject("channel_id", UUID.class),
				DoorWord.valueOf(row.getString("word").toUpperCase(Locale.ROOT)), row.getObject("last_day", LocalDate.class),
				row.getObject("ends_at", OffsetDateTime.class).toInstant());
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
