package org.guichetouvert.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.accounts.AccountState;
import org.guichetouvert.accounts.AccountsOfOthers;
import org.guichetouvert.accounts.KeptAccount;
import org.guichetouvert.accounts.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All accounts, for who administers. */
@Controller
class AccountsController {

	/** From so many on it helps to show some only. */
	private static final int MANY = 12;

	private static final List<AccountState> STATES = List.of(AccountState.INVITED, AccountState.SUSPENDED, AccountState.ACTIVE);

	private final AccountsOfOthers accounts;

	private final AccountLines lines;

	AccountsController(AccountsOfOthers accounts, AccountLines lines) {
		this.accounts = accounts;
		this.lines = lines;
	}

	/** @param etat code of a state @param role code of a role; what is none of them leaves out nothing */
	@GetMapping("/coordination/comptes")
	String list(@RequestParam(defaultValue = "") String etat, @RequestParam(defaultValue = "") String role,
			@RequestParam(defaultValue = "") String fait, Locale locale, Model model) {
		List<KeptAccount> all = accounts.list(lines.reader());
		List<String> states = STATES.stream().map(AccountState::code).toList();
		List<String> roles = Arrays.stream(Role.values()).map(Role::code).toList();
		String state = states.contains(etat) ? etat : "";
		String only = roles.contains(role) ? role : "";
		List<KeptAccount> shown = all.stream().filter(account -> only.isEmpty() || account.role().code().equals(only)).toList();
		List<AccountsView.Group> groups = STATES.stream().filter(one -> state.isEmpty() || one.code().equals(state))
			.map(one -> new AccountsView.Group(one.code(),
					shown.stream().filter(account -> account.is(one)).map(account -> lines.line(account, locale)).toList()))
			.filter(group -> !group.accounts().isEmpty()).toList();
		model.addAttribute("view", new AccountsView(groups, states, roles, state, only,
				all.size() > MANY || !state.isEmpty() || !only.isEmpty(), KeptAccountController.done(fait)));
		return "accounts/accounts";
	}

}
