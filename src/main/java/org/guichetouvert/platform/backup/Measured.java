package org.guichetouvert.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what passes. Closing it leaves open what is behind. */
final class Measured extends FilterOutputStream {

	private final MessageDigest digest = digest();

	private long bytes;

	Measured(OutputStream behind) {
		super(behind);
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] some, int from, int length) throws IOException {
		out.write(some, from, length);
		digest.update(some, from, length);
		bytes += length;
	}

	@Override
	public void close() throws IOException {
		flush();
	}

	long bytes() {
		return bytes;
	}

	String sha256() {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}

}
