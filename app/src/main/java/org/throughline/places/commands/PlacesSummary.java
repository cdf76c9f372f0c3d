// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.schools.AdmissionReview;
import org.throughline.forecast.schools.Phase;
import org.throughline.forecast.schools.PublishedErrors;
import org.throughline.forecast.schools.SchoolBackTest;
import org.throughline.forecast.schools.SchoolInputs;
import org.throughline.forecast.schools.SchoolTables;
import org.throughline.forecast.schools.SchoolTally;

/// A forecast of pupils in sentences and a short table.
final class PlacesSummary {

  private final SchoolInputs inputs;
  private final SchoolTally tally;
  private final Interval interval;
  private final StringBuilder text = new StringBuilder();

  private PlacesSummary(SchoolInputs inputs, SchoolTally tally) {
    this.inputs = inputs;
    this.tally = tally;
    this.interval = new Interval(tally.simulations());
  }

  static String of(SchoolInputs inputs, SchoolTally tally, SchoolBackTest backTest) {
    PlacesSummary summary = new PlacesSummary(inputs, tally);
    for (Phase phase : Phase.values()) {
      summary.phase(phase);
    }
    summary.text.append(summary.interval.without().stripLeading());
    summary.review();
    summary.past(backTest);
    return summary.text.toString().stripTrailing();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private void phase(Phase phase) {
    int last = Math.min(phase.yearsAhead(), inputs.years().length) - 1;
    if (tally.phase(last, -1, phase).mean() == 0) {
      return;
    }
    Distribution end = tally.phase(last, -1, phase);
    line(
        String.format(
            Locale.UK,
            "In %s about %,.0f pupils will be in %s year groups%s.",
            SchoolTables.schoolYear(inputs.years()[last]),
            end.mean(),
            phase.word(),
            interval.after("; 19 futures in 20 lie between ", end)));
    line(
        String.format(
            Locale.UK, "%-9s %10s %21s %10s %7s", "", "pupils", "19 in 20", "places", "spare"));
    List<Integer> known = areasWithPlaces(phase, last);
    for (int year = 0; year <= last; year++) {
      Distribution pupils = tally.phase(year, -1, phase);
      int places = places(known, inputs.years()[year], phase);
      line(
          String.format(
              Locale.UK,
              "%-9s %,10.0f %21s %10s %7s",
              SchoolTables.schoolYear(inputs.years()[year]),
              pupils.mean(),
              interval.cells(pupils),
              places == 0 ? "" : String.format(Locale.UK, "%,d", places),
              places == 0
                  ? ""
                  : String.format(
                      Locale.UK, "%.1f%%", 100 * (places - pupils(known, year, phase)) / places)));
    }
    unknown(known.size(), taught(phase, last).size());
    text.append('\n');
  }

  /// Says that places and spare are not of all areas.
  private void unknown(int known, int taught) {
    if (known > 0 && known < taught) {
      line(
          ("Places and spare places are of %d of %d planning areas; not all schools of the others"
                  + " are given.")
              .formatted(known, taught));
    }
  }

  /// The areas that have pupils of the phase in any year until the last.
  private List<Integer> taught(Phase phase, int last) {
    return IntStream.range(0, inputs.areas().size())
        .filter(
            area ->
                IntStream.rangeClosed(0, last)
                    .anyMatch(year -> tally.phase(year, area, phase).mean() > 0))
        .boxed()
        .toList();
  }

  /// Those of them that have places in every year group in which they have pupils.
  private List<Integer> areasWithPlaces(Phase phase, int last) {
    return taught(phase, last).stream()
        .filter(
            area -> IntStream.rangeClosed(0, last).allMatch(year -> hasPlaces(area, year, phase)))
        .toList();
  }

  private boolean hasPlaces(int area, int year, Phase phase) {
    return IntStream.rangeClosed(phase.youngest(), phase.oldest())
        .filter(group -> tally.group(year, area, group).mean() > 0)
        .allMatch(group -> inputs.places(area, inputs.years()[year], group) > 0);
  }

  private double pupils(List<Integer> areas, int year, Phase phase) {
    return areas.stream().mapToDouble(area -> tally.phase(year, area, phase).mean()).sum();
  }

  private int places(List<Integer> areas, int january, Phase phase) {
    int places = 0;
    for (int area : areas) {
      for (int group = phase.youngest(); group <= phase.oldest(); group++) {
        places += inputs.places(area, january, group);
      }
    }
    return places;
  }

  private void review() {
    List<AdmissionReview.Line> lines = new AdmissionReview(inputs, tally).lines();
    if (lines.isEmpty()) {
      return;
    }
    line("Admission numbers to look at:");
    for (AdmissionReview.Line each : lines) {
      line(
          String.format(
              Locale.UK,
              "  %s: %d places a year, %+d. %s The chance of too few afterwards is %.0f%%.",
              each.school().name(),
              each.school().admissionNumber(),
              each.change(),
              each.because(),
              100 * each.chanceShort()));
    }
    text.append('\n');
  }

  private void past(SchoolBackTest backTest) {
    if (backTest.scores().isEmpty()) {
      line("There are too few Januaries to try the forecast on the past.");
      return;
    }
    line("Tried on the past:");
    for (SchoolBackTest.Score score : backTest.scores()) {
      line(
          String.format(
              Locale.UK,
              "  %s, %d %s ahead: the authority was missed by %.1f%% (ratios carried flat %.1f%%)%s,",
              score.phase().word(),
              score.horizon(),
              score.horizon() == 1 ? "year" : "years",
              100 * score.error(),
              100 * score.flat(),
              published(score)));
      line(
          String.format(
              Locale.UK,
              "    year groups of areas by %.1f%% (flat %.1f%%); %.0f%% of %,d lay within their 95%%"
                  + " interval.",
              100 * score.cellError(),
              100 * score.cellFlat(),
              100 * score.cellsCovered95(),
              score.cells()));
    }
  }

  private static String published(SchoolBackTest.Score score) {
    OptionalDouble usual = PublishedErrors.usual(score.phase(), score.horizon());
    OptionalDouble latest = PublishedErrors.latest(score.phase(), score.horizon());
    return usual.isEmpty() || latest.isEmpty()
        ? ""
        : String.format(
            Locale.UK,
            "; the median council misses by %.1f%% (%.1f%% in 2023/24) as DfE publishes it",
            100 * usual.getAsDouble(),
            100 * latest.getAsDouble());
  }
}
