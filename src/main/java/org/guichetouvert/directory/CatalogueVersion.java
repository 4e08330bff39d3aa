package org.guichetouvert.directory;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.guichetouvert.platform.DataVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The version of the catalogue: known at once here after a change of ours, and within a second after one of another node. */
@Component
class CatalogueVersion implements DataVersion {

	private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

	private final LoadingCache<String, Long> version;

	CatalogueVersion(Revisions revisions) {
		version = Caffeine.newBuilder().expireAfterWrite(ASK_AGAIN).build(key -> revisions.catalogueVersion());
	}

	@Override
	public long current() {
		return version.get("version");
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void onChange(CatalogueChanged change) {
		version.invalidateAll();
	}

}
