// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureHistories;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.Measures;
import org.throughline.measures.OpenReadings;
import org.throughline.measures.Origin;
import org.throughline.measures.paper.MeasurePaper;
import org.throughline.papers.out.Block;

/// Each measure as a section: where it stands, its picture over time, and the figures behind it.
@Component
class MeasureSections implements LiveSource {

  private static final String KEY = "measure-";

  private final Measures measures;
  private final MeasureReadings readings;
  private final OpenReadings open;
  private final MeasureHistories histories;
  private final Clock clock;

  MeasureSections(
      Measures measures,
      MeasureReadings readings,
      OpenReadings open,
      MeasureHistories histories,
      Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.open = open;
    this.histories = histories;
    this.clock = clock;
  }

  @Override
  public List<LiveSection> sections() {
    return measures.all().stream()
        .filter(each -> each.origin() != Origin.AWAITED)
        .<LiveSection>map(OfMeasure::new)
        .toList();
  }

  private final class OfMeasure implements LiveSection {

    private final Measure measure;

    OfMeasure(Measure measure) {
      this.measure = measure;
    }

    @Override
    public String key() {
      return KEY + measure.code().value().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
      return measure.code().value() + " " + measure.name();
    }

    @Override
    public boolean isOfMeasure() {
      return true;
    }

    @Override
    public String about() {
      return "Where the measure stands, its chart with the target and the neighbours, and the"
          + " figures behind it.";
    }

    @Override
    public List<Block> render(LiveScope scope) {
      Instant now = clock.instant();
      return readings
          .read(measure.code(), now, scope.asAt())
          .map(reading -> histories.of(scope.isOpen() ? open.of(reading) : reading, now))
          .map(MeasurePaper::alone)
          .orElse(List.of());
    }
  }
}
