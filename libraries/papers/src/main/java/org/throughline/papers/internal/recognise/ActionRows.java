// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.YearLabel;

/// Takes an action table apart into actions, carrying merged and blank cells down.
final class ActionRows {

  private static final Pattern CODED =
      Pattern.compile(
          "(?s)^(?:(?i:aim|objective|outcome|action)\\s+)?(\\d{1,2}[a-z]|\\d{1,2}(?:\\.\\d{1,2}){1,2}[a-z]?|\\p{Lu}{1,3}\\d{1,2}|\\d{1,2}(?=[.):]))[.):]*\\s+(\\S.*)$");
  private static final Pattern STARTS_AS_ITEM =
      Pattern.compile(
          "^(?:[-–•·▪*]|\\d{1,2}[.)]|[a-z]\\)|\\([a-z]\\))\\s+.*|^We will .*", Pattern.DOTALL);
  private static final Pattern ITEM_MARK =
      Pattern.compile("^(?:[-–•·▪*]|\\d{1,2}[.)]|[a-z]\\)|\\([a-z]\\))\\s+");

  private final Grid grid;
  private final int block;
  private final Ledger ledger;
  private final List<ActionRow> actions = new ArrayList<>();
  private Optional<String> priority = Optional.empty();
  private Optional<String> aimCode;
  private Optional<String> aim;
  private Place aimPlace;
  private Optional<String> theme = Optional.empty();
  private final Map<Integer, String> above = new LinkedHashMap<>();

  private ActionRows(Grid grid, int block, Ledger ledger, Optional<ActionRow> before) {
    this.grid = grid;
    this.block = block;
    this.ledger = ledger;
    this.aimCode = before.flatMap(ActionRow::aimCode);
    this.aim = before.flatMap(ActionRow::aim);
    this.aimPlace = before.map(ActionRow::aimPlace).orElse(grid.table().place());
  }

  /// @param before the last action of the table that this one goes on from
  static List<ActionRow> of(Grid grid, int block, Ledger ledger, Optional<ActionRow> before) {
    ActionRows rows = new ActionRows(grid, block, ledger, before);
    for (int r = 0; r < grid.table().rows().size(); r++) {
      rows.read(r, grid.table().rows().get(r));
    }
    return rows.actions;
  }

  private void read(int index, Row row) {
    Optional<String> band = Grid.band(row);
    if (grid.isHeader(index) || grid.repeatsHeadings(row)) {
      ledger.claim(block, index);
    } else if (index < grid.headerRow()) {
      band.or(() -> firstText(row)).ifPresent(text -> startBand(text, row.place()));
      ledger.claim(block, index);
    } else if (band.isPresent() && isBand(band.get())) {
      startBand(band.get(), row.place());
      ledger.claim(block, index);
    } else {
      readData(index, row);
    }
  }

  private static Optional<String> firstText(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).map(Cell::text).findFirst();
  }

  private boolean isBand(String text) {
    boolean aimColumn = grid.column(Column.AIM) == 0;
    return PriorityLabel.of(text).isPresent()
        || !(aimColumn || grid.column(Column.ACTION) == 0)
        || (!aimColumn && text.length() < 80 && !text.endsWith("."));
  }

  private void startBand(String text, Place place) {
    if (PriorityLabel.of(text).isPresent() || actions.isEmpty()) {
      priority = Optional.of(text.replace('\n', ' '));
      aim = Optional.empty();
      aimCode = Optional.empty();
    } else {
      setAim(text, place);
    }
    above.clear();
  }

  private void readData(int index, Row row) {
    String action = "";
    Map<Column, String> fields = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>();
    for (int c = 0; c < row.cells().size(); c++) {
      Column column = c < grid.columns().size() ? grid.columns().get(c) : Column.OTHER;
      String text = text(row.cells().get(c), c);
      if (column == Column.ACTION) {
        action = text;
      } else if (isTick(c, text)) {
        fields.merge(Column.TIMESCALE, yearOf(c), (a, b) -> a + ", " + b);
      } else if (column == Column.OTHER
          || column == Column.RESOURCES
          || column == Column.PARTNERS
          || column == Column.BASELINE) {
        putOther(other, c, text);
      } else if (!text.isEmpty()) {
        fields.merge(column, text, (a, b) -> a + (column == Column.TIMESCALE ? " to " : "\n") + b);
      }
      ledger.claim(block, index, c);
    }
    Optional.ofNullable(fields.get(Column.PRIORITY)).ifPresent(this::startPriority);
    Optional.ofNullable(fields.get(Column.THEME)).ifPresent(text -> theme = Optional.of(text));
    boolean newAim = fields.containsKey(Column.AIM);
    if (newAim) {
      setAim(fields.get(Column.AIM), row.place());
    }
    addAction(action, newAim, fields, other, row.place());
  }

  /// A tick in a year's column says when the action is done.
  private boolean isTick(int column, String text) {
    return !text.isEmpty() && text.length() <= 2 && !yearOf(column).isEmpty();
  }

  private String yearOf(int column) {
    return column < grid.years().size()
        ? grid.years().get(column).map(YearLabel::label).orElse("")
        : "";
  }

  /// A cell merged downwards means the same for each of its rows.
  private String text(Cell cell, int column) {
    if (cell.continued()) {
      Column role = column < grid.columns().size() ? grid.columns().get(column) : Column.OTHER;
      boolean carried = role == Column.LEAD || role == Column.TIMESCALE;
      return carried ? above.getOrDefault(column, "") : "";
    }
    above.put(column, cell.text());
    return cell.text();
  }

  private void putOther(Map<String, String> other, int column, String text) {
    String heading = column < grid.headings().size() ? grid.headings().get(column) : "";
    if (!text.isEmpty()) {
      String label = heading.isEmpty() ? "Column " + (column + 1) : heading;
      Optional<YearLabel> year =
          column < grid.years().size() ? grid.years().get(column) : Optional.empty();
      other.merge(year.map(YearLabel::label).orElse(label), text, (a, b) -> a + "\n" + b);
    }
  }

  private void startPriority(String text) {
    priority = Optional.of(text.replace('\n', ' '));
    if (grid.column(Column.AIM) < 0) {
      aim = Optional.empty();
      aimCode = Optional.empty();
    }
  }

  private void setAim(String text, Place place) {
    String line = text.strip();
    Matcher coded = CODED.matcher(line);
    aimCode = coded.matches() ? Optional.of(coded.group(1)) : Optional.empty();
    aim = Optional.of(coded.matches() ? coded.group(2) : line);
    aimPlace = place;
  }

  private void addAction(
      String action,
      boolean newAim,
      Map<Column, String> fields,
      Map<String, String> other,
      Place place) {
    boolean says = fields.keySet().stream().anyMatch(Column::isAboutDoing) || !other.isEmpty();
    if (!action.isEmpty()) {
      List<String> parts = parts(action);
      parts.forEach(part -> actions.add(row(part, fields, other, place, Confidence.SURE)));
    } else if (newAim && says) {
      actions.add(row(aim.orElse(""), fields, other, place, Confidence.UNSURE));
    } else if (newAim) {
      actions.add(row("", fields, other, place, Confidence.LIKELY));
    } else if (says && !actions.isEmpty()) {
      actions.set(actions.size() - 1, joined(actions.getLast(), fields, other));
    } else if (!fields.isEmpty() || !other.isEmpty()) {
      String words = String.join(" ", fields.values()) + " " + String.join(" ", other.values());
      actions.add(row(words.strip(), Map.of(), Map.of(), place, Confidence.UNSURE));
    }
  }

  /// A cell that is a plain list holds several actions; an introduction with bullets holds one.
  private static List<String> parts(String action) {
    List<String> lines = action.lines().toList();
    boolean listed =
        lines.size() > 1 && lines.stream().allMatch(l -> STARTS_AS_ITEM.matcher(l).matches());
    return listed
        ? lines.stream().map(line -> ITEM_MARK.matcher(line).replaceFirst("")).toList()
        : List.of(action);
  }

  private ActionRow row(
      String text,
      Map<Column, String> fields,
      Map<String, String> other,
      Place place,
      Confidence confidence) {
    Optional<String> code = Optional.ofNullable(fields.get(Column.CODE));
    Matcher coded = CODED.matcher(text);
    boolean inText =
        code.isEmpty() && coded.matches() && coded.group(1).matches(".*\\d.*[.\\da-z]");
    return new ActionRow(
        priority,
        aimCode,
        aim,
        aimPlace,
        theme,
        inText ? Optional.of(coded.group(1)) : code,
        inText ? coded.group(2) : text,
        fields.getOrDefault(Column.LEAD, ""),
        fields.getOrDefault(Column.TIMESCALE, ""),
        fields.getOrDefault(Column.SUCCESS, ""),
        fields.getOrDefault(Column.COMMENTS, ""),
        fields.getOrDefault(Column.STATUS, ""),
        other,
        place,
        confidence);
  }

  private static ActionRow joined(
      ActionRow before, Map<Column, String> fields, Map<String, String> other) {
    Map<String, String> all = new LinkedHashMap<>(before.other());
    other.forEach((key, value) -> all.merge(key, value, ActionRows::lines));
    return new ActionRow(
        before.priority(),
        before.aimCode(),
        before.aim(),
        before.aimPlace(),
        before.theme(),
        before.code(),
        before.text(),
        lines(before.leads(), fields.getOrDefault(Column.LEAD, "")),
        lines(before.timescale(), fields.getOrDefault(Column.TIMESCALE, "")),
        lines(before.success(), fields.getOrDefault(Column.SUCCESS, "")),
        lines(before.comments(), fields.getOrDefault(Column.COMMENTS, "")),
        lines(before.status(), fields.getOrDefault(Column.STATUS, "")),
        all,
        before.place(),
        before.confidence());
  }

  private static String lines(String a, String b) {
    return a.isEmpty() || b.isEmpty() ? a + b : a + "\n" + b;
  }
}
