package org.guichetouvert.search;

import org.jspecify.annotations.Nullable;

/**
 * Up to which change of the catalogue the index was surely written.
 *
 * @param index identity of the one that may be read; empty while there is none
 * @param version number of the last change whose entries are in it; later ones may be there or not
 * @param fingerprint of the mapping, the analysis and the terms it was made with
 * @param building what is being made, beside it or in its place
 */
record IndexState(String index, long version, String fingerprint, @Nullable Building building) {

	/** There is no index, or none that can be trusted. */
	static final IndexState NONE = new IndexState("", -1, "", null);

	IndexState upTo(long changed) {
		return new IndexState(index, changed, fingerprint, building);
	}

	IndexState with(Building begun) {
		return new IndexState(index, version, fingerprint, begun);
	}

	/** Whether it is, and nothing else is being made, of this making. */
	boolean isOf(String making) {
		return fingerprint.equals(making) && building == null;
	}

	/**
	 * @param index what is written to
	 * @param version of the catalogue when it was begun: what changed later is still to be written
	 * @param doneUntil the last service whose documents are in it, in the order of their ids as text; empty before the first
	 */
	record Building(String index, long version, String fingerprint, String doneUntil) {

		Building until(String serviceId) {
			return new Building(index, version, fingerprint, serviceId);
		}

		/** What has become of it when all is written. */
		IndexState finished() {
			return new IndexState(index, version, fingerprint, null);
		}

	}

}
