package org.guichetouvert.reports;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

import org.guichetouvert.directory.ServiceEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague found before a door and may not write into its entry: it waits with what visitors say. */
@Component
public class ColleagueReports {

	/** As the database takes it. */
	public static final int MOST_LETTERS = 1_000;

	private final Reporting reporting;

	private final Reports reports;

	ColleagueReports(Reporting reporting, Reports reports) {
		this.reporting = reporting;
		this.reports = reports;
	}

	/** @return by which it is taken back */
	@Transactional
	public UUID receive(ServiceEntry service, Reporting.Said said) {
		UUID id = UUID.randomUUID();
		UUID secret = UUID.randomUUID();
		String token = HexFormat.of().formatHex(ByteBuffer.allocate(Long.BYTES * 2).putLong(secret.getMostSignificantBits())
			.putLong(secret.getLeastSignificantBits()).array());
		reporting.receive(service, new FormStamps.Stamp(FormStamps.Judgement.GOOD, id, token), said);
		return id;
	}

	/** @return false where somebody looks into it already, or decided */
	@Transactional
	public boolean withdraw(UUID id) {
		return reports.withdraw(id);
	}

}
