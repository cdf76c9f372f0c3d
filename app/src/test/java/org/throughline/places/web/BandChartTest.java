// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.places.internal.ResultRows;

/// The picture of up to two futures, whose places on the paper were worked by hand.
class BandChartTest {

  private static final List<ResultRows.Counted> COUNTED =
      List.of(new ResultRows.Counted(2024, 100), new ResultRows.Counted(2025, 200));
  private static final BandChart.Course AS_NOW =
      new BandChart.Course(
          "As now",
          List.of(
              new ResultRows.Point(2026, 250, Optional.of(new ResultRows.Band(200, 300))),
              new ResultRows.Point(2027, 300, Optional.of(new ResultRows.Band(200, 400)))));
  private static final BandChart.Course UNITS =
      new BandChart.Course(
          "Units before \"special\" schools & more",
          List.of(
              new ResultRows.Point(2026, 240, Optional.of(new ResultRows.Band(200, 280))),
              new ResultRows.Point(2027, 290, Optional.of(new ResultRows.Band(200, 380)))));

  private static String one() {
    return new BandChart("Plans by January", COUNTED, AS_NOW, Optional.empty()).draw();
  }

  @Test
  void aLineOfWhatWasCountedIsCarriedOnByTheFuture() {
    // 2024 to 2027 lie 166 apart from 72; 0 to 400 lie from 304 up to 16, 0.72 a plan.
    assertThat(one())
        .contains("<polyline points=\"72.0,232.0 238.0,160.0\"")
        .contains("<polyline points=\"238.0,160.0 404.0,124.0 570.0,88.0\"");
  }

  @Test
  void theBandGoesAlongItsUpperEdgeAndBackAlongItsLower() {
    assertThat(one())
        .contains("<polygon points=\"238.0,160.0 404.0,88.0 570.0,16.0 570.0,160.0 404.0,160.0\"");
  }

  @Test
  void whereNoBandIsToldNoneIsDrawn() {
    BandChart.Course bare =
        new BandChart.Course(
            "As now",
            List.of(
                new ResultRows.Point(2026, 250, Optional.empty()),
                new ResultRows.Point(2027, 300, Optional.empty())));
    assertThat(new BandChart("Plans", COUNTED, bare, Optional.empty()).draw())
        .contains("<polyline")
        .doesNotContain("<polygon", "NaN");
  }

  @Test
  void theScaleBeginsAtNothingAndNamesEveryHundred() {
    assertThat(one()).contains(">0<", ">100<", ">200<", ">300<", ">400<", ">2024<", ">2027<");
  }

  @Test
  void twoFuturesDifferByTheirDashesAndTheirNamesDoNotLieUponEachOther() {
    String both = new BandChart("Plans", COUNTED, AS_NOW, Optional.of(UNITS)).draw();
    assertThat(both.split("<polygon", -1)).hasSize(3);
    assertThat(both.split("stroke-dasharray", -1)).hasSize(2);
    // 300 and 290 plans end 7.2 apart, so the names are moved 5.4 each: 88 − 5.4 + 4 and 95.2 + 5.4
    // + 4.
    assertThat(both)
        .contains("y=\"86.6\" fill=\"#0b0c0c\">As now<")
        .contains("y=\"104.6\" fill=\"#0b0c0c\">Units before &quot;s");
  }

  @Test
  void whoCannotSeeItHearsItAndWordsNeverBecomeMarkup() {
    String chart = new BandChart("\"Plans\" <b>", List.of(), AS_NOW, Optional.empty()).draw();
    assertThat(chart)
        .contains("role=\"img\" aria-label=\"&quot;Plans&quot; &lt;b&gt;\"")
        .doesNotContain("<b>");
  }
}
