package org.guichetouvert.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Keeps rendered pages of anonymous visitors for as long as they are true: until the instant that the page itself named
 * through {@link PageLife}, and only while the data is the same as when its making began, or until somebody has made it anew.
 * A page that names no instant is not kept. Whoever is signed in, or sends the cookie of a session, passes by. What a page wants
 * to know of its deliveries is kept with it.
 */
@Component
class PageCache extends OncePerRequestFilter implements PageLife {

	private static final String TRUE_UNTIL = PageCache.class.getName() + ".trueUntil";

	private static final String SERVED = PageCache.class.getName() + ".served";

	private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

	private static final int MAX_BYTES = 64 << 20;

	/** How long a browser may show a page without asking again. */
	private static final Duration BROWSER_KEEPS = Duration.ofSeconds(60);

	/** How long a former page stands in for one that is being made. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Cache<String, Kept> pages = Caffeine.newBuilder().maximumWeight(MAX_BYTES)
		.<String, Kept>weigher((key, page) -> key.length() * 2 + page.compressed().length).build();

	private final Map<String, Making> making = new ConcurrentHashMap<>();

	/** Asked for late: the web server makes its filters before the database is reached. */
	private final ObjectProvider<DataVersion> version;

	private final Clock clock;

	private final String sessionCookie;

	/** How often all was forgotten. */
	private final AtomicLong forgotten = new AtomicLong();

	PageCache(ObjectProvider<DataVersion> version, Clock clock,
			@Value("${server.servlet.session.cookie.name:JSESSIONID}") String sessionCookie) {
		this.sessionCookie = sessionCookie;
		this.version = version;
		this.clock = clock;
	}

	@Override
	public void trueUntil(Instant instant) {
		RequestAttributes request = RequestContextHolder.currentRequestAttributes();
		request.setAttribute(TRUE_UNTIL, instant, RequestAttributes.SCOPE_REQUEST);
	}

	@Override
	public void whenServed(Runnable served) {
		RequestContextHolder.currentRequestAttributes().setAttribute(SERVED, served, RequestAttributes.SCOPE_REQUEST);
	}

	@Override
	public void forgetAll() {
		forgotten.incrementAndGet();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
	}

	/** Other cookies are not ours, and no reason to make a page anew for each request. */
	private boolean isKnown(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) != null || WebUtils.getCookie(request, sessionCookie) != null
				|| request.getUserPrincipal() != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isKnown(request)) {
			chain.doFilter(request, response);
			served(response, served(request), request);
			return;
		}
		String key = request.getRequestURI() + "?" + Optional.ofNullable(request.getQueryString()).orElse("");
		DataVersion data = version.getObject();
		Made now = new Made(data.settled(), data.ownChanges(), forgotten.get());
		Kept kept = pages.getIfPresent(key);
		if (kept != null && clock.instant().isBefore(kept.trueUntil()) && (kept.made().equals(now) || isBeingMade(key, kept, now))) {
			send(kept, request, response);
			served(response, kept.served(), request);
			return;
		}
		var mine = new Making(System.nanoTime());
		making.put(key, mine);
		try {
			make(key, now, request, response, chain);
		}
		finally {
			making.remove(key, mine);
		}
	}

	/**
	 * Then the former one will do for all but the first who asks: while an import writes many would make the same page at once.
	 * Never after somebody's own change on this node, which may have taken a name or a hidden place out; after one on another node
	 * for as long as the making takes.
	 */
	private boolean isBeingMade(String key, Kept kept, Made now) {
		Making other = making.get(key);
		return other != null && kept.made().ownChanges() == now.ownChanges() && kept.made().forgotten() == now.forgotten()
				&& System.nanoTime() - other.since() < PATIENCE.toNanos();
	}

	private void make(String key, Made now, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var buffer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, buffer);
		Kept made = page(request, buffer, now);
		if (made == null) {
			buffer.copyBodyToResponse();
		}
		else {
			pages.put(key, made);
			send(made, request, response);
		}
		served(response, served(request), request);
	}

	private static @Nullable Runnable served(HttpServletRequest request) {
		return request.getAttribute(SERVED) instanceof Runnable served ? served : null;
	}

	/** After the page has gone out, which nothing here may undo. A browser that had it already was given it too. */
	private void served(HttpServletResponse response, @Nullable Runnable served, HttpServletRequest request) {
		int status = response.getStatus();
		boolean given = status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_NOT_MODIFIED;
		if (served != null && given && Visitor.isPerson(request)) {
			try {
				served.run();
			}
			catch (RuntimeException e) {
				logger.warn("A page could not tell that it was served: " + e.getClass().getSimpleName());
			}
		}
	}

	private static @Nullable Kept page(HttpServletRequest request, ContentCachingResponseWrapper response, Made made)
			throws IOException {
		boolean whole = response.getStatus() == HttpServletResponse.SC_OK && HttpMethod.GET.matches(request.getMethod());
		if (whole && request.getAttribute(TRUE_UNTIL) instanceof Instant trueUntil) {
			byte[] body = response.getContentAsByteArray();
			return new Kept(compress(body), body.length, "W/\"" + DigestUtils.md5DigestAsHex(body) + '"', response.getContentType(),
					response.getHeader(HttpHeaders.CONTENT_DISPOSITION), trueUntil, made, served(request));
		}
		return null;
	}

	private void send(Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Duration rest = Duration.between(clock.instant(), page.trueUntil());
		long seconds = Math.max(0, Math.min(rest.toSeconds(), BROWSER_KEEPS.toSeconds()));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.COOKIE);
		if (new ServletWebRequest(request, response).checkNotModified(page.etag())) {
			return;
		}
		response.setContentType(page.contentType());
		if (page.disposition() != null) {
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, page.disposition());
		}
		boolean compressed = understandsGzip(request);
		if (compressed) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		response.setContentLength(compressed ? page.compressed().length : page.length());
		if (HttpMethod.GET.matches(request.getMethod())) {
			response.getOutputStream().write(compressed ? page.compressed() : decompress(page.compressed()));
		}
	}

	/** Every browser does; one that refuses it says so by a weight of nought. */
	private static boolean understandsGzip(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return accepted != null && GZIP.matcher(accepted).find();
	}

	private static byte[] compress(byte[] body) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		return bytes.toByteArray();
	}

	private static byte[] decompress(byte[] compressed) throws IOException {
		try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
			return gzip.readAllBytes();
		}
	}

	/**
	 * A page as it is sent: compressed once, not for each visitor.
	 *
	 * @param length of the body before it was compressed, in bytes
	 * @param disposition the name under which it is kept, for a file
	 * @param trueUntil exclusive
	 * @param made of what, when its making began, so that a change during it makes it old
	 * @param served what runs when a person is given it
	 */
	private record Kept(byte[] compressed, int length, String etag, String contentType, @Nullable String disposition,
			Instant trueUntil, Made made, @Nullable Runnable served) {
	}

	/** @param version of the data */
	private record Made(long version, long ownChanges, long forgotten) {
	}

	/** @param since in nanoseconds of the machine */
	private record Making(long since) {
	}

}
