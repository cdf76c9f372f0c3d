// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.BesidePriority;

/// What the council promised and how it is going, for anybody.
///
/// @param sentence the whole in a sentence
/// @param day the day it was counted
public record PublicProgressPage(String council, String sentence, String day, List<Part> parts) {

  /// A strategy.
  ///
  /// @param path where its text can be read
  public record Part(
      String title, String period, String path, String sentence, List<Priority> priorities) {
    public Part {
      priorities = List.copyOf(priorities);
    }
  }

  /// One of the few things that it is about.
  ///
  /// @param done promises that were kept lately
  /// @param notWell promises that have not gone as they should, with what is wrong
  /// @param moreDone how many more were kept
  /// @param moreNotWell how many more have not gone well
  /// @param beside other pages about it
  public record Priority(
      String title,
      Optional<String> ambition,
      StatusBar bar,
      String sentence,
      List<String> done,
      int moreDone,
      List<Trouble> notWell,
      int moreNotWell,
      List<BesidePriority.Link> beside) {
    public Priority {
      beside = List.copyOf(beside);
      done = List.copyOf(done);
      notWell = List.copyOf(notWell);
    }
  }

  /// A promise, and what is wrong.
  public record Trouble(String text, String what) {}

  public PublicProgressPage {
    parts = List.copyOf(parts);
  }
}
