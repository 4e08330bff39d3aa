/** The pages where one signs in, and where one sees one's account. */
@NullMarked
package org.guichetouvert.accounts.web;

import org.jspecify.annotations.NullMarked;
