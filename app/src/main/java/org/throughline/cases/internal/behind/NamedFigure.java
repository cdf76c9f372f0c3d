// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A figure whose rows the database names, `cases.published_counted`, and how a list says it.
public enum NamedFigure {
  REQUESTS("requests for an assessment received"),
  AGREED("decisions whether to assess", "to assess"),
  REFUSED("decisions whether to assess", "not to assess"),
  ASSESSED("assessments that came to a decision", "with a plan"),
  NO_PLAN("decisions that there will be no plan", "within 16 weeks"),
  OVER_A_YEAR("plans made final", "after more than a year"),
  ADVICE("pieces of advice asked for", "back within six weeks"),
  PLANS_BEGUN("plans begun"),
  PLANS_ENDED("plans ended"),
  MOVES("plans moved in or out", "out"),
  PLANS("plans in force", "with autism as the primary need", true),
  REVIEWS_WITHOUT_MEETING("reviews past their day without a meeting", "", true),
  APPEALS("decisions that could be appealed", "registered appeals", false),
  APPEALS_LOST("appeals decided", "lost"),
  MEDIATIONS("mediations held", "with an agreement");

  private final String all;
  private final String above;
  private final boolean isLasting;

  NamedFigure(String all) {
    this(all, "", false);
  }

  NamedFigure(String all, String above) {
    this(all, above, false);
  }

  NamedFigure(String all, String above, boolean isLasting) {
    this.all = all;
    this.above = above;
    this.isLasting = isLasting;
  }

  public static Optional<NamedFigure> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// As the database and addresses name it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What stands below the line, such as `decisions whether to assess`.
  public String all() {
    return all;
  }

  /// What stands above it, such as `to assess`; empty where only the whole is counted.
  public String above() {
    return above;
  }

  /// Whether it is counted on the last day of a period, and not over the whole of it.
  public boolean isLasting() {
    return isLasting;
  }
}
