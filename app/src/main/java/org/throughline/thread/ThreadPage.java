// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import java.util.List;

/// The thread around one thing.
///
/// @param sentence how it stands
/// @param picture as SVG
/// @param levels from the commitment down
public record ThreadPage(String title, String sentence, String picture, List<Level> levels) {

  public ThreadPage {
    levels = List.copyOf(levels);
  }

  /// Things of one kind.
  ///
  /// @param title of the level, such as `Actions`
  /// @param none what to say where there are none
  /// @param isHere whether what the page is about stands here
  /// @param isNeeded whether the thread is broken where there are none
  public record Level(
      String title, List<Card> cards, String none, boolean isHere, boolean isNeeded) {
    public Level {
      cards = List.copyOf(cards);
    }
  }
}
