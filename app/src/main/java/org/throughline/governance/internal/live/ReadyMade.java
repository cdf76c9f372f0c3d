// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.Arrays;
import java.util.Optional;

/// Papers that boards ask for again and again, begun with one press: a title, a live section and
/// the words that go before it.
public enum ReadyMade {
  PLANS_BY_SCHOOL(
      PlansBySchool.KEY,
      "Children with EHC plans at individual schools",
      "This report gives their number at each school and other setting."),
  PUPILS_BY_ETHNICITY(
      PupilsByEthnicity.KEY,
      "Ethnic groups of children in our schools",
      "This report gives the ethnic groups of the children in schools, and how many of each group"
          + " have an education, health and care plan.");

  private final String section;
  private final String title;
  private final String summary;

  ReadyMade(String section, String title, String summary) {
    this.section = section;
    this.title = title;
    this.summary = summary;
  }

  /// The key of its live section, which names it in addresses too.
  public String section() {
    return section;
  }

  public String title() {
    return title;
  }

  public String summary() {
    return summary;
  }

  public static Optional<ReadyMade> of(String section) {
    return Arrays.stream(values()).filter(each -> each.section.equals(section)).findFirst();
  }
}
