package org.guichetouvert.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.reports.CorrectedByForm;
import org.guichetouvert.reports.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows whoever corrects an entry because of reports what they say, on each form of that entry. */
@Component
class ReportsAtForms implements HandlerInterceptor, WebMvcConfigurer {

	private static final Pattern FORM = Pattern.compile("/coordination/fiches/services/([0-9a-f-]{36})/.+");

	private final CurrentReader readers;

	private final CorrectedByForm corrected;

	private final ReportWords words;

	ReportsAtForms(CurrentReader readers, CorrectedByForm corrected, ReportWords words) {
		this.readers = readers;
		this.corrected = corrected;
		this.words = words;
	}

	/**
	 * What a visitor said.
	 *
	 * @param answerable whether a correction can be the answer
	 * @param ticked whether it is meant to be one
	 */
	public record Shown(String id, boolean answerable, boolean ticked, String kind, @Nullable String day, @Nullable String text) {
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/coordination/fiches/services/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
		Matcher form = FORM.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:") && form.matches()) {
			Locale locale = LocaleContextHolder.getLocale();
			List<Shown> shown = readers.find().map(reader -> corrected.listFor(reader, UUID.fromString(form.group(1)))).orElse(List.of())
				.stream().map(report -> shown(report, request, locale)).toList();
			page.addObject("reportsShown", shown);
		}
	}

	/** Ticked unless she sent the page without. */
	private Shown shown(Report report, HttpServletRequest request, Locale locale) {
		String id = report.id().toString();
		boolean ticked = !request.getMethod().equals("POST")
				|| Arrays.asList(Objects.requireNonNullElse(request.getParameterValues("repond"), new String[0])).contains(id);
		return new Shown(id, !report.kind().isRefusal(), ticked, words.kind(report, locale), report.observedOn() == null ? null : words.day(report.observedOn(), locale), report.message());
	}

}
