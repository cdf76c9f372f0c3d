// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.Samples.period;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.throughline.measures.judging.TargetRule;

class TargetJsonTest {

  @Test
  void everyRuleIsReadBackAsItWasKept() {
    for (TargetRule rule :
        new TargetRule[] {
          new TargetRule.Reach(number("51.8"), period("2024"), number("60"), period("2026")),
          new TargetRule.YearlyChange(
              number("55"), period("2006/07"), number("-10"), period("2009/10")),
          new TargetRule.Hold(number("94.25")),
          new TargetRule.EverySetting(number("90")),
          new TargetRule.WithinReach(TargetRule.Comparator.NEIGHBOURS, number("0.5"))
        }) {
      assertThat(TargetJson.read(TargetJson.write(rule))).isEqualTo(rule);
    }
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
