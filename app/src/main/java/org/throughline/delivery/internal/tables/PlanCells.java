// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.Pence;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.PlanDays;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;

/// An action as the cells of a row, and a cell as the value of a fact.
///
/// @param names what numbers stand for
record PlanCells(PlanNames names) {

  /// What a cell means: a value as the history keeps it, or what is wrong with it.
  sealed interface Meaning {
    record Value(String stored) implements Meaning {}

    record Wrong(String message) implements Meaning {}
  }

  List<String> row(ActionRow row) {
    return Arrays.stream(PlanColumn.values()).map(column -> cell(row, column)).toList();
  }

  String cell(ActionRow row, PlanColumn column) {
    ActionFacts facts = row.facts();
    return switch (column) {
      case CODE -> row.code();
      case VERSION -> Long.toString(row.version());
      case STRATEGY -> names.strategy(row.strategy()).map(each -> each.title()).orElse("");
      case PRIORITY ->
          names
              .priority(row.priority())
              .map(each -> names.codeOf(each) + " " + each.title())
              .orElse("");
      case TEXT -> facts.text();
      case YEAR -> Integer.toString(facts.year());
      case THEME -> facts.theme();
      case OWNER -> facts.owner().map(this::officer).orElse("");
      case PARTNERS -> String.join("; ", facts.partners());
      case START -> facts.start().map(LocalDate::toString).orElse("");
      case DUE -> facts.due().map(LocalDate::toString).orElse("");
      case SUCCESS -> String.join("\n", facts.success());
      case COST -> facts.cost().map(Pence::plain).orElse("");
      case NEEDS -> String.join(" ", facts.needs());
      case STATUS -> row.status().label();
      case LAST_UPDATE -> row.lastUpdateAt().map(at -> PlanDays.of(at).toString()).orElse("");
    };
  }

  /// An officer's name; with the mail address when two colleagues share it.
  private String officer(AccountId owner) {
    List<Account> same =
        names.officers().stream().filter(each -> each.name().equals(names.name(owner))).toList();
    return same.size() < 2
        ? names.name(owner)
        : same.stream()
            .filter(each -> each.id().equals(owner))
            .findFirst()
            .map(each -> each.name() + " <" + each.email() + ">")
            .orElse(names.name(owner));
  }

  /// What a cell that was changed means.
  Meaning meaning(PlanColumn column, String cell) {
    return switch (column) {
      case TEXT, THEME -> new Meaning.Value(cell.replace("\r\n", "\n"));
      case YEAR ->
          cell.matches("\\d{1,2}")
              ? new Meaning.Value(Integer.toString(Integer.parseInt(cell)))
              : new Meaning.Wrong("Enter the year of the strategy as a number, such as 2.");
      case OWNER -> owner(cell);
      case PARTNERS -> new Meaning.Value(lines(cell, "[;\\n]"));
      case SUCCESS -> new Meaning.Value(lines(cell, "\\n"));
      case START, DUE -> day(cell);
      case COST -> cost(cell);
      case NEEDS -> new Meaning.Value(codes(cell));
      case CODE, VERSION, STRATEGY, PRIORITY, STATUS, LAST_UPDATE ->
          throw new IllegalArgumentException("A table does not change " + column.title());
    };
  }

  private static Meaning day(String cell) {
    if (cell.isEmpty()) {
      return new Meaning.Value("");
    }
    Optional<LocalDate> day = PlanDays.read(cell);
    return day.isPresent()
        ? new Meaning.Value(day.get().toString())
        : new Meaning.Wrong("Enter the date like 2026-11-21 or 21/11/2026, or leave it empty.");
  }

  private static Meaning cost(String cell) {
    if (cell.isEmpty()) {
      return new Meaning.Value("");
    }
    return Pence.read(cell)
        .<Meaning>map(pence -> new Meaning.Value(Long.toString(pence.value())))
        .orElse(new Meaning.Wrong("Enter the cost in pounds, such as 12500.00."));
  }

  private Meaning owner(String cell) {
    if (cell.isEmpty()) {
      return new Meaning.Value("");
    }
    List<Account> meant =
        names.officers().stream()
            .filter(
                each ->
                    each.name().equalsIgnoreCase(cell)
                        || each.email().equalsIgnoreCase(cell)
                        || cell.equalsIgnoreCase(each.name() + " <" + each.email() + ">"))
            .toList();
    return switch (meant.size()) {
      case 1 -> new Meaning.Value(Long.toString(meant.getFirst().id().value()));
      case 0 ->
          new Meaning.Wrong(
              "No officer with an open account has this name. Write the name as it is in the list"
                  + " of officers, or the mail address.");
      default ->
          new Meaning.Wrong(
              "Several officers have this name. Write the mail address of the one you mean.");
    };
  }

  private static String lines(String cell, String between) {
    return Arrays.stream(cell.split(between))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String codes(String cell) {
    return Arrays.stream(cell.split("[\\s,;]+"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
