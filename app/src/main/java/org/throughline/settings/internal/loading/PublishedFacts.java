// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.returns.gias.GiasColumn;
import org.throughline.returns.gias.GiasRow;
import org.throughline.settings.Choice;
import org.throughline.settings.Fact;
import org.throughline.settings.Gender;
import org.throughline.settings.Need;
import org.throughline.settings.Phase;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingStatus;
import org.throughline.settings.SettingType;

/// A row of a published file in our own terms.
///
/// @param facts what the row says
/// @param notes columns whose cell has no meaning here, each with what to do about it
record PublishedFacts(SettingFacts facts, List<Note> notes) {

  private static final Set<String> NOTHING =
      Set.of("not applicable", "not reported", "not recorded", "not collected", "not supplied");

  private static final Map<Fact, GiasColumn> ALIKE = alike();

  /// A cell that was left out.
  record Note(GiasColumn column, String message) {}

  PublishedFacts {
    notes = List.copyOf(notes);
  }

  /// @param asAt the day of the file, on which a school whose last day is past is closed
  static PublishedFacts of(GiasRow row, LocalDate asAt) {
    Reader reader = new Reader(row);
    ALIKE.forEach(reader::copy);
    reader.type();
    reader.status(asAt);
    reader.choice(Fact.PHASE, GiasColumn.PHASE_NAME, Phase.values());
    reader.choice(Fact.GENDER, GiasColumn.GENDER, Gender.values());
    reader.head();
    reader.needs();
    return new PublishedFacts(SettingFacts.of(reader.values), reader.notes);
  }

  /// The facts that a file with these columns speaks of, and so may empty.
  static Set<Fact> spokenOf(Set<GiasColumn> columns) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    ALIKE.forEach(
        (fact, column) -> {
          if (columns.contains(column)) {
            facts.add(fact);
          }
        });
    addIf(facts, columns, Fact.TYPE, GiasColumn.TYPE_CODE, GiasColumn.TYPE_NAME);
    addIf(
        facts,
        columns,
        Fact.STATUS,
        GiasColumn.STATUS_CODE,
        GiasColumn.STATUS_NAME,
        GiasColumn.CLOSED_ON);
    addIf(facts, columns, Fact.PHASE, GiasColumn.PHASE_NAME);
    addIf(facts, columns, Fact.GENDER, GiasColumn.GENDER);
    addIf(facts, columns, Fact.HEAD, GiasColumn.HEAD_LAST);
    addIf(facts, columns, Fact.NEEDS, GiasColumn.SEN1);
    return facts;
  }

  private static void addIf(
      Set<Fact> facts, Set<GiasColumn> columns, Fact fact, GiasColumn... any) {
    if (Stream.of(any).anyMatch(columns::contains)) {
      facts.add(fact);
    }
  }

  private static Map<Fact, GiasColumn> alike() {
    Set<Fact> own =
        EnumSet.of(Fact.TYPE, Fact.PHASE, Fact.STATUS, Fact.GENDER, Fact.HEAD, Fact.NEEDS);
    Map<Fact, GiasColumn> alike = new EnumMap<>(Fact.class);
    for (Fact fact : EnumSet.complementOf(EnumSet.copyOf(own))) {
      alike.put(fact, GiasColumn.valueOf(fact.name()));
    }
    return alike;
  }

  private static final class Reader {
    private final GiasRow row;
    private final Map<Fact, String> values = new EnumMap<>(Fact.class);
    private final List<Note> notes = new ArrayList<>();

    private Reader(GiasRow row) {
      this.row = row;
    }

    private String cell(GiasColumn column) {
      String cell = row.get(column);
      return NOTHING.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
    }

    private void copy(Fact fact, GiasColumn column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return;
      }
      Optional<String> kept = fact.form().read(cell);
      if (kept.isPresent()) {
        values.put(fact, kept.get());
      } else {
        notes.add(new Note(column, "The cell was left out: give " + fact.form().remedy() + "."));
      }
    }

    private void choice(Fact fact, GiasColumn column, Choice... choices) {
      String cell = row.get(column);
      Optional<Choice> chosen =
          Stream.of(choices).filter(each -> each.label().equalsIgnoreCase(cell)).findFirst();
      chosen.ifPresent(each -> values.put(fact, each.name()));
      if (chosen.isEmpty() && !cell(column).isEmpty()) {
        notes.add(
            new Note(column, "This answer is not known here, so it was left out: " + cell + "."));
      }
    }

    private void type() {
      String code = row.get(GiasColumn.TYPE_CODE);
      String words = row.get(GiasColumn.TYPE_NAME);
      Optional<SettingType> type = SettingType.read(code, words);
      type.ifPresent(each -> values.put(Fact.TYPE, each.name()));
      if (type.isEmpty() && !(code + words).isBlank()) {
        notes.add(
            new Note(
                GiasColumn.TYPE_NAME,
                "This type is not known here, so the setting has none: " + words + "."));
      }
    }

    private void status(LocalDate asAt) {
      String code = row.get(GiasColumn.STATUS_CODE);
      Optional<SettingStatus> byCode =
          switch (code) {
            case "1" -> Optional.of(SettingStatus.OPEN);
            case "2" -> Optional.of(SettingStatus.CLOSED);
            case "3" -> Optional.of(SettingStatus.OPEN_TO_CLOSE);
            case "4" -> Optional.of(SettingStatus.PROPOSED);
            default -> Optional.empty();
          };
      Optional<SettingStatus> byName = named(row.get(GiasColumn.STATUS_NAME));
      if (byCode.isPresent() && byName.isPresent() && !byCode.equals(byName)) {
        notes.add(
            new Note(
                GiasColumn.STATUS_CODE,
                "The code and the words of the status differ. The code was taken: "
                    + byCode.get().label()
                    + "."));
      }
      values.put(Fact.STATUS, byCode.or(() -> byName).orElseGet(() -> byDays(asAt)).name());
    }

    private static Optional<SettingStatus> named(String words) {
      return Stream.of(SettingStatus.values())
          .filter(each -> each.label().equalsIgnoreCase(words))
          .findFirst();
    }

    private SettingStatus byDays(LocalDate asAt) {
      if (isBy(GiasColumn.CLOSED_ON, asAt)) {
        return SettingStatus.CLOSED;
      }
      boolean isToOpen =
          !row.get(GiasColumn.OPENED_ON).isEmpty() && !isBy(GiasColumn.OPENED_ON, asAt);
      return isToOpen ? SettingStatus.PROPOSED : SettingStatus.OPEN;
    }

    private boolean isBy(GiasColumn column, LocalDate asAt) {
      String day = row.get(column);
      return !day.isEmpty() && !LocalDate.parse(day).isAfter(asAt);
    }

    private void head() {
      String name =
          Stream.of(GiasColumn.HEAD_TITLE, GiasColumn.HEAD_FIRST, GiasColumn.HEAD_LAST)
              .map(this::cell)
              .filter(each -> !each.isEmpty())
              .collect(Collectors.joining(" "));
      String post = cell(GiasColumn.HEAD_POST);
      if (!cell(GiasColumn.HEAD_LAST).isEmpty()) {
        String whole = post.isEmpty() ? name : name + " (" + post + ")";
        Fact.HEAD.form().read(whole).ifPresent(kept -> values.put(Fact.HEAD, kept));
      }
    }

    private void needs() {
      List<String> needs = new ArrayList<>();
      for (GiasColumn column : EnumSet.range(GiasColumn.SEN1, GiasColumn.SEN13)) {
        String cell = cell(column);
        Optional<Need> need = Need.read(cell);
        need.ifPresent(each -> needs.add(each.name()));
        if (need.isEmpty() && !cell.isEmpty()) {
          notes.add(
              new Note(column, "This need is not known here, so it was left out: " + cell + "."));
        }
      }
      if (!needs.isEmpty()) {
        values.put(Fact.NEEDS, String.join(",", needs.stream().distinct().toList()));
      }
    }
  }
}
