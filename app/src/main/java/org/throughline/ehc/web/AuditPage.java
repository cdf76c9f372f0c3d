// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import java.util.Map;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// What came of one audit, and what is put right after it.
///
/// @param sentence the answer that the page begins with
/// @param other what the other of two scores says; empty when there is one alone
/// @param officers to choose who does an action
/// @param written what was sent for an action that was refused
public record AuditPage(
    String back,
    String path,
    String child,
    String sentence,
    String scored,
    String other,
    List<PartRow> parts,
    List<ActionRow> actions,
    List<Option> officers,
    FormErrors errors,
    Map<String, String> written) {

  /// A part of the framework with its score and its answers.
  public record PartRow(
      String title,
      int weight,
      String percent,
      String grade,
      String mark,
      String note,
      List<Option> answers) {
    public PartRow {
      answers = List.copyOf(answers);
    }
  }

  public record ActionRow(
      long id, String words, String owner, String due, boolean isLate, String done) {}

  public AuditPage {
    parts = List.copyOf(parts);
    actions = List.copyOf(actions);
    officers = List.copyOf(officers);
    written = Map.copyOf(written);
  }
}
