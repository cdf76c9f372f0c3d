// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What somebody typed to find something, tidied.
///
/// @param text without surrounding or doubled space, at most 100 characters; empty when nothing was
///     typed
public record SearchWords(String text) {

  private static final int LONGEST = 100;

  public SearchWords {
    text = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST).strip();
    }
  }

  /// Whether nothing was typed.
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// The words in small letters.
  public List<String> each() {
    return isEmpty() ? List.of() : Arrays.asList(text.toLowerCase(Locale.ROOT).split(" "));
  }

  /// Whether every word stands somewhere in `written`, whatever the case.
  public boolean areIn(String written) {
    String small = written.toLowerCase(Locale.ROOT);
    return each().stream().allMatch(small::contains);
  }

  /// Whether `code` is just what was typed, whatever the case.
  public boolean isCode(String code) {
    return code.equalsIgnoreCase(text);
  }

  /// For each word a pattern for `ilike` that finds it anywhere; signs that mean something there
  /// are taken as themselves.
  public String[] patterns() {
    return each().stream()
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }
}
