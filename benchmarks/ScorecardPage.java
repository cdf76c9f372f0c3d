// SPDX-License-Identifier: Apache-2.0

import java.util.Map;

/// A scorecard of 120 measures with 36 periods and 12 breakdowns each, ten neighbours and England
/// beside them, read by 20 users without a pause; and its first reading after a change.
///
/// Usage: `benchmarks/scorecard-page.sh`
public final class ScorecardPage {

  private static final String PAGE = "/scorecards/" + BigScorecard.CODE;

  public static void main(String[] arguments) throws Exception {
    try (Site site = Site.start(18082, Map.of())) {
      BigScorecard.fill(site.data());
      long begun = System.nanoTime();
      site.get(PAGE);
      System.out.printf("first reading: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
      Load.print("scorecard", Load.measured(site, PAGE));
    }
  }
}
