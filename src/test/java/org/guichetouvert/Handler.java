package org.guichetouvert;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that a controller of ours answers, as the running application knows it: a test that asks for {@link #all} never
 * forgets the newest.
 *
 * @param pattern as the controller says it
 */
public record Handler(String method, String pattern, Method code) implements Comparable<Handler> {

	private static final Comparator<Handler> BY_ADDRESS = Comparator.comparing(Handler::pattern).thenComparing(Handler::method);

	/** By address; one that several methods answer, told apart by parameters, stands once. */
	public static List<Handler> all(ApplicationContext context) {
		return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
			.filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.guichetouvert."))
			.flatMap(entry -> of(entry.getKey(), entry.getValue().getMethod())).sorted()
			.filter(new DistinctAddress()::isNew).toList();
	}

	private static Stream<Handler> of(RequestMappingInfo info, Method code) {
		return info.getPatternValues().stream().flatMap(pattern -> methods(info).stream().map(method -> new Handler(method, pattern, code)));
	}

	/** One that says none answers all: it would change things where people only look. */
	private static List<String> methods(RequestMappingInfo info) {
		List<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
		return methods.isEmpty() ? List.of("GET", "POST", "PUT", "PATCH", "DELETE") : methods;
	}

	public boolean changes() {
		return !Set.of("GET", "HEAD").contains(method);
	}

	public String address() {
		return method + " " + pattern;
	}

	/** @param values of variables, by name; the function is asked for those that are not there */
	public String path(Map<String, String> values, Function<String, String> otherwise) {
		StringBuilder path = new StringBuilder();
		for (int at = 0; at < pattern.length(); at++) {
			if (pattern.charAt(at) != '{') {
				path.append(pattern.charAt(at));
				continue;
			}
			int end = end(at);
			String name = pattern.substring(at + 1, end).replaceFirst(":.*", "");
			path.append(values.containsKey(name) ? values.get(name) : otherwise.apply(name));
			at = end;
		}
		return path.toString();
	}

	/** Where the variable ends that begins here: its expression may have braces too. */
	private int end(int start) {
		int depth = 0;
		for (int at = start; at < pattern.length(); at++) {
			depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
			if (depth == 0) {
				return at;
			}
		}
		throw new IllegalStateException("Not a pattern: " + pattern);
	}

	@Override
	public int compareTo(Handler other) {
		return BY_ADDRESS.compare(this, other);
	}

	private static final class DistinctAddress {

		private final Set<String> known = new HashSet<>();

		boolean isNew(Handler handler) {
			return known.add(handler.address());
		}

	}

}
