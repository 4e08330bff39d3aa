package org.guichetouvert.directory;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.guichetouvert.platform.DataVersion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The version of the catalogue: known at once here after a change of ours, and within a second after one of another node. */
@Component
class CatalogueVersion implements DataVersion {

	private static final long ASK_AGAIN = TimeUnit.SECONDS.toNanos(1);

	private static final long SETTLED_AGAIN = TimeUnit.SECONDS.toNanos(10);

	private final Revisions revisions;

	private final AtomicReference<Known> current = new AtomicReference<>(Known.outdated());

	private final AtomicReference<Known> settled = new AtomicReference<>(Known.outdated());

	private final AtomicLong ownChanges = new AtomicLong();

	private volatile boolean importing;

	CatalogueVersion(Revisions revisions) {
		this.revisions = revisions;
	}

	@Override
	public long current() {
		return known(current, ASK_AGAIN, revisions::catalogueVersion);
	}

	@Override
	public long settled() {
		return importing ? known(settled, SETTLED_AGAIN, this::current) : current();
	}

	@Override
	public long ownChanges() {
		return ownChanges.get();
	}

	/** What was asked for before a change is not kept after it. */
	private static long known(AtomicReference<Known> kept, long lasts, LongSupplier ask) {
		Known known = kept.get();
		if (System.nanoTime() - known.since() <= lasts) {
			return known.version();
		}
		var now = new Known(System.nanoTime(), ask.getAsLong());
		kept.compareAndSet(known, now);
		return now.version();
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void onChange(CatalogueChanged change) {
		current.set(Known.outdated());
		if (change.imported()) {
			importing = true;
		}
		else {
			ownChanges.incrementAndGet();
			settled.set(Known.outdated());
		}
	}

	@EventListener
	void onEnd(ImportEnded ended) {
		importing = false;
		settled.set(Known.outdated());
	}

	/** @param since when it was asked for, in nanoseconds of the machine */
	private record Known(long since, long version) {

		/** Another one each time. */
		static Known outdated() {
			return new Known(System.nanoTime() - 2 * SETTLED_AGAIN, -1);
		}

	}

}
