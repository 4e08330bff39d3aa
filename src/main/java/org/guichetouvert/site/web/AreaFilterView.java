package org.guichetouvert.site.web;

import java.util.List;

/**
 * What a quartier's page can be narrowed by, and which areas can stand beside it, as a form.
 *
 * @param action path of the page
 * @param narrowed whether anything narrows
 * @param needs those that somebody deals with here, by family
 * @param need id of the chosen one; empty for none; so with the others
 * @param beside slugs of the areas shown with this one already
 * @param areas that can be shown with it
 * @param chips what is chosen, as links that take it off
 * @param clearHref the same without any of it
 */
record AreaFilterView(String action, boolean narrowed, List<OptionGroupView> needs, String need, List<OptionGroupView> ways,
		String way, List<OptionGroupView> languages, String language, List<String> beside, List<OptionGroupView> areas,
		List<LinkView> chips, String clearHref) {
}
