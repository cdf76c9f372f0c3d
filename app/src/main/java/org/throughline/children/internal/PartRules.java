// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.returns.census.Upn;
import org.throughline.returns.census.WrittenDay;

/// Reads what was written about something that hangs on a record, and says all that is wrong.
public final class PartRules {

  private final Map<String, String> values;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private PartRules(Map<String, String> written, LocalDate today) {
    this.values = new HashMap<>();
    written.forEach((name, value) -> values.put(name, value.strip()));
    this.today = today;
  }

  /// What was meant, by the names of the statement's parameters, and what is wrong with it.
  public record Read(Map<String, String> values, List<Problem> problems) {
    public Read {
      values = Map.copyOf(values);
      problems = List.copyOf(problems);
    }
  }

  /// Reads one that is to be added.
  public static Read adding(PartKind kind, Map<String, String> written, LocalDate today) {
    PartRules rules = new PartRules(written, today);
    rules.check(kind);
    return new Read(rules.values, rules.problems);
  }

  /// Reads the end of one.
  public static Read ending(PartKind kind, Map<String, String> written, LocalDate today) {
    PartRules rules = new PartRules(written, today);
    rules.day("day", true);
    if (kind == PartKind.CONSENT) {
      rules.filled("by", 120, "Enter who withdrew the consent.");
    }
    return new Read(rules.values, rules.problems);
  }

  private void check(PartKind kind) {
    switch (kind) {
      case CONTACT -> contact();
      case ADDRESS -> address();
      case SETTING -> setting();
      case FLAG -> {
        filled("kind", 40, "Choose what is to be marked.");
        day("from", true);
      }
      case CONSENT -> consent();
      case FORMER_NAME -> formerName();
      case OTHER_NUMBER -> number();
    }
  }

  private void contact() {
    filled("name", 120, "Enter the contact's name.");
    filled("relationship", 40, "Choose what the contact is to the child.");
    values.merge("responsibility", "NOT_KNOWN", (given, other) -> given.isEmpty() ? other : given);
    atMost("phone", 40);
    atMost("email", 200);
    atMost("address", 300);
    atMost("language", 60);
    atMost("communication", 300);
    if (get("barred").equals("yes") && !get("order").isEmpty()) {
      add(
          "CHILD-160",
          "order",
          "Somebody who must not be contacted has no place in the order. Leave it open.");
    }
    if (!get("email").isEmpty() && !get("email").matches("[^@\\s]+@[^@\\s]+")) {
      add("CHILD-161", "email", "This is not an email address. Correct it or leave it empty.");
    }
  }

  private void address() {
    atMost("lines", 300);
    values.merge("kind", "HOME", (given, other) -> given.isEmpty() ? other : given);
    Optional<Postcode> postcode = Postcode.parse(get("postcode"));
    if (postcode.isEmpty() && !get("postcode").isEmpty()) {
      add(
          "CHILD-162",
          "postcode",
          "This is not a postcode. Enter it like LE1 1AA, or leave it empty.");
    }
    postcode.ifPresent(right -> values.put("postcode", right.value()));
    if (get("lines").isEmpty() && get("postcode").isEmpty()) {
      add("CHILD-163", "lines", "Enter the address or the postcode.");
    }
    day("from", true);
  }

  private void setting() {
    values.merge("setting", "", (given, other) -> given.toUpperCase(java.util.Locale.ROOT));
    if (!get("setting").matches("\\d{6,7}|[A-Z]{2}\\d{6}")) {
      add(
          "CHILD-164",
          "setting",
          "This is not a URN. Enter six digits, or two letters and six digits.");
    }
    values.merge("status", "C", (given, other) -> given.isEmpty() ? other : given);
    for (String answer : List.of("meals", "premium")) {
      if (!get(answer).matches("[YN]?")) {
        add("CHILD-172", answer, "Choose one of the answers, or leave it as not known.");
      }
    }
    day("from", true);
  }

  private void consent() {
    filled("what", 40, "Choose what the consent is for.");
    filled("by", 120, "Enter who gave the consent.");
    atMost("words", 300);
    if (get("what").equals("OTHER") && get("words").isEmpty()) {
      add("CHILD-165", "words", "Say in words what the consent is for.");
    }
    day("from", true);
  }

  private void formerName() {
    atMost("forename", 100);
    atMost("surname", 100);
    if (get("forename").isEmpty() && get("surname").isEmpty()) {
      add("CHILD-166", "surname", "Enter the former forename, the former surname or both.");
    }
    day("from", false);
  }

  private void number() {
    values.merge("scheme", "REFERENCE", (given, other) -> given.isEmpty() ? other : given);
    filled("number", 60, "Enter the number.");
    if (get("scheme").equals("UPN") && Upn.parse(get("number")).isEmpty()) {
      add(
          "CHILD-167",
          "number",
          "This is not a UPN with a right check letter. Check it against the source.");
    }
  }

  private void day(String name, boolean isNeeded) {
    Optional<LocalDate> day = WrittenDay.read(get(name));
    if (day.isEmpty() && (isNeeded || !get(name).isEmpty())) {
      add(
          "CHILD-168",
          name,
          get(name).isEmpty() ? "Enter the day." : "This is not a day. Enter it like 14/3/2015.");
    } else if (day.filter(given -> given.isAfter(today.plusYears(1))).isPresent()) {
      add("CHILD-169", name, "This is more than a year ahead. Check the year.");
    }
    values.put(name, day.map(LocalDate::toString).orElse(""));
  }

  private void filled(String name, int most, String remedy) {
    if (get(name).isEmpty()) {
      add("CHILD-170", name, remedy);
    }
    atMost(name, most);
  }

  private void atMost(String name, int most) {
    if (get(name).length() > most) {
      add("CHILD-171", name, "Use up to %,d characters.".formatted(most));
    }
  }

  private String get(String name) {
    return values.computeIfAbsent(name, absent -> "");
  }

  private void add(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
