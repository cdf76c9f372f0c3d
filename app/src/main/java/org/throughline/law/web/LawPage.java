// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.Option;

/// The law as this council works by it.
///
/// @param sentence the answer, in a sentence
/// @param standings how many duties are how far checked; the value is the letter
/// @param duties those that were asked for; absent when nothing was
public record LawPage(
    String sentence,
    List<Option> standings,
    List<Line> pathways,
    List<Reform> reforms,
    String words,
    String standing,
    Optional<List<Duty>> duties,
    boolean mayChange) {

  /// A pathway.
  ///
  /// @param marks how far its duties are checked, such as `V 17, K 1`
  public record Line(String path, String title, int duties, String marks, int own) {}

  /// A reform that waits for its day.
  ///
  /// @param state in a sentence
  public record Reform(
      String code, String title, String source, int duties, String state, boolean isInForce) {}

  /// A duty with its limit and where it is written down.
  public record Duty(String path, String pathway, String sentence, String source, String letter) {}

  public LawPage {
    standings = List.copyOf(standings);
    pathways = List.copyOf(pathways);
    reforms = List.copyOf(reforms);
  }

  /// How far a duty with this letter is checked, in few words.
  public String meaning(String letter) {
    return switch (letter) {
      case "V" -> "checked";
      case "K" -> "known, to be checked";
      case "L" -> "local";
      default -> "not in force";
    };
  }
}
