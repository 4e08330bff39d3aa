package org.guichetouvert.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves what lies in {@code static} under names that change with the content; browsers never ask for one again. */
@Configuration(proxyBeanMethods = false)
class KeptAssets implements WebMvcConfigurer {

	private static final String ROOT = "/assets";

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();

	private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(ROOT + "/**").addResourceLocations("classpath:/static/").setCacheControl(FOR_GOOD)
			.resourceChain(true).addResolver(new OnlyWithFingerprint())
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		// what browsers ask for by themselves
		registry.addResourceHandler("/favicon.ico").addResourceLocations("classpath:/static/img/").setCacheControl(FOR_A_DAY);
	}

	/** A command runs without a web server: nothing is asked for before there is a page. */
	@Bean
	static Assets assets(ObjectProvider<ResourceUrlProvider> urls, ObjectProvider<ServletContext> servlet) {
		return path -> {
			String found = urls.getObject().getForLookupPath(ROOT + path);
			if (found == null) {
				throw new IllegalArgumentException("No such file in static: " + path);
			}
			return servlet.getObject().getContextPath() + found;
		};
	}

	/** A name without fingerprint would be kept for good too, and be wrong after the next release. */
	private static final class OnlyWithFingerprint implements ResourceResolver {

		private static final Pattern FINGERPRINT = Pattern.compile(".*-[0-9a-f]{32}\\.\\w+");

		@Override
		public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path,
				List<? extends Resource> locations, ResourceResolverChain chain) {
			return FINGERPRINT.matcher(path).matches() ? chain.resolveResource(request, path, locations) : null;
		}

		@Override
		public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
			return chain.resolveUrlPath(path, locations);
		}

	}

}
