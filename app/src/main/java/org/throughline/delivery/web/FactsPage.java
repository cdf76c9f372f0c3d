// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import org.throughline.delivery.internal.HistoryEntry;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// The form of an action's facts, for an action that is there or one to be added.
///
/// @param title what the page is for
/// @param path where the form is sent
/// @param version the version whose facts the person sees; 0 for one to be added
/// @param commitments to choose from, for one to be added; otherwise empty
/// @param overtaken what others saved while this person was writing
/// @param theirs the fields in which the saved action differs from this form, with what is saved
public record FactsPage(
    String title,
    String path,
    String back,
    long version,
    FactsForm facts,
    List<Option> officers,
    List<Option> commitments,
    String commitment,
    FormErrors errors,
    List<HistoryEntry> overtaken,
    List<HistoryEntry.Difference> theirs,
    String key) {

  public FactsPage {
    officers = List.copyOf(officers);
    commitments = List.copyOf(commitments);
    overtaken = List.copyOf(overtaken);
    theirs = List.copyOf(theirs);
  }

  /// The same form, still against the version that the person saw.
  FactsPage withVersion(long seen) {
    return new FactsPage(
        title,
        path,
        back,
        seen,
        facts,
        officers,
        commitments,
        commitment,
        errors,
        overtaken,
        theirs,
        key);
  }
}
