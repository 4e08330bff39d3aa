package org.guichetouvert.editing.web;

import org.guichetouvert.editing.OtherFormException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever wants to change a draft of another form to where it is said why she can't, and where what she typed stands. */
@ControllerAdvice
class OtherFormAdvice {

	@ExceptionHandler
	String lead(OtherFormException refused) {
		return "redirect:" + EntryPath.review(refused.kind(), refused.entryId());
	}

}
