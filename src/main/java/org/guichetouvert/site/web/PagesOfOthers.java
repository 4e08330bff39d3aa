package org.guichetouvert.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what stands around every page around the pages of other modules too, which know nothing of this one. */
@Component
class PagesOfOthers implements HandlerInterceptor, WebMvcConfigurer {

	private final Pages pages;

	PagesOfOthers(Pages pages) {
		this.pages = pages;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
		boolean failed = request.getDispatcherType() == DispatcherType.ERROR; // its page asks nothing of the database
		if (!failed && page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")
				&& !page.getModel().containsKey("page")) {
			page.addObject("page", pages.around(PageView.Menu.DESK, null, LocaleContextHolder.getLocale()).unlisted());
		}
	}

}
