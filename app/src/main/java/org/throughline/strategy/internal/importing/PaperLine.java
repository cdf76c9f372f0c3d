// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.Instant;
import java.util.Optional;
import org.throughline.papers.Kind;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.identity.AccountId;

/// A paper that was sent, in a line.
///
/// @param attempt which try at reading it this is, from 1
/// @param beatAt when the reading last gave a sign of life
/// @param step what the reading does at the moment
/// @param ofAll how much there is to do; 0 when that is not known
/// @param problem why it was not read, and what to do; empty when nothing is wrong
/// @param kind what it is; absent until it is read
public record PaperLine(
    long id,
    DocumentId document,
    String fileName,
    long size,
    Instant receivedAt,
    AccountId receivedBy,
    PaperState state,
    int attempt,
    Instant beatAt,
    String step,
    int done,
    int ofAll,
    String problemCode,
    String problem,
    Optional<Kind> kind,
    String title) {

  /// What the paper is called: its title, or its file's name until it is read.
  public String name() {
    return title.isEmpty() ? fileName : title;
  }
}
