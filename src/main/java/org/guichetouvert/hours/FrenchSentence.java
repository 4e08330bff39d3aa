package org.guichetouvert.hours;

import org.jspecify.annotations.Nullable;

/** What was said at the beginning of a sentence, or of a list below it, and still holds. */
final class FrenchSentence {

	private FrenchSeason season = FrenchSeason.YEAR;

	/** Whether the season stood on a line of its own, so that it holds for the lines below. */
	private boolean seasonStays;

	/** Whether a season ended with its sentence, so that other hours may still be meant for it. */
	private boolean seasonEnded;

	/** Whether hours for the whole year stood before the season in the same sentence. */
	private boolean seasonWasLate;

	private @Nullable String comment;

	private boolean commentStays;

	private boolean commentEnded;

	/** Whether a part of the year was excepted ("sauf en août") before hours that may be meant too. */
	private boolean exceptionEnds;

	private boolean exceptionEnded;

	private int openings;

	private boolean unmarked;

	FrenchSeason season() {
		return season;
	}

	@Nullable String comment() {
		return comment;
	}

	/** Whether there are hours in the sentence without a comment. */
	boolean hasUnmarked() {
		return unmarked;
	}

	boolean hasOpenings() {
		return openings > 0;
	}

	boolean hasSeveral() {
		return openings > 1;
	}

	/**
	 * @param behind whether hours stand before it
	 * @param stays whether it stands on a line of its own, for the lines below
	 */
	void excepted(boolean behind, boolean stays) {
		exceptionEnded |= behind;
		exceptionEnds |= !behind && !stays;
	}

	void begin(FrenchSeason of, boolean stays) {
		seasonWasLate = openings > 0 && season.isYear() && !of.isYear();
		season = of;
		seasonStays = stays;
		seasonEnded = false;
		openings = 0;
	}

	void begin(String words, boolean stays) {
		comment = words;
		commentStays = stays;
		commentEnded = false;
	}

	/** @throws HoursRefused when it is not clear in which season the hours hold, or whether by appointment */
	void opened(boolean ownSeason, boolean ownComment, boolean inException) throws HoursRefused {
		if (!ownSeason && season.isYear() && seasonEnded || seasonWasLate && openings > 0) {
			throw new HoursRefused("Ces heures : toute l’année, ou dans la période donnée avant ?");
		}
		if (exceptionEnded && !inException) {
			throw new HoursRefused("Ces heures : avec la même exception ?");
		}
		if (!ownComment && comment == null && commentEnded) {
			throw new HoursRefused("Ces heures : sur rendez-vous aussi ?");
		}
		openings += ownSeason ? 0 : 1;
		unmarked |= !ownComment && comment == null;
	}

	void end() {
		exceptionEnded |= exceptionEnds && openings > 0;
		if (!season.isYear() && !seasonStays) {
			season = FrenchSeason.YEAR;
			seasonEnded = true;
		}
		if (comment != null && !commentStays) {
			comment = null;
			commentEnded = true;
		}
		openings = 0;
		unmarked = false;
		seasonWasLate = false;
	}

}
