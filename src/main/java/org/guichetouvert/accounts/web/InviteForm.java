package org.guichetouvert.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.EmailAddress;
import org.guichetouvert.accounts.Invitation;
import org.guichetouvert.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to invite somebody.
 *
 * @param role code of a role
 * @param areas slugs
 */
record InviteForm(@Nullable String email, @Nullable String function, @Nullable String role, @Nullable List<String> areas) {

	static InviteForm empty() {
		return new InviteForm("", "", Role.PROFESSIONAL.code(), List.of());
	}

	String typedEmail() {
		return email == null ? "" : email;
	}

	String typedFunction() {
		return function == null ? "" : function;
	}

	List<String> chosenAreas() {
		return areas == null ? List.of() : areas;
	}

	/** One that isn't known is the least. */
	Role chosenRole() {
		return Arrays.stream(Role.values()).filter(one -> one.code().equals(role)).findFirst().orElse(Role.PROFESSIONAL);
	}

	/** @param areaIds of the areas that were chosen */
	FormProblems problems(Set<UUID> areaIds) {
		FormProblems problems = new FormProblems();
		if (EmailAddress.read(typedEmail()).isEmpty()) {
			problems.add("email", "accounts.problem.email");
		}
		FunctionName.problem(typedFunction()).ifPresent(problem -> problems.add("function", problem));
		if (chosenRole() == Role.COORDINATOR && areaIds.isEmpty()) {
			problems.add("areas", "accounts.problem.areas");
		}
		return problems;
	}

	/** @param areaIds of the areas that were chosen; only a coordinator's count */
	Invitation invitation(Set<UUID> areaIds) {
		Optional<String> address = EmailAddress.read(typedEmail());
		return new Invitation(address.orElseThrow(), typedFunction().strip(), chosenRole(),
				chosenRole() == Role.COORDINATOR ? areaIds : Set.of());
	}

}
