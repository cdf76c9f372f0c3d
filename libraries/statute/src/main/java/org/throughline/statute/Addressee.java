// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;
import java.util.stream.Stream;

/// One of several whom the law has told of the same thing.
///
/// @param code as an event names whom it told, such as `health`
/// @param words as they stand in a sentence, such as `the health body (ICB)`
/// @param letter the letter that tells them
/// @param excuses what an event names when they need not be told, such as that they asked
public record Addressee(String code, String words, String letter, List<String> excuses) {

  public Addressee {
    Codes.mustBeKebabCase(code);
    excuses = List.copyOf(excuses);
  }

  public static Addressee addressee(String code, String words, String letter) {
    return new Addressee(code, words, letter, List.of());
  }

  /// The same, whom nobody need tell when an event names one of these.
  public Addressee unless(String... named) {
    return new Addressee(code, words, letter, List.of(named));
  }

  boolean isToldBy(List<String> names) {
    return names.contains(code) || names.contains(letter);
  }

  boolean isExcusedBy(List<String> names) {
    return excuses.stream().anyMatch(names::contains);
  }

  /// Everything by which an event may speak of them.
  Stream<String> names() {
    return Stream.concat(Stream.of(code, letter), excuses.stream());
  }
}
