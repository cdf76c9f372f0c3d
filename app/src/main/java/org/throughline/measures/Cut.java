// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.Arrays;
import java.util.Optional;

/// A kind of part into which a count of cases is cut, as `cases.cuts_of` names it. The list of the
/// cases behind a figure can be kept to a part of any of them.
public enum Cut {
  SEX("Sex"),
  AGE("Age"),
  YEAR_GROUP("Year group"),
  ETHNIC_GROUP("Ethnic group"),
  FIRST_LANGUAGE("First language"),
  KIND_OF_SETTING("Kind of setting"),
  PRIMARY_NEED("Primary need"),
  SCHOOL("School"),
  POSTCODE_DISTRICT("Postcode district"),
  WARD("Ward"),
  FREE_SCHOOL_MEALS("Free school meals"),
  PUPIL_PREMIUM("Pupil premium"),
  SOCIAL_CARE("Social care"),
  TEAM("Team"),
  EXCEPTION("Exception"),
  STANDING("Where it stands"),
  ADVICE("Advice");

  private final String label;

  Cut(String label) {
    this.label = label;
  }

  /// The kind of a part such as `Sex: Female`; empty where it is of none of these.
  public static Optional<Cut> of(String breakdown) {
    return Arrays.stream(values())
        .filter(each -> breakdown.startsWith(each.label + ": "))
        .findFirst();
  }

  /// Whether it tells of so few, and so nearly whom, that it is for the council alone: schools,
  /// districts, wards and teams are many and small, and held against one another they would give
  /// children away.
  public boolean isForTheCouncilAlone() {
    return this == SCHOOL || this == POSTCODE_DISTRICT || this == WARD || this == TEAM;
  }
}
