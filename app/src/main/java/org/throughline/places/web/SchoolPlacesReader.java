// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ResultRows;
import org.throughline.places.internal.books.KeptTable;
import org.throughline.platform.web.Option;

/// Reads pupils and places of a forecast of school places as its page shows them.
@Component
class SchoolPlacesReader {

  private static final Figures WHOLE = new Figures(0);
  private static final double POSSIBLE = 0.05;
  private static final int SHARE = 100;

  private final ResultRows results;

  SchoolPlacesReader(ResultRows results) {
    this.results = results;
  }

  private KeptTable kept(ForecastLine line, String name, int keys) {
    return new KeptTable(results.read(line, 0, name), keys);
  }

  SchoolPlacesPage read(ForecastLine line, String area, String year) {
    KeptTable spare = kept(line, "spare-places", 4);
    EntryPlaces places = new EntryPlaces(spare, kept(line, "scap-capacity", 3));
    List<SchoolPlacesPage.Entry> entries =
        places.tightest().stream().map(key -> entry(spare, key)).toList();
    Optional<CsvTable> review =
        results.table(line.id(), 0, "admission-numbers").map(CsvTable::read);
    String path = ForecastPages.LIST + "/" + line.id();
    return new SchoolPlacesPage(
        path,
        line.title(),
        answer(spare, entries),
        errors(line.id()),
        entries,
        review.map(SchoolPlacesReader::review).orElse(List.of()),
        unnamed(review.isPresent(), places),
        chosen(line, spare, area, year),
        path + "/books/scap-mainstream");
  }

  static double number(KeptTable table, String column, List<String> key) {
    return table.cell(column, key.toArray(String[]::new)).map(Double::valueOf).orElse(0.0);
  }

  private static String whole(KeptTable table, String column, List<String> key) {
    return table
        .cell(column, key.toArray(String[]::new))
        .map(text -> WHOLE.of(Double.parseDouble(text)))
        .orElse("");
  }

  private static String answer(KeptTable spare, List<SchoolPlacesPage.Entry> entries) {
    if (!spare.isKept()) {
      return "No schools were sent with this forecast, so pupils stand here without places";
    }
    if (entries.isEmpty()) {
      return "Nothing is known of places where children start: no school that was sent admits into a"
          + " year group that has places in these years";
    }
    long areas = entries.stream().map(SchoolPlacesPage.Entry::area).distinct().count();
    long few =
        entries.stream()
            .filter(entry -> entry.state().equals("short"))
            .map(SchoolPlacesPage.Entry::area)
            .distinct()
            .count();
    String until = last(spare.parts(1));
    return few == 0
        ? "Until %s every planning area is likely to have enough places where children start"
            .formatted(until)
        : "By %s %d of %d planning areas may have too few places where children start"
            .formatted(until, few, areas);
  }

  private static String last(List<String> texts) {
    return texts.stream().max(String::compareTo).orElse("");
  }

  /// How wrong the model was as far ahead as it could be tried, up to three years.
  private List<String> errors(long forecast) {
    return Stream.of("Primary pupils", "Secondary pupils")
        .flatMap(
            line ->
                results.past(forecast, line).stream()
                    .filter(past -> past.horizon() <= 3)
                    .reduce((near, far) -> far)
                    .map(past -> error(line, past))
                    .stream())
        .toList();
  }

  private static String error(String line, ResultRows.Past past) {
    return String.format(
        Locale.UK,
        "%s, %d %s ahead: this model was wrong by %.1f per cent in the past; ratios carried flat by"
            + " %.1f%s.",
        line,
        past.horizon(),
        past.horizon() == 1 ? "year" : "years",
        SHARE * past.error(),
        SHARE * past.simple(),
        past.published()
            .map(
                each ->
                    String.format(Locale.UK, "; councils by %.1f, as DfE publishes", 100 * each))
            .orElse(""));
  }

  private static SchoolPlacesPage.Entry entry(KeptTable spare, List<String> key) {
    double chance = number(spare, "chance-of-too-few", key);
    double share = number(spare, "spare-share", key);
    String state =
        chance > EntryPlaces.LIKELY
            ? "short"
            : chance > POSSIBLE ? "tight" : share > EntryPlaces.MUCH ? "much" : "enough";
    return new SchoolPlacesPage.Entry(
        key.get(2),
        group(key.get(3)),
        key.get(1),
        whole(spare, "pupils", key),
        pupils(spare, key),
        whole(spare, "places", key),
        spare(number(spare, "pupils", key), spare, key),
        String.format(Locale.UK, "%.0f%%", SHARE * chance),
        state,
        switch (state) {
          case "short" -> "May be short";
          case "tight" -> "Tight";
          case "much" -> "Much to spare";
          default -> "Enough";
        });
  }

  /// Pupils are the places less those to spare, at either end of the band.
  private static String pupils(KeptTable spare, List<String> key) {
    double places = number(spare, "places", key);
    return WHOLE.range(
        band(spare, "spare-at-least", "spare-at-most", key)
            .map(each -> new ResultRows.Band(places - each.high(), places - each.low())));
  }

  /// A band between two columns; absent where the table does not tell it.
  private static Optional<ResultRows.Band> band(
      KeptTable table, String low, String high, List<String> key) {
    return table
        .cell(low, key.toArray(String[]::new))
        .map(each -> new ResultRows.Band(Double.parseDouble(each), number(table, high, key)));
  }

  private static String spare(double pupils, KeptTable spare, List<String> key) {
    return WHOLE.difference(pupils, number(spare, "places", key));
  }

  private static String group(String label) {
    return label.equals("R") ? "Reception" : "Year " + label;
  }

  /// What is said where no school is named.
  private static String unnamed(boolean isReviewed, EntryPlaces places) {
    if (!isReviewed) {
      return "No school can be named: this forecast kept no review of admission numbers. Make it"
          + " again from the same files.";
    }
    return places.isBalanced()
        ? "None: no entry year group has more than a tenth of its places to spare, or more than a"
            + " quarter of a chance of too few, in any year."
        : "No school can be named. One is named where its area has more than a tenth of its places to"
            + " spare in each of the next five years and the schools file says that it admitted at"
            + " least 15 fewer than its admission number, or where the chance of too few is more"
            + " than a quarter in one of those years.";
  }

  private static List<SchoolPlacesPage.Review> review(CsvTable table) {
    return table.rows().stream()
        .map(
            row ->
                new SchoolPlacesPage.Review(
                    row.get(0),
                    row.get(1),
                    group(row.get(2)),
                    row.get(3),
                    row.get(4).isEmpty() ? "not sent" : row.get(4),
                    WHOLE.signed(Double.parseDouble(row.get(5))),
                    String.format(Locale.UK, "%.0f%%", SHARE * Double.parseDouble(row.get(6))),
                    row.get(7)))
        .toList();
  }

  private SchoolPlacesPage.Chosen chosen(
      ForecastLine line, KeptTable spare, String area, String year) {
    KeptTable pupils = kept(line, "pupils", 4);
    List<String> areas = pupils.parts(2).stream().filter(each -> !each.equals("all")).toList();
    List<String> years = pupils.parts(1);
    String wanted = areas.contains(area) ? area : areas.getFirst();
    String when = years.contains(year) ? year : years.getFirst();
    return new SchoolPlacesPage.Chosen(
        areas.stream().map(each -> new Option(each, each)).toList(),
        wanted,
        years.stream().map(each -> new Option(each, each)).toList(),
        when,
        chart(kept(line, "phases", 4), wanted),
        Figures.ofBands(Distribution.tellsInterval(line.simulations())),
        pupils.keys().stream()
            .filter(key -> key.get(1).equals(when) && key.get(2).equals(wanted))
            .map(key -> group(pupils, spare, key))
            .toList());
  }

  private static SchoolPlacesPage.Group group(KeptTable pupils, KeptTable spare, List<String> key) {
    String places = whole(spare, "places", key);
    return new SchoolPlacesPage.Group(
        group(key.get(3)),
        whole(pupils, "mean", key),
        WHOLE.range(band(pupils, "q2_5", "q97_5", key)),
        places.isEmpty() ? "not sent" : places,
        places.isEmpty() ? "" : spare(number(pupils, "mean", key), spare, key));
  }

  /// Primary and secondary pupils of the area, with what either has.
  private static String chart(KeptTable phases, String area) {
    List<BandChart.Course> courses =
        Stream.of("primary", "secondary")
            .map(phase -> new BandChart.Course(phase, points(phases, area, phase)))
            .filter(course -> !course.points().isEmpty())
            .toList();
    return courses.isEmpty()
        ? ""
        : new BandChart(
                "Pupils of " + area + " by January. The table below holds the figures.",
                List.of(),
                courses.getFirst(),
                courses.stream().skip(1).findFirst())
            .draw();
  }

  private static List<ResultRows.Point> points(KeptTable phases, String area, String phase) {
    return phases.keys().stream()
        .filter(key -> key.get(2).equals(area) && key.get(3).equals(phase))
        .map(
            key ->
                new ResultRows.Point(
                    Integer.parseInt(key.getFirst()),
                    number(phases, "mean", key),
                    band(phases, "q2_5", "q97_5", key)))
        .toList();
  }
}
