package org.guichetouvert.editing.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.EmailAddress;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.ServiceLink;
import org.guichetouvert.editing.ServiceLinkLetters;
import org.guichetouvert.editing.ServiceLinks;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own links of a service, for whoever may publish it: give one, see when each was used, withdraw. */
@Controller
class ServiceLinkController {

	private static final String PATH = "/coordination/fiches/services/{id}/lien";

	/** By one account; a whole quartier in an afternoon. */
	private static final Limit GIVING = new Limit("own links of services", 40, Duration.ofHours(1));

	private final Desk desk;

	private final Rights rights;

	private final Snapshots snapshots;

	private final EntryNames names;

	private final ServiceLinks links;

	private final ServiceLinkLetters letters;

	private final RateLimits limits;

	ServiceLinkController(Desk desk, Rights rights, Snapshots snapshots, EntryNames names, ServiceLinks links, ServiceLinkLetters letters,
			RateLimits limits) {
		this.desk = desk;
		this.rights = rights;
		this.snapshots = snapshots;
		this.names = names;
		this.links = links;
		this.letters = letters;
		this.limits = limits;
	}

	@GetMapping(PATH)
	String list(@PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done, HttpServletRequest request, Model model) {
		requirePublishing(id);
		return show(id, new Typed.Filling().put("link", UUID.randomUUID()).done(), new Problems(desk.words()), done, null, request, model);
	}

	/** The address where a link is to be sent is used and not kept. A link to be copied is shown in the answer, and never again. */
	@PostMapping(PATH)
	String give(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		ServiceSnapshot service = requirePublishing(id);
		SignedIn reader = desk.reader();
		Typed typed = desk.sent(fields);
		Words words = desk.words();
		boolean mail = typed.text("action").equals("envoyer");
		Optional<String> address = EmailAddress.read(typed.text("address"));
		var problems = new Problems(words);
		if (typed.text("label").isEmpty() || typed.text("label").length() > ServiceLinks.LONGEST_LABEL) {
			problems.add("label", "editing.link.problem.label", ServiceLinks.LONGEST_LABEL);
		}
		if (mail && address.isEmpty()) {
			problems.add("address", "editing.link.problem.address");
		}
		if (problems.isEmpty() && !limits.allows(GIVING, reader.accountId().toString())) {
			problems.add(Problems.WHOLE, "editing.link.problem.many");
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, typed, problems, "", null, request, model);
		}
		Optional<String> token = links.create(linkId(typed), id, typed.text("label"), reader);
		if (mail) {
			token.ifPresent(made -> letters.send(address.orElseThrow(), made, service.details().name()));
		}
		if (mail || token.isEmpty()) {
			return "redirect:" + EntryPath.of(EntryKind.SERVICE, id) + "/lien?fait=" + (mail ? "envoye" : "deja");
		}
		return show(id, new Typed.Filling().put("link", UUID.randomUUID()).done(), problems, "", letters.address(token.get(), words.locale()),
				request, model);
	}

	@PostMapping(PATH + "/retirer")
	String withdraw(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
		requirePublishing(id);
		links.withdraw(id, linkId(desk.sent(fields)));
		return "redirect:" + EntryPath.of(EntryKind.SERVICE, id) + "/lien?fait=retire";
	}

	/** From the form, so that sending it again makes no second one. */
	private static UUID linkId(Typed typed) {
		try {
			return UUID.fromString(typed.text("link"));
		}
		catch (IllegalArgumentException e) {
			return UUID.randomUUID();
		}
	}

	private ServiceSnapshot requirePublishing(UUID id) {
		ServiceSnapshot service = snapshots.find(EntryKind.SERVICE, id).map(present -> (ServiceSnapshot) present.snapshot())
			.orElseThrow(() -> Desk.notFound("service " + id));
		rights.require(desk.reader(), Action.PUBLISH, EntryKind.SERVICE, id, service);
		return service;
	}

	private String show(UUID id, Typed typed, Problems problems, String done, @Nullable String made, HttpServletRequest request, Model model) {
		Words words = desk.words();
		String name = names.of(EntryKind.SERVICE, id, words.locale());
		boolean works = snapshots.find(EntryKind.SERVICE, id).map(present -> ((ServiceSnapshot) present.snapshot()).state())
			.filter(ServiceState.PUBLISHED::equals).isPresent();
		List<ServiceLinkView.Line> lines = links.listOf(id).stream().map(link -> line(link, words)).toList();
		model.addAttribute("form", FormView.of(name, EntryPath.of(EntryKind.SERVICE, id), Desk.path(request), typed, problems, words));
		model.addAttribute("view", new ServiceLinkView(done, made, made == null ? null : letters.textMessage(made, words.locale()), works, lines));
		return "editing/service-link";
	}

	private static ServiceLinkView.Line line(ServiceLink link, Words words) {
		String used = link.lastUsedAt() == null ? words.say("editing.link.unused") : words.say("editing.link.used", words.moment(link.lastUsedAt()));
		return new ServiceLinkView.Line(link.id(), link.label(), words.say("editing.link.given", words.moment(link.createdAt()), link.createdBy()), used,
				link.withdrawnAt() == null ? null : words.say("editing.link.withdrawn", words.moment(link.withdrawnAt())));
	}

}
