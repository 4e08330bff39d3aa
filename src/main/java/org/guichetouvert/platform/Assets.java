package org.guichetouvert.platform;

/** Addresses of style, scripts, pictures and fonts. */
@FunctionalInterface
public interface Assets {

	/**
	 * The address of a file with a fingerprint of its content in its name, so that browsers may keep it for good; the same in
	 * every language.
	 *
	 * @param path of a file in {@code static}, such as {@code /css/site.css}
	 * @throws IllegalArgumentException if there is no such file
	 */
	String href(String path);

}
