package org.guichetouvert.search;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * What things are called in OpenSearch. The program reads and writes by two aliases, so that a new index can be filled while
 * the former one is read.
 *
 * @param prefix of all names of one site
 */
record OpenSearchNames(String prefix) implements IndexLayoutStrategy {

	@Override
	public String createInitialElasticsearchIndexName(String index) {
		return prefix + index + "-1";
	}

	@Override
	public String createReadAlias(String index) {
		return prefix + "read-" + index;
	}

	@Override
	public String createWriteAlias(String index) {
		return prefix + "write-" + index;
	}

}
