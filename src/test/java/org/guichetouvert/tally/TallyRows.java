package org.guichetouvert.tally;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are cut loose, as months that are over have them; whoever writes some takes all away. */
public final class TallyRows {

	private TallyRows() {
	}

	/** @param hands how many noted them in turn */
	public static void add(ApplicationContext context, LocalDate month, UUID area, String institution, int times, int hands) {
		context.getBean(JdbcTemplate.class).update("""
				insert into tally_entry (id, hand, day, area_id, institution_kind, act, minutes, outcome)
				select gen_random_uuid(), md5(i % ? || 'hand')::uuid, ?, ?, ?, 'on_hold', 30, 'no_answer' from generate_series(1, ?) i""",
				hands, month, area, institution, times);
	}

	public static void clear(ApplicationContext context) {
		context.getBean(JdbcTemplate.class).update("delete from tally_entry");
		context.getBean(JdbcTemplate.class).update("delete from tally_hand");
	}

	/** The daily task, run at the clock's day. */
	public static void cutLoose(ApplicationContext context) {
		context.getBean(CuttingLoose.class).runDaily();
	}

}
