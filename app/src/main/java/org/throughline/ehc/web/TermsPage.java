// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// How many reviews each school has in a term.
///
/// @param sentence the answer that the page begins with
/// @param term the first day of the term that is shown; empty when no term is known
public record TermsPage(
    String sentence,
    String term,
    List<Option> terms,
    String sendBy,
    List<Row> rows,
    FormErrors errors) {

  /// @param code URN of the school, or `none`
  /// @param sent when the list went; empty while it did not
  public record Row(String school, String code, int pupils, String first, String sent) {}

  public TermsPage {
    terms = List.copyOf(terms);
    rows = List.copyOf(rows);
  }
}
