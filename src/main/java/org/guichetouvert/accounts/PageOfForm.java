package org.guichetouvert.accounts;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** On which page a form stands whose address cannot be opened: {@code /…/annuler} on the nearest page above it. */
@Component
class PageOfForm {

	private final ApplicationContext context;

	PageOfForm(ApplicationContext context) {
		this.context = context;
	}

	/** @param pattern of an address @param controller which answers it */
	private record Answered(PathPattern pattern, Class<?> controller) {
	}

	/**
	 * @param path where the form was sent, without query
	 * @return the same where it is a page too, else the page above; empty where there is none
	 */
	Optional<String> of(String path) {
		Optional<Answered> sent = find(path, RequestMethod.POST);
		Optional<Answered> page = find(path, RequestMethod.GET);
		if (page.isPresent() && sent.filter(form -> !isPageOf(form, page.get())).isEmpty()) {
			return Optional.of(path);
		}
		return Stream.iterate(above(path), above -> above.length() > 1, PageOfForm::above).filter(above -> find(above, RequestMethod.GET).isPresent())
			.findFirst();
	}

	/** An address that only looks like one of many pages is none of them. */
	private static boolean isPageOf(Answered form, Answered page) {
		return form.pattern().equals(page.pattern()) || form.controller().equals(page.controller());
	}

	private static String above(String path) {
		return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
	}

	/** The most special that answers. */
	private Optional<Answered> find(String path, RequestMethod method) {
		PathContainer wanted = PathContainer.parsePath(path);
		return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
			.filter(one -> isAnswered(one.getKey().getMethodsCondition().getMethods(), method))
			.flatMap(one -> patterns(one.getKey().getPathPatternsCondition() == null ? Set.of()
					: one.getKey().getPathPatternsCondition().getPatterns(), one.getValue()))
			.filter(one -> one.pattern().matches(wanted)).min(Comparator.comparing(Answered::pattern));
	}

	private static boolean isAnswered(Set<RequestMethod> methods, RequestMethod method) {
		return methods.isEmpty() || methods.contains(method);
	}

	private static Stream<Answered> patterns(Set<PathPattern> patterns, HandlerMethod method) {
		return patterns.stream().map(pattern -> new Answered(pattern, method.getBeanType()));
	}

}
