package org.guichetouvert.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Looks whether the web server's port is free before the database starts, some seconds before Tomcat would find out. */
final class FreePort {

	private static final int DEFAULT = 8080;

	private static final int FIRST_UNPRIVILEGED = 1024;

	private FreePort() {
	}

	/** @throws StartUpFailure when it is taken, or not for this user */
	static void require(ServerProperties server) {
		int port = server.getPort() == null ? DEFAULT : server.getPort();
		if (port <= 0) {
			return; // any free one, or no web server
		}
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(server.getAddress() == null ? new InetSocketAddress(port) : new InetSocketAddress(server.getAddress(), port));
		}
		catch (IOException e) {
			throw new StartUpFailure(isForbidden(port, e) ? forbidden(port) : busy(port), e);
		}
	}

	static String busy(int port) {
		return "Le port %d est déjà pris par un autre programme : arrêtez celui-ci, ou choisissez un autre port avec --server.port=%d."
				.formatted(port, port + 1);
	}

	private static boolean isForbidden(int port, IOException e) {
		return port < FIRST_UNPRIVILEGED && String.valueOf(e.getMessage()).contains("ermission");
	}

	private static String forbidden(int port) {
		return "Le port %d est réservé à l'administrateur de la machine : choisissez-en un autre avec --server.port=8080 et placez un serveur mandataire (nginx, Caddy) devant."
				.formatted(port);
	}

}
