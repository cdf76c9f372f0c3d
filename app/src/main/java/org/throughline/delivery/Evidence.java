// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.io.InputStream;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.throughline.delivery.internal.ActionWriting;
import org.throughline.delivery.internal.EvidenceWriting;
import org.throughline.platform.Outcome;

/// What shows that an action was done: a note, a link or a file. Evidence is added, never changed.
@Component
public class Evidence {

  private final ActionWriting writing;
  private final EvidenceWriting evidence;

  Evidence(ActionWriting writing, EvidenceWriting evidence) {
    this.writing = writing;
    this.evidence = evidence;
  }

  public Outcome<Saved> addNote(ActionId action, String title, String words, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "evidence-added",
        edit -> evidence.addNote(edit, title, words, signature));
  }

  public Outcome<Saved> addLink(
      ActionId action, String title, String link, String words, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "evidence-added",
        edit -> evidence.addLink(edit, title, link, words, signature));
  }

  /// Stores the file and keeps it as evidence, both or neither.
  ///
  /// @param fileName as its sender called it
  public Outcome<Saved> addFile(
      ActionId action,
      String title,
      String fileName,
      InputStream content,
      String words,
      Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "evidence-added",
        edit -> evidence.addFile(edit, title, fileName, content, words, signature));
  }
}
