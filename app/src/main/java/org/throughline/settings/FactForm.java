// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.platform.web.Dates;

/// What the value of a fact may be, how people write it and how it is kept: always as text, dates
/// as `2026-11-22`, choices by their name.
public sealed interface FactForm {

  /// Words, up to a length.
  record Words(int longest) implements FactForm {}

  /// A whole number.
  record Numbers(int least, int most) implements FactForm {}

  /// A day.
  record Day() implements FactForm {}

  /// One of some answers.
  record One(List<Choice> choices) implements FactForm {
    public One {
      choices = List.copyOf(choices);
    }
  }

  /// Some of some answers, separated by commas.
  record Some(List<Choice> choices) implements FactForm {
    public Some {
      choices = List.copyOf(choices);
    }
  }

  /// A code of a form.
  ///
  /// @param words the form in words, for a message
  record Code(Pattern pattern, String words) implements FactForm {}

  /// A British postcode.
  record Postcode() implements FactForm {}

  static FactForm words(int longest) {
    return new Words(longest);
  }

  static FactForm number(int least, int most) {
    return new Numbers(least, most);
  }

  static FactForm day() {
    return new Day();
  }

  static FactForm choice(Choice... choices) {
    return new One(List.of(choices));
  }

  static FactForm choices(Choice... choices) {
    return new Some(List.of(choices));
  }

  static FactForm pattern(String pattern, String words) {
    return new Code(Pattern.compile(pattern), words);
  }

  static FactForm postcode() {
    return new Postcode();
  }

  /// The value as it is kept; absent when what was typed cannot be one.
  default Optional<String> read(String typed) {
    String text = typed.strip().replaceAll("\\s+", " ");
    return switch (this) {
      case Words(int longest) -> Optional.of(text).filter(each -> each.length() <= longest);
      case Numbers(int least, int most) -> WrittenNumber.read(text, least, most);
      case Day() -> WrittenDay.read(text).map(LocalDate::toString);
      case One(List<Choice> choices) -> chosen(choices, text).map(Choice::name);
      case Some(List<Choice> choices) -> some(choices, text);
      case Code(Pattern pattern, String _) ->
          Optional.of(text.toUpperCase(Locale.ROOT))
              .filter(each -> pattern.matcher(each).matches());
      case Postcode() -> WrittenPostcode.read(text);
    };
  }

  /// What a person should enter, as the end of "Enter …".
  default String remedy() {
    return switch (this) {
      case Words(int longest) -> "at most " + longest + " characters";
      case Numbers(int least, int most) ->
          String.format("a whole number from %,d to %,d", least, most);
      case Day() -> "a date like 21/11/2026";
      case One _ -> "one of the answers in the list";
      case Some _ -> "answers from the list";
      case Code(Pattern _, String words) -> words;
      case Postcode() -> "a postcode like LE1 1FZ";
    };
  }

  /// The kept value as people read it.
  default String display(String kept) {
    return switch (this) {
      case Day() -> kept.isEmpty() ? "" : Dates.full(LocalDate.parse(kept));
      case One(List<Choice> choices) -> chosen(choices, kept).map(Choice::label).orElse(kept);
      case Some(List<Choice> choices) ->
          Arrays.stream(kept.split(",", -1))
              .map(each -> chosen(choices, each).map(Choice::label).orElse(each))
              .collect(Collectors.joining(", "));
      case Numbers _, Words _, Code _, Postcode _ -> kept;
    };
  }

  private static Optional<Choice> chosen(List<Choice> choices, String text) {
    return choices.stream()
        .filter(each -> each.name().equals(text) || each.label().equalsIgnoreCase(text))
        .findFirst();
  }

  private static Optional<String> some(List<Choice> choices, String text) {
    List<String> names = new ArrayList<>();
    for (String each : text.split("[,;]", -1)) {
      if (!each.isBlank()) {
        Optional<Choice> found = chosen(choices, each.strip());
        if (found.isEmpty()) {
          return Optional.empty();
        }
        names.add(found.get().name());
      }
    }
    return Optional.of(String.join(",", names.stream().distinct().toList()));
  }
}
