// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.Problem;

/// A person as a form gives them.
///
/// @param jobTitle the post; may be empty
public record PersonDetails(String name, String jobTitle, String email) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EMAIL = 254;

  public PersonDetails {
    name = name.strip().replaceAll("\\s+", " ");
    jobTitle = jobTitle.strip().replaceAll("\\s+", " ");
    email = email.strip();
  }

  /// Everything that is wrong with them.
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(
          new Problem("PERSON-101", "name", "Enter a name, in no more than 120 characters."));
    }
    if (jobTitle.length() > LONGEST_NAME) {
      problems.add(
          new Problem("PERSON-102", "jobTitle", "Shorten the job title to 120 characters."));
    }
    if (email.length() > LONGEST_EMAIL || !email.matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
      problems.add(
          new Problem(
              "PERSON-103", "email", "Enter an email address, such as name@council.gov.uk."));
    }
    return problems;
  }
}
