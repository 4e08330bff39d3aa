package org.guichetouvert.platform;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.guichetouvert.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class PageCacheTest {

	private final AtomicLong version = new AtomicLong(1);

	private final AtomicLong ownChanges = new AtomicLong();

	private final MutableClock clock = new MutableClock();

	private final AtomicInteger made = new AtomicInteger();

	private PageCache cache;

	@BeforeEach
	void make() {
		var beans = new StaticListableBeanFactory();
		beans.addBean("version", new DataVersion() {

			@Override
			public long current() {
				return version.get();
			}

			@Override
			public long ownChanges() {
				return ownChanges.get();
			}

			@Override
			public long settled() {
				return version.get();
			}

		});
		cache = new PageCache(beans.getBeanProvider(DataVersion.class), clock, "session");
	}

	@AfterEach
	void forgetTheRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void makesAPageOnceForEachVersion() throws Exception {
		assertThat(get(this::page)).isEqualTo("page 1");
		assertThat(get(this::page)).isEqualTo("page 1");
		version.set(2);
		assertThat(get(this::page)).isEqualTo("page 2");
	}

	@Test
	void givesTheFormerPageWhileAnotherMakesTheNewOne() throws Exception {
		get(this::page);
		version.set(2);
		var begun = new CountDownLatch(1);
		var go = new CountDownLatch(1);
		var first = new Thread(() -> getQuietly((request, response) -> {
			begun.countDown();
			await(go);
			page(request, response);
		}));
		first.start();
		assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

		assertThat(get(this::page)).as("made for nobody else meanwhile").isEqualTo("page 1");
		clock.setTo(MutableClock.START.plusHours(2));
		assertThat(get(this::page)).as("no longer true").isEqualTo("page 2");
		clock.setTo(MutableClock.START);
		ownChanges.incrementAndGet();
		assertThat(get(this::page)).as("somebody changed something").isEqualTo("page 3");
		cache.forgetAll();
		assertThat(get(this::page)).as("to be forgotten").isEqualTo("page 4");
		go.countDown();
		first.join();
	}

	@Test
	void waitsForNobodyWhoFailed() throws Exception {
		get(this::page);
		version.set(2);
		getQuietly((request, response) -> {
			throw new ServletException("broken");
		});
		assertThat(get(this::page)).isEqualTo("page 2");
	}

	private void page(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) throws IOException {
		cache.trueUntil(MutableClock.START.plusHours(1).atZone(clock.getZone()).toInstant());
		response.getWriter().print("page " + made.incrementAndGet());
	}

	private String get(FilterChain chain) throws ServletException, IOException {
		var request = new MockHttpServletRequest("GET", "/quartiers/laeken");
		var response = new MockHttpServletResponse();
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		cache.doFilter(request, response, chain);
		return response.getContentAsString();
	}

	private void getQuietly(FilterChain chain) {
		try {
			get(chain);
		}
		catch (ServletException | IOException e) {
			assertThat(e).hasMessage("broken");
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

}
