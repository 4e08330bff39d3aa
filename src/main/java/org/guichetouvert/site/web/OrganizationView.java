package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An organization: what it runs, and where.
 *
 * @param others its names in other languages, and its acronym where no name says it
 * @param sector "Association"; null where unknown
 * @param ended when it is over: "Cette organisation n'existe plus depuis…"
 * @param website null where unknown
 * @param parent what it belongs to
 * @param children what belongs to it
 * @param services how many it runs itself
 * @param groups its services, each once, with their status
 * @param areas quartiers where its services are, without hidden places
 */
record OrganizationView(String slug, TextView name, List<TextView> others, @Nullable String sector, @Nullable TextView description,
		@Nullable String ended, @Nullable LinkView website, @Nullable LinkView parent, List<LinkView> children, MomentView now,
		int services, List<SearchView.Group> groups, List<LinkView> areas) {
}
