package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Memberships;
import org.guichetouvert.editing.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which accounts belong to a service; for whoever may publish it. Takes effect at once: it is nothing that is published. */
@Controller
class MembersController {

	private static final String PATH = "/coordination/fiches/services/{id}/membres";

	private final Desk desk;

	private final Rights rights;

	private final Memberships memberships;

	private final AccountBook accounts;

	MembersController(Desk desk, Rights rights, Memberships memberships, AccountBook accounts) {
		this.desk = desk;
		this.rights = rights;
		this.memberships = memberships;
		this.accounts = accounts;
	}

	@GetMapping(PATH)
	String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(service(id), new Typed.Filling().done(), new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft service = service(id);
		Typed typed = desk.sent(fields);
		Optional<UUID> account = accounts.findByEmail(typed.text("email"));
		if (account.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(service, typed, new Problems(desk.words()).add("email", "editing.members.unknown"), request, model);
		}
		memberships.add(account.get(), id, desk.words().today());
		return "redirect:" + path(id);
	}

	@PostMapping(PATH + "/{account}/retirer")
	String remove(@PathVariable UUID id, @PathVariable UUID account) {
		service(id);
		memberships.remove(account, id);
		return "redirect:" + path(id);
	}

	private Draft service(UUID id) {
		Draft service = desk.draft(EntryKind.SERVICE, id);
		if (!rights.mayPublish(desk.reader(), service)) {
			throw new AccessDeniedException("Not hers: service " + id);
		}
		return service;
	}

	private static String path(UUID id) {
		return EntryPath.of(EntryKind.SERVICE, id) + "/membres";
	}

	private String show(Draft service, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		List<Member> members = memberships.accountsOf(service.entryId()).stream()
			.map(account -> new Member(account.toString(), accounts.findFunction(account).orElse("?"))).toList();
		model.addAttribute("form", FormView.of(desk.name(service, words), EntryPath.of(EntryKind.SERVICE, service.entryId()),
				Desk.path(request), typed, problems, words));
		model.addAttribute("members", members);
		return "editing/members";
	}

	/** @param id of the account @param function as which it is known */
	public record Member(String id, String function) {
	}

}
