package org.guichetouvert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that stands still in Brussels; before each test it is {@link #START} again. */
public final class MutableClock extends Clock {

	/** An ordinary Wednesday morning. */
	public static final LocalDateTime START = LocalDateTime.of(2026, 11, 18, 10, 0);

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private volatile Instant instant;

	private final ZoneId zone;

	public MutableClock() {
		this(START.atZone(BRUSSELS).toInstant(), BRUSSELS);
	}

	private MutableClock(Instant instant, ZoneId zone) {
		this.instant = instant;
		this.zone = zone;
	}

	public void setTo(LocalDateTime localTime) {
		instant = localTime.atZone(zone).toInstant();
	}

	@Override
	public Instant instant() {
		return instant;
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	/** Standing still too, and not moved with this one. */
	@Override
	public Clock withZone(ZoneId other) {
		return new MutableClock(instant, other);
	}

	static final class Reset implements BeforeEachCallback {

		@Override
		public void beforeEach(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean(MutableClock.class).setTo(START);
		}

	}

}
