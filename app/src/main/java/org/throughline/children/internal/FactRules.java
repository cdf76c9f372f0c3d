// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.children.EthnicGroup;
import org.throughline.platform.Problem;
import org.throughline.returns.census.Uln;
import org.throughline.returns.census.Upn;
import org.throughline.returns.census.WrittenDay;

/// Reads facts as they were written and says everything that is wrong with them. No message
/// repeats what was written.
public final class FactRules {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

  private final LocalDate today;
  private final Map<Field, String> written;
  private final Facts facts;
  private final List<Problem> problems = new ArrayList<>();

  private FactRules(Map<Field, String> written, LocalDate today) {
    this.written = written;
    this.today = today;
    this.facts = read();
  }

  /// What was meant, and what is wrong with it.
  public record Read(Facts facts, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /// @param written each fact as it was written; those left out are empty
  /// @param today after which nobody can have been born
  public static Read read(Map<Field, String> written, LocalDate today) {
    FactRules rules = new FactRules(written, today);
    return new Read(rules.facts, rules.problems);
  }

  private Facts read() {
    Facts read = new Facts(Map.of());
    for (Field field : Field.values()) {
      read = read.with(field, read(field, written.getOrDefault(field, "").strip()));
    }
    checkTogether(read);
    return read;
  }

  private String read(Field field, String text) {
    return switch (field) {
      case FORENAME, SURNAME -> name(field, text);
      case MIDDLE_NAMES, KNOWN_AS, KNOWN_AS_SURNAME -> short100(field, text);
      case BORN_ON -> birth(text);
      case DIED_ON -> day(field, text);
      case SEX -> oneOf(field, sex(text), "[FM]?", "F for female, M for male");
      case UPN ->
          checked(
              field,
              text,
              Upn::parse,
              "CHILD-120",
              "a letter, eleven digits and a digit or letter, with the right check letter at the front");
      case ULN ->
          checked(
              field,
              text,
              Uln::parse,
              "CHILD-121",
              "ten digits with the right check digit at the end");
      case NHS_NUMBER ->
          checked(
              field,
              text,
              NhsNumber::parse,
              "CHILD-122",
              "ten digits with the right check digit at the end");
      case NO_UPN_REASON ->
          oneOf(field, text.toUpperCase(java.util.Locale.ROOT), "(UN([1-9]|10))?", "UN1 to UN10");
      case ETHNICITY -> ethnicity(text.toUpperCase(java.util.Locale.ROOT));
      case FIRST_LANGUAGE ->
          oneOf(
              field,
              text.toUpperCase(java.util.Locale.ROOT),
              "([A-Z]{3,4})?",
              "three or four letters of the DfE's code set, such as ENG");
      case PREFERRED_LANGUAGE -> atMost(field, text, 60);
      case NEEDS_INTERPRETER -> text.isEmpty() ? "" : "yes";
      case COMMUNICATION -> atMost(field, text, 2_000);
    };
  }

  private String name(Field field, String text) {
    if (text.isEmpty()) {
      add(
          "CHILD-101",
          field,
          "Enter the %s.".formatted(field.label().toLowerCase(java.util.Locale.ROOT)));
    } else if (text.chars().noneMatch(Character::isLetter)) {
      add(
          "CHILD-102",
          field,
          "The %s has no letter. Enter the name."
              .formatted(field.label().toLowerCase(java.util.Locale.ROOT)));
    }
    return short100(field, text);
  }

  private String short100(Field field, String text) {
    return atMost(field, text, 100);
  }

  private String atMost(Field field, String text, int most) {
    if (text.length() > most) {
      add(
          "CHILD-103",
          field,
          "%s can have up to %,d characters. Shorten it.".formatted(field.label(), most));
    }
    return text;
  }

  private String birth(String text) {
    if (text.isEmpty()) {
      add("CHILD-110", Field.BORN_ON, "Enter the date of birth.");
      return "";
    }
    Optional<LocalDate> day = WrittenDay.read(text);
    if (day.isEmpty()) {
      add("CHILD-111", Field.BORN_ON, "This is not a day. Enter the date of birth like 14/3/2015.");
    } else if (day.get().isAfter(today)) {
      add(
          "CHILD-112",
          Field.BORN_ON,
          "The date of birth is after today. Enter the day the child was born.");
    } else if (day.get().isBefore(EARLIEST)) {
      add("CHILD-113", Field.BORN_ON, "The date of birth is before 1950. Check the year.");
    }
    return day.map(LocalDate::toString).orElse("");
  }

  private String day(Field field, String text) {
    Optional<LocalDate> day = WrittenDay.read(text);
    if (day.isEmpty() && !text.isEmpty()) {
      add("CHILD-114", field, "This is not a day. Enter it like 14/3/2015, or leave it empty.");
    }
    return day.map(LocalDate::toString).orElse("");
  }

  private String oneOf(Field field, String text, String form, String remedy) {
    if (!text.matches(form)) {
      add(
          "CHILD-115",
          field,
          "%s is %s. Correct it or leave it empty.".formatted(field.label(), remedy));
    }
    return text;
  }

  private String ethnicity(String code) {
    if (!code.isEmpty() && !EthnicGroup.isCode(code)) {
      add(
          "CHILD-119",
          Field.ETHNICITY,
          "The ethnicity is not one of the DfE's codes. Choose one of the list, or leave it open.");
    }
    return code;
  }

  private <T> String checked(
      Field field, String text, Function<String, Optional<T>> parse, String code, String form) {
    if (!text.isEmpty() && parse.apply(text).isEmpty()) {
      add(
          code,
          field,
          "The %s is not right: it is %s. Check it against the source."
              .formatted(field.label(), form));
    }
    return text.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
  }

  private void checkTogether(Facts read) {
    Optional<LocalDate> death = read.day(Field.DIED_ON);
    if (death.isPresent() && death.get().isAfter(today)) {
      add("CHILD-116", Field.DIED_ON, "The date of death is after today. Correct it.");
    } else if (death.isPresent()
        && read.day(Field.BORN_ON).filter(death.get()::isBefore).isPresent()) {
      add(
          "CHILD-117",
          Field.DIED_ON,
          "The date of death is before the birth. Correct one of them.");
    }
    if (!read.get(Field.UPN).isEmpty() && !read.get(Field.NO_UPN_REASON).isEmpty()) {
      add(
          "CHILD-118",
          Field.NO_UPN_REASON,
          "There is a UPN. Leave the reason for having none empty.");
    }
  }

  private static String sex(String text) {
    String small = text.toLowerCase(java.util.Locale.ROOT);
    return switch (small) {
      case "female", "girl", "f" -> "F";
      case "male", "boy", "m" -> "M";
      case "u", "unknown" -> "";
      default -> text;
    };
  }

  private void add(String code, Field field, String message) {
    problems.add(new Problem(code, field.column(), message));
  }
}
