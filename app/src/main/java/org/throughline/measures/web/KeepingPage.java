// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.measures.Measure;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Who keeps a measure's figures, and when the next is due.
///
/// @param owner the account's number; empty for nobody
/// @param due a day as browsers write it; empty for none
public record KeepingPage(
    Measure measure,
    FormErrors errors,
    String sentence,
    List<Option> people,
    String owner,
    String due,
    int version) {

  public KeepingPage {
    people = List.copyOf(people);
  }

  public String path() {
    return "/measures/" + measure.code() + "/keeping";
  }
}
