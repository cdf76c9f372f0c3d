// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.identity.sessions.SessionRow;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// One person, and what an administrator can do about them.
///
/// @param form what stands in the form: what is saved, or what was typed and refused
/// @param overtakenBy who saved while this administrator was typing; absent most of the time
public record PersonPage(
    PersonRow person,
    PersonForm form,
    List<SessionRow> sessions,
    Optional<String> overtakenBy,
    FormErrors errors) {

  public PersonPage {
    sessions = List.copyOf(sessions);
  }

  public List<Option> roles() {
    return PeoplePage.roleOptions();
  }

  /// The answer as a sentence.
  public String sentence() {
    return switch (person.state()) {
      case "Closed" -> "This account is closed. Nobody can sign in with it.";
      case "Invented" -> "This person is invented. Nobody can sign in as them.";
      case "Can sign in" -> "This person can sign in.";
      case "Invited" ->
          "This person has a link that works until "
              + Dates.moment(person.linkUntil().orElseThrow())
              + ".";
      default -> "This person cannot sign in yet. Make a link and send it to them.";
    };
  }

  public String moment(Instant at) {
    return Dates.moment(at);
  }
}
