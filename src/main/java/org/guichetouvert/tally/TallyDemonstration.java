package org.guichetouvert.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.shared.ReferenceFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented months of {@code db/demo/charge.csv}: how often each line was noted in a month, the last months a little more. */
@Component
public class TallyDemonstration {

	private static final int MONTHS = 6;

	/** Who work in one quartier. */
	private static final int HANDS = 5;

	private final JdbcTemplate jdbc;

	private final AreaTree areas;

	TallyDemonstration(JdbcTemplate jdbc, AreaTree areas) {
		this.jdbc = jdbc;
		this.areas = areas;
	}

	/** The months before this one, instead of those that were there. */
	@Transactional
	public void write(LocalDate today) {
		remove();
		var rows = new ArrayList<Object[]>();
		file().rows().forEach(row -> {
			for (int back = 1; back <= MONTHS; back++) {
				LocalDate month = today.withDayOfMonth(1).minusMonths(back);
				String quartier = row.getField("quartier");
				int times = Math.max(1, Math.round(Integer.parseInt(row.getField("fois")) * (1.05f - 0.05f * back)));
				rows.add(new Object[] { hands(quartier, month), month, areas.findBySlug(quartier).orElseThrow().id(),
						row.getField("institution"), row.getField("acte"), Integer.valueOf(row.getField("minutes")), row.getField("resultat"), times });
			}
		});
		jdbc.batchUpdate("""
				insert into tally_entry (id, hand, day, area_id, institution_kind, act, minutes, outcome, demo)
				select gen_random_uuid(), h.hands[1 + (i + length(h.institution)) %% %d], h.day, h.area, h.institution, h.act, h.minutes,
				h.outcome, true
				from (select ?::uuid[] as hands, ?::date as day, ?::uuid as area, ?::text as institution, ?::text as act, ?::int as minutes,
				?::text as outcome) h, generate_series(1, ?) i""".formatted(HANDS), rows);
	}

	@Transactional
	public void remove() {
		jdbc.update("delete from tally_entry where demo");
	}

	private static UUID[] hands(String quartier, LocalDate month) {
		var hands = new UUID[HANDS];
		for (int hand = 0; hand < HANDS; hand++) {
			hands[hand] = UUID.nameUUIDFromBytes(List.of("tally", quartier, month, hand).toString().getBytes(StandardCharsets.UTF_8));
		}
		return hands;
	}

	private static ReferenceFile file() {
		try (InputStream in = TallyDemonstration.class.getResourceAsStream("/db/demo/charge.csv")) {
			if (in == null) {
				throw new IllegalStateException("Not on the classpath: db/demo/charge.csv");
			}
			return new ReferenceFile("charge.csv", in.readAllBytes());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
