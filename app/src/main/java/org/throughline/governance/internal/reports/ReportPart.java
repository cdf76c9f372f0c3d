// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The sections of a report that its author writes, in the order and with the numbers of the
/// standard template; section 5, the implications, stands between the background and the
/// information.
public enum ReportPart {
  SUMMARY(1, "Summary", true, "What this is about and why it comes to this meeting."),
  RECOMMENDATIONS(
      2, "Recommendations", true, "What the meeting is asked to do. One recommendation a line."),
  ENGAGEMENT(
      3,
      "Scrutiny and stakeholder engagement",
      true,
      "Who was asked, what they said and what changed. If nobody was asked, say why."),
  BACKGROUND(
      4, "Background and options", true, "What led here, and the options that were weighed."),
  INFORMATION(6, "Background information", false, "What else a reader may need."),
  PAPERS(7, "Background papers", false, "The papers that this report rests on. One a line."),
  APPENDICES(8, "Appendices", false, "What is attached. One a line.");

  private final int number;
  private final String title;
  private final boolean required;
  private final String hint;

  ReportPart(int number, String title, boolean required, String hint) {
    this.number = number;
    this.title = title;
    this.required = required;
    this.hint = hint;
  }

  public String title() {
    return title;
  }

  /// Such as `1. Summary`.
  public String heading() {
    return number + ". " + title;
  }

  /// Whether a report cannot be published while it is empty.
  public boolean isRequired() {
    return required;
  }

  /// What belongs into it.
  public String hint() {
    return hint;
  }

  /// Whether each line stands for itself.
  public boolean isList() {
    return switch (this) {
      case RECOMMENDATIONS, PAPERS, APPENDICES -> true;
      case SUMMARY, ENGAGEMENT, BACKGROUND, INFORMATION -> false;
    };
  }

  /// The part in an address, such as `summary`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The part with this slug; absent for anything else.
  public static Optional<ReportPart> ofSlug(String slug) {
    return Arrays.stream(values()).filter(part -> part.slug().equals(slug)).findFirst();
  }
}
