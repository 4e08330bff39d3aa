package org.guichetouvert.accounts.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.springframework.stereotype.Component;

/** Areas as the pages of accounts name them: municipalities and quartiers as people say them, which a coordination keeps. */
@Component
class AreaNames {

	private final AreaTree areas;

	AreaNames(AreaTree areas) {
		this.areas = areas;
	}

	List<String> of(Set<UUID> ids, Locale locale) {
		return ids.stream().map(areas::findById).flatMap(Optional::stream).map(area -> name(area, locale)).sorted().toList();
	}

	List<InviteView.AreaGroup> choices(Collection<String> chosen, Locale locale) {
		return List.of(group("accounts.invite.quartiers", areas.lived(), chosen, locale),
				group("accounts.invite.municipalities", areas.municipalities(), chosen, locale));
	}

	List<String> slugs(Set<UUID> ids) {
		return ids.stream().map(areas::findById).flatMap(Optional::stream).map(AreaNode::slug).toList();
	}

	/** Slugs that are none are left out. */
	Set<UUID> ids(Collection<String> slugs) {
		return slugs.stream().map(areas::findBySlug).flatMap(Optional::stream).map(AreaNode::id).collect(Collectors.toSet());
	}

	private static InviteView.AreaGroup group(String title, List<AreaNode> of, Collection<String> chosen, Locale locale) {
		Stream<InviteView.AreaChoice> choices = of.stream()
			.map(area -> new InviteView.AreaChoice(area.slug(), name(area, locale), chosen.contains(area.slug())));
		return new InviteView.AreaGroup(title, choices.toList());
	}

	private static String name(AreaNode area, Locale locale) {
		return area.name().in(locale.getLanguage());
	}

}
