// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.List;

/// A whole paper.
///
/// @param title its title, which is also the file's
/// @param subject in a sentence, what it is and for whom; programs show it with the file
/// @param draft whether it may still change, which every writer says at the top
public record PaperDocument(String title, String subject, boolean draft, List<Block> blocks) {

  /// The language of every paper.
  public static final String LANGUAGE = "en-GB";

  /// What a draft says of itself.
  public static final String DRAFT = "Draft. It is not final and may still change.";

  /// What stands at the head of every page of a draft.
  public static final String MARK = "DRAFT";

  public PaperDocument {
    blocks = List.copyOf(blocks);
    if (title.isBlank()) {
      throw new IllegalArgumentException("A paper has a title");
    }
  }
}
