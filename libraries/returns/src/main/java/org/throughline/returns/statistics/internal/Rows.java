// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.returns.statistics.Area;
import org.throughline.returns.statistics.Breakdown;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Period;
import org.throughline.returns.statistics.SourceFile;

/// Makes rows of cells, says what is wrong with them, and hands the good ones to the sink.
final class Rows implements RowTaker {

  private final FileContext context;
  private final ProblemLog log;
  private final Columns columns;
  private final Figures figures;
  private final Figures repeats;
  private final String[] texts;
  private final TextPool[] pools;
  private final Times times;
  private final Parts parts;
  private final Places places;
  private final Numbered<Places.Said, Area> areas = new Numbered<>();
  private final Numbered<String, Indicator> named = new Numbered<>();
  private final SeenRows seen = new SeenRows();
  private final CurrentRow current;
  private final boolean isLong;
  private boolean isWrong;
  private long row;
  private long rows;
  private long figureCount;
  private long markCount;

  Rows(FileContext context, Columns columns) {
    this.context = context;
    this.log = context.log();
    this.columns = columns;
    this.isLong = columns.definition().isLong();
    int size = isLong ? 1 : columns.indicators().size();
    this.figures = new Figures(size, columns.definition().isSpreadsheet());
    this.repeats = new Figures(size, columns.definition().isSpreadsheet());
    this.texts = new String[columns.textCount()];
    this.pools = new TextPool[columns.textCount()];
    Arrays.setAll(pools, each -> new TextPool());
    Arrays.fill(texts, "");
    this.times = new Times(columns.definition(), context.vintage(), log);
    this.parts = new Parts(columns.definition());
    this.places = new Places(context.areas(), log);
    this.current = new CurrentRow(figures, columns.indicators());
    announce();
  }

  long rows() {
    return rows;
  }

  long figureCount() {
    return figureCount;
  }

  long markCount() {
    return markCount;
  }

  @Override
  public void begin(long number) {
    row = number;
    isWrong = false;
  }

  @Override
  public void cell(int column, char[] text, int offset, int length) {
    if (column >= columns.heading().size()) {
      return;
    }
    int figure = columns.figureAt(column);
    if (figure >= 0) {
      if (!figures.take(figure, text, offset, length)) {
        notANumber(column, new String(text, offset, length));
      }
      return;
    }
    int at = columns.textAt(column);
    if (at >= 0) {
      texts[at] = pools[at].text(text, offset, length);
    } else if (columns.secondAt(column) >= 0) {
      repeats.take(columns.secondAt(column), text, offset, length);
    }
  }

  @Override
  public void end(int cells) {
    boolean isWhole = isWhole(cells);
    boolean isGood = isWhole && agrees() && !isWrong;
    if (isWhole) {
      Numbered.Item<Period> time = times.of(texts, row);
      Numbered.Item<Area> place = area();
      Numbered.Item<List<Breakdown>> part = parts.of(texts);
      Numbered.Item<Indicator> measure = measure();
      Time when = new Time(time, measure);
      deliver(isGood, when, place, part);
    }
  }

  /// When a row is for, and of which measure where it names one.
  private record Time(Numbered.Item<Period> period, Numbered.Item<Indicator> measure) {}

  private void announce() {
    if (!log.isRefused()) {
      context
          .sink()
          .begin(
              new SourceFile(
                  context.name(),
                  columns.definition().dataSet(),
                  isLong ? List.of() : columns.indicators(),
                  context.vintage()));
    }
  }

  private void deliver(
      boolean isGood, Time when, Numbered.Item<Area> place, Numbered.Item<List<Breakdown>> part) {
    Optional<Period> period = isLong ? times.inTool(texts, row) : when.period().value();
    boolean isUnderstood = period.isPresent() && place.value().isPresent();
    if (!isUnderstood || !isNew(when, place, part) || !isGood || log.isRefused()) {
      return;
    }
    current.set(row, period.orElseThrow(), place.value().orElseThrow(), part.value().orElseThrow());
    when.measure().value().ifPresent(current::setMeasure);
    context.sink().row(current);
    count();
  }

  private void count() {
    rows++;
    for (int i = 0; i < figures.size(); i++) {
      if (figures.mark(i).isEmpty()) {
        figureCount++;
      } else {
        markCount++;
      }
    }
  }

  private boolean isWhole(int cells) {
    if (cells != columns.heading().size()) {
      log.refuse(
          "STAT-ROW-LENGTH",
          row,
          "",
          "The row has "
              + cells
              + (cells == 1 ? " cell" : " cells")
              + " where the heading has "
              + columns.heading().size()
              + ". The file may be cut short, or a text with a comma lacks its quotation marks.");
      return false;
    }
    return true;
  }

  private boolean agrees() {
    boolean agrees = true;
    for (int i = 0; i < columns.heading().size(); i++) {
      int second = columns.secondAt(i);
      if (second >= 0 && !figures.isSame(second, repeats, second)) {
        agrees = false;
        log.refuse(
            "STAT-COLUMN-TWICE",
            row,
            columns.heading().publishedAt(i),
            "The column is there twice and its two figures differ. Take the wrong one out.");
      }
    }
    return agrees;
  }

  private void notANumber(int column, String text) {
    isWrong = true;
    log.refuse(
        "STAT-NOT-A-NUMBER",
        row,
        columns.heading().publishedAt(column),
        "\""
            + Places.shown(text)
            + "\" is neither a number nor a mark such as c, x or z. Put the published figure in.");
  }

  private Numbered.Item<Area> area() {
    Places.Said said =
        new Places.Said(
            text(Role.LEVEL),
            text(Role.COUNTRY_CODE),
            text(Role.REGION_CODE),
            text(Role.REGION_NAME),
            text(Role.NEW_CODE),
            text(Role.OLD_CODE),
            text(Role.NAME));
    return areas.get(said, () -> places.of(said, row));
  }

  private Numbered.Item<Indicator> measure() {
    String name = text(Role.INDICATOR);
    return named.get(name, () -> times.measure(name, row));
  }

  private String text(Role role) {
    return texts[role.place()];
  }

  /// Whether it is the first row of its time, place and part. The numbers of the three have room
  /// in one long, so the answer is exact.
  private boolean isNew(Time when, Numbered.Item<Area> place, Numbered.Item<List<Breakdown>> part) {
    if (areas.isFull() || parts.isFull() || named.isFull() || times.isFull()) {
      log.refuse(
          "STAT-TOO-MANY-VALUES",
          "The file has more different areas, times or breakdowns than any published one. Load"
              + " the file as the Department publishes it.");
      return false;
    }
    long what = isLong ? when.measure().number() : part.number();
    long print = ((long) when.period().number() << 42) | ((long) place.number() << 21) | what;
    boolean isNew = seen.add(print);
    if (!isNew) {
      log.refuse(
          "STAT-ROW-TWICE",
          row,
          "",
          "An earlier row is for the same time, area and breakdown. Take one of them out.");
    }
    return isNew;
  }
}
