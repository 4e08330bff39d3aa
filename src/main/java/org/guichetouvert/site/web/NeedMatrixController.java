package org.guichetouvert.site.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.guichetouvert.platform.PageLife;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Needs by areas, as a page and as a file. */
@Controller
class NeedMatrixController {

	private final Showings showings;

	private final NeedMatrixPage matrix;

	private final NeedMatrixFile file;

	private final Pages pages;

	private final PageLife life;

	NeedMatrixController(Showings showings, NeedMatrixPage matrix, NeedMatrixFile file, Pages pages, PageLife life) {
		this.showings = showings;
		this.matrix = matrix;
		this.file = file;
		this.pages = pages;
		this.life = life;
	}

	/** @param by {@code communes} or {@code quartiers} @param family id @param sort see {@link MatrixAsked} */
	@GetMapping("/observatoire/besoins")
	String matrix(@RequestParam(name = "par", defaultValue = "") String by,
			@RequestParam(name = "famille", defaultValue = "") String family,
			@RequestParam(name = "tri", defaultValue = "") String sort, Locale locale, Model model) {
		Showing showing = showings.begin(locale);
		pages.show(matrix.of(MatrixAsked.of(by, family, sort, showing), showing), PageView.Menu.WHO, null, model);
		return "site/matrix";
	}

	@GetMapping("/observatoire/besoins.csv")
	ModelAndView file(@RequestParam(name = "par", defaultValue = "") String by,
			@RequestParam(name = "famille", defaultValue = "") String family, Locale locale) {
		Showing showing = showings.begin(locale);
		byte[] written = file.write(MatrixAsked.of(by, family, "", showing), showing).getBytes(StandardCharsets.UTF_8);
		life.trueUntil(NeedMatrixPage.endOfDay(showing).toInstant());
		return new ModelAndView((model, request, response) -> {
			response.setContentType("text/csv;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("ce-qui-manque.csv").build().toString());
			response.getOutputStream().write(written);
		});
	}

}
