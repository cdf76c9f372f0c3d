// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;

/// What is done on the way to a plan and has no event in the law's pathway.
///
/// @param about the adviser whose earlier advice is reused; empty for anything else
/// @param answer what came of an offer; empty for what is no offer
/// @param version grows by one with each change
public record Step(
    long id, Kind kind, String about, LocalDate on, String answer, String words, long version) {

  /// Which step it is.
  public enum Kind {
    REUSED_ADVICE("Earlier advice reused"),
    MEETING("Co-production meeting"),
    PERSONAL_BUDGET("Personal budget"),
    TRAVEL("Travel options");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public boolean isOffer() {
      return this == PERSONAL_BUDGET || this == TRAVEL;
    }

    /// As it stands in an address.
    public String path() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// What came of an offer.
  public enum Answer {
    WANTED("The family would like it"),
    DECLINED("The family would not like it"),
    THINKING("The family is thinking about it"),
    NOT_OFFERED("It was not offered, for the reason below");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public String answerLabel() {
    return answer.isEmpty() ? "" : Answer.valueOf(answer).label();
  }

  public Adviser adviser() {
    return Adviser.of(about);
  }
}
