// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The errors on the past, against figures that were worked by hand.
class BackTestTest {

  private static final String ROWS =
      "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n";

  @TempDir Path folder;
  private Invented council;

  @BeforeEach
  void inventACouncil() {
    council = new Invented(folder);
  }

  /// Rows of people of one age who stay, join or leave.
  private void people(int year, String from, String to, int age, int count) {
    for (int person = 0; person < count; person++) {
      council.row(
          year,
          from.isEmpty() ? "NONSEND" : from,
          from.isEmpty() ? "NONSEND" : "ASD",
          age,
          to.isEmpty() ? "NONSEND" : to,
          to.isEmpty() ? "NONSEND" : "ASD");
    }
  }

  @Test
  void theScoreIsTheDistanceFromTheTruthLessHalfTheDistanceFromEachOther() {
    // From 4: |1 − 4| + |2 − 4| + |6 − 4| = 7, over 3. From each other: the pairs are 1, 5 and 4
    // apart, each twice over 9, of which half is (1 + 5 + 4) / 9.
    assertThat(Scores.crps(new double[] {6, 1, 2}, 4)).isCloseTo(7.0 / 3 - 10.0 / 9, within(1e-12));
    assertThat(Scores.crps(new double[] {4, 4, 4}, 4)).isZero();
    assertThat(Scores.crps(new double[] {4}, 9)).isEqualTo(5);
  }

  @Test
  void theSimpleRulesAreThoseThatAPersonReckons() throws IOException {
    // January 2020: 10; 2021: 13; 2022: 15; 2023: 21, all of whom are ASD; Special has 4, 4, 4, 7.
    council.transitions = ROWS;
    people(2020, "Mainstream – école", "Mainstream – école", 3, 6);
    people(2020, "Special", "Special", 3, 4);
    people(2020, "", "Mainstream – école", 3, 3);
    people(2021, "Mainstream – école", "Mainstream – école", 4, 9);
    people(2021, "Special", "Special", 4, 4);
    people(2021, "", "Mainstream – école", 4, 2);
    people(2022, "Mainstream – école", "Mainstream – école", 5, 11);
    people(2022, "Special", "Special", 5, 4);
    people(2022, "", "Mainstream – école", 5, 3);
    people(2022, "", "Special", 5, 3);
    Inputs inputs = council.inputs();
    Lines lines = new Lines(inputs.states());
    int special = 1 + inputs.states().needs().size() + inputs.states().settingNamed("Special");

    double[][] two = Scores.naive(lines, inputs, 2023, 2);
    assertThat(two[0][0]).as("last value").isEqualTo(21);
    assertThat(two[1][0]).as("last increment").isEqualTo(21 + 2 * 6);
    assertThat(two[2][0]).as("mean increment").isCloseTo(21 + 2 * 11 / 3.0, within(1e-12));
    assertThat(two[0][special]).isEqualTo(7);
    assertThat(two[1][special]).isEqualTo(7 + 2 * 3);
    assertThat(two[2][special]).isCloseTo(7 + 2 * 1.0, within(1e-12));
    double[][] early = Scores.naive(lines, inputs.asKnownIn(2021), 2021, 1);
    assertThat(early[1][0]).as("the first year grew by 3").isEqualTo(16);
  }

  @Test
  void whatCameLaterDoesNotTouchWhatIsForecastFromAnEarlierJanuary() throws IOException {
    BackTest before = BackTest.of(council.inputs(), Model.THROUGHLINE, 3, 1);
    Inputs past = council.inputs().asKnownIn(2022).until(2023);
    Tally forecast = Forecast.of(past, Model.THROUGHLINE).simulate(3, 0, 500);
    int[] truth = council.inputs().transitions().stockIn(2023, council.inputs().states());
    double total = java.util.Arrays.stream(truth).sum();
    people(2022, "", "Special", 5, 40);
    Tally again =
        Forecast.of(council.inputs().asKnownIn(2022).until(2023), Model.THROUGHLINE)
            .simulate(3, 0, 500);
    BackTest after = BackTest.of(council.inputs(), Model.THROUGHLINE, 3, 1);

    assertThat(again.total(0).mean()).isEqualTo(forecast.total(0).mean());
    double mean = forecast.total(0).mean();
    assertThat(before.scores().getFirst().bias()).isCloseTo(mean / total - 1, within(1e-12));
    assertThat(after.scores().getFirst().bias()).isCloseTo(mean / (total + 40) - 1, within(1e-12));
  }

  @Test
  void coverageIsTheShareThatLayWithinTheInterval() throws IOException {
    Inputs inputs = council.inputs();
    Inputs past = inputs.asKnownIn(2022).until(2023);
    Tally tally = Forecast.of(past, Model.THROUGHLINE).simulate(3, 0, 400);
    HorizonSums sums = new HorizonSums(inputs.states(), 1);
    int[] nobody = new int[inputs.states().cells()];
    int cell = inputs.states().cell(4, 0);

    sums.add(past, tally, 2022, nobody);
    assertThat(sums.score()).as("no share of nothing").isEmpty();
    int[] inTheMiddle = nobody.clone();
    inTheMiddle[cell] = (int) Math.round(tally.total(0).quantile(50));
    sums.add(past, tally, 2022, inTheMiddle);
    int[] onTheEdge = nobody.clone();
    onTheEdge[cell] = (int) Math.ceil(tally.total(0).quantile(90)) + 1;
    assertThat((double) onTheEdge[cell]).isLessThan(tally.total(0).quantile(97.5));
    sums.add(past, tally, 2022, onTheEdge);
    int[] far = nobody.clone();
    far[cell] = 1000;
    sums.add(past, tally, 2022, far);

    BackTest.Score score = sums.score().orElseThrow();
    assertThat(score.origins()).isEqualTo(3);
    assertThat(score.covered50()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(score.covered80()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(score.covered95()).isCloseTo(2 / 3.0, within(1e-12));
    double mean = tally.total(0).mean();
    double error =
        Math.abs(mean / inTheMiddle[cell] - 1)
            + Math.abs(mean / onTheEdge[cell] - 1)
            + Math.abs(mean / 1000 - 1);
    assertThat(score.error()).isCloseTo(error / 3, within(1e-12));
  }

  @Test
  void everyNeedAndSettingHasAnErrorOfItsOwn() throws IOException {
    Inputs inputs = council.inputs();
    BackTest backTest = BackTest.of(inputs, Model.THROUGHLINE, 3, 1);
    Tally tally =
        Forecast.of(inputs.asKnownIn(2022).until(2023), Model.THROUGHLINE).simulate(3, 0, 500);
    int[] came = inputs.transitions().stockIn(2023, inputs.states());
    int[] before = inputs.transitions().stockIn(2022, inputs.states());
    double truth = inSetting(inputs, came, 1);
    Distribution forecast = tally.of(0, Tally.Quantity.STOCK, Tally.By.SETTING, 1);

    assertThat(backTest.lines())
        .extracting(BackTest.LineScore::name)
        .containsExactly("ASD", "Speech", "Mainstream – école", "Special");
    BackTest.LineScore special = backTest.lines().getLast();
    assertThat(special.by()).isEqualTo(Tally.By.SETTING);
    assertThat(special.origins()).isEqualTo(1);
    assertThat(special.error()).isCloseTo(Math.abs(forecast.mean() / truth - 1), within(1e-12));
    assertThat(special.lastValue())
        .isCloseTo(Math.abs(inSetting(inputs, before, 1) / truth - 1), within(1e-12));
    boolean isWithin = truth >= forecast.quantile(2.5) && truth <= forecast.quantile(97.5);
    assertThat(special.within95()).isEqualTo(isWithin ? 1 : 0);
  }

  private static double inSetting(Inputs inputs, int[] stock, int setting) {
    double sum = 0;
    for (int cell = 0; cell < stock.length; cell++) {
      sum += inputs.states().setting(cell % inputs.states().count()) == setting ? stock[cell] : 0;
    }
    return sum;
  }

  @Test
  void aCouncilOfTenPlansThatAllEndHasNoErrorThatIsNotANumber() throws IOException {
    council.transitions = ROWS;
    people(2020, "Special", "Special", 12, 10);
    people(2021, "Special", "Special", 13, 10);
    people(2022, "Special", "", 14, 10);
    people(2022, "", "Special", 2, 1);
    people(2023, "Special", "", 3, 1);
    BackTest backTest = BackTest.of(council.inputs(), Model.THROUGHLINE, 3, 1);

    assertThat(backTest.scores()).extracting(BackTest.Score::horizon).containsExactly(1);
    for (BackTest.Score score : backTest.scores()) {
      assertThat(
              List.of(
                  score.error(),
                  score.bias(),
                  score.cellsCovered50(),
                  score.cellsCovered95(),
                  score.lastIncrement(),
                  score.meanIncrement()))
          .allMatch(Double::isFinite);
    }
    assertThat(PastErrors.ofTotal(backTest).text() + PastErrors.ofLines(backTest).text())
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
  }
}
