// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;

/// The whole paper as headings, paragraphs, lists and tables in reading order, with what the
/// reader
/// has to tell about the file itself.
public record Outline(List<Block> blocks, List<Notice> notices) {

  public Outline {
    blocks = List.copyOf(blocks);
    notices = List.copyOf(notices);
  }

  /// Something a person should know about how the file was read: a page with no text, a picture
  /// that
  /// was not read, a heading repeated on every page and kept once, a limit that was met.
  public record Notice(Place place, String text) {}
}
