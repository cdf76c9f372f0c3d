// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a publisher put in place of a figure. A mark is never a zero.
///
/// The meanings are the Government Statistical Service's; a publication may use a symbol its own
/// way, so the symbol is what is kept and shown.
public enum Mark {
  SUPPRESSED("c", "too few to publish"),
  UNAVAILABLE("x", "not available"),
  NOT_APPLICABLE("z", "not applicable"),
  LOW("low", "too low to show, but not zero"),
  ROUNDS_TO_ZERO("k", "rounds to zero, but not zero"),
  UNRELIABLE("u", "too unreliable to publish"),
  MISSING(":", "not available, in the older notation"),
  NEGLIGIBLE("~", "rounds to zero, in the older notation"),
  NO_FIGURE("-", "no figure"),
  NOT_COLLECTED("..", "not collected"),
  WITHHELD("*", "too few to publish, in the older notation"),
  SUPPRESSED_WORD("supp", "too few to publish"),
  NOT_AVAILABLE("na", "not available"),
  NOT_AVAILABLE_SLASHED("n/a", "not available"),
  NOT_CALCULATED("nan", "could not be calculated"),
  BLANK("", "left blank");

  private static final Map<String, Mark> BY_SYMBOL =
      Arrays.stream(values()).collect(Collectors.toMap(Mark::symbol, Function.identity()));

  private static final Mark[] BY_LETTER = byLetter();

  private final String symbol;
  private final String meaning;
  private final Optional<Mark> present = Optional.of(this);

  Mark(String symbol, String meaning) {
    this.symbol = symbol;
    this.meaning = meaning;
  }

  /// The symbol in lower case, for example `c`; empty for a blank cell.
  public String symbol() {
    return symbol;
  }

  /// The meaning in a few plain words.
  public String meaning() {
    return meaning;
  }

  /// The same mark, always the same object, for those who read many.
  public Optional<Mark> present() {
    return present;
  }

  /// The mark of this symbol, in any case and with blanks around it.
  public static Optional<Mark> of(String text) {
    return Optional.ofNullable(BY_SYMBOL.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  /// The mark that is this one character.
  public static Optional<Mark> of(char letter) {
    Mark mark = letter < BY_LETTER.length ? BY_LETTER[letter] : BLANK;
    return mark == BLANK ? Optional.empty() : mark.present;
  }

  private static Mark[] byLetter() {
    Mark[] letters = new Mark[128];
    Arrays.fill(letters, BLANK);
    for (Mark mark : values()) {
      if (mark.symbol.length() == 1) {
        letters[mark.symbol.charAt(0)] = mark;
        letters[Character.toUpperCase(mark.symbol.charAt(0))] = mark;
      }
    }
    return letters;
  }
}
