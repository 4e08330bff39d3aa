package org.guichetouvert.platform;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one line that an operator reads when all is well: where the site is, and where its data lies. */
@Component
final class StartUpMessage {

	private static final Logger log = LoggerFactory.getLogger(StartUpMessage.class);

	private final Database database;

	StartUpMessage(Database database) {
		this.database = database;
	}

	@EventListener
	@Order(0) // before what else there is to say
	void onReady(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			log.info("Guichet ouvert : http://{}:{} (données : {} ; pour arrêter : Ctrl+C)",
					host(web.getBean(ServerProperties.class).getAddress()), web.getWebServer().getPort(), database.place());
		}
	}

	private static String host(@Nullable InetAddress address) {
		return address == null || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
	}

}
