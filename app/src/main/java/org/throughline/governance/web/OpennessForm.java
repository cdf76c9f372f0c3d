// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.governance.internal.reports.Openness;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form that says whether a report is private, and whether it is for a key decision.
final class OpennessForm {

  private static final List<Option> YES_OR_NO =
      List.of(new Option("no", "No"), new Option("yes", "Yes"));

  private OpennessForm() {}

  static FormPage of(String path) {
    return FormPage.of(
        "Private report and key decision",
        "A private report is read by the members of the board alone. The public never learns that"
            + " it exists.",
        path + "#openness",
        "Back to the report",
        path + "/openness",
        List.of(
            Input.radios("private", "Is this a private report?", "", YES_OR_NO),
            Input.choice(
                "paragraph",
                "Why is it exempt?",
                "The paragraph of Schedule 12A to the Local Government Act 1972, Part 1",
                paragraphs(),
                "Not exempt"),
            Input.text(
                "privateReason",
                "Why is the public interest better served by keeping it private?",
                "",
                4),
            Input.radios("key", "Is this a key decision?", "", YES_OR_NO),
            Input.text("keyReason", "Why is it a key decision?", "", 4)));
  }

  private static List<Option> paragraphs() {
    return new TreeMap<>(Openness.PARAGRAPHS)
        .entrySet().stream()
            .map(
                each ->
                    new Option(
                        Integer.toString(each.getKey()),
                        "Paragraph " + each.getKey() + ": " + each.getValue()))
            .toList();
  }

  static Map<String, String> values(Openness openness) {
    return Map.of(
        "private", openness.isPrivate() ? "yes" : "no",
        "paragraph", openness.exemptParagraph().map(String::valueOf).orElse(""),
        "privateReason", openness.privateReason(),
        "key", openness.isKey() ? "yes" : "no",
        "keyReason", openness.keyReason());
  }

  static Openness openness(Map<String, String> sent) {
    return new Openness(
        Sent.isTicked(sent, "private"),
        Optional.of(Sent.words(sent, "paragraph"))
            .filter(text -> text.matches("[1-7]"))
            .map(Integer::valueOf),
        Sent.words(sent, "privateReason"),
        Sent.isTicked(sent, "key"),
        Sent.words(sent, "keyReason"));
  }
}
