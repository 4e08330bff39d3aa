package org.guichetouvert.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.KeptAccount;
import org.guichetouvert.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to be.
 *
 * @param role code of a role
 * @param areas slugs
 * @param oui ticked by who means to give up her own role
 */
record KeptAccountForm(@Nullable String function, @Nullable String role, @Nullable List<String> areas, @Nullable String oui) {

	/** @param slugs of its areas */
	static KeptAccountForm of(KeptAccount account, List<String> slugs) {
		return new KeptAccountForm(account.function(), account.role().code(), slugs, null);
	}

	String typedFunction() {
		return function == null ? "" : function.strip();
	}

	List<String> chosenAreas() {
		return areas == null ? List.of() : areas;
	}

	/** Empty for one that isn't known: nobody is demoted by mistake. */
	Optional<Role> chosenRole() {
		return Arrays.stream(Role.values()).filter(one -> one.code().equals(role)).findFirst();
	}

	/** @return those that count: only a coordinator has any */
	Set<UUID> areasOfRole(Set<UUID> areaIds) {
		return chosenRole().filter(Role.COORDINATOR::equals).isPresent() ? areaIds : Set.of();
	}

	/** @param areaIds of the areas that were chosen */
	FormProblems problems(Set<UUID> areaIds) {
		FormProblems problems = new FormProblems();
		FunctionName.problem(typedFunction()).ifPresent(problem -> problems.add("function", problem));
		if (chosenRole().isEmpty()) {
			problems.add("role", "accounts.keeping.problem.role");
		}
		if (chosenRole().filter(Role.COORDINATOR::equals).isPresent() && areaIds.isEmpty()) {
			problems.add("areas", "accounts.problem.areas");
		}
		return problems;
	}

}
