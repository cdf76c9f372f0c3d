// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.remarks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.ehc.Section;

/// What somebody said of a draft.
///
/// @param stem the row it is about; absent for the section as a whole
/// @param decision absent until it was answered
/// @param answer what was changed, or why nothing was
public record Remark(
    long id,
    Section section,
    Optional<UUID> stem,
    Voice saidBy,
    LocalDate saidOn,
    String text,
    Optional<Decision> decision,
    String answer,
    long version) {

  /// Whose remark it is.
  public enum Voice {
    FAMILY("Family"),
    YOUNG_PERSON("Young person"),
    SCHOOL("School"),
    HEALTH("Health"),
    SOCIAL_CARE("Social care"),
    OTHER("Somebody else");

    private final String label;

    Voice(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// What the council made of it.
  public enum Decision {
    ACCEPTED("Accepted"),
    IN_PART("Accepted in part"),
    NOT_ACCEPTED("Not accepted");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isAnswered() {
    return decision.isPresent();
  }
}
