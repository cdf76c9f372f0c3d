// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;

/// Which people are listed. Nonsense in the address is left out.
///
/// @param words part of a name, a job title or an address; may be empty
/// @param role only those who hold it; absent for all
/// @param state `open`, `closed` or `waiting` for those who have no way in yet
public record PeopleFilter(String words, Optional<Role> role, String state) {

  static PeopleFilter of(String words, String role, String state) {
    Optional<Role> known =
        Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    return new PeopleFilter(
        words.strip().toLowerCase(Locale.UK),
        known,
        List.of("closed", "waiting").contains(state) ? state : "open");
  }

  boolean holds(PersonRow person) {
    return (words.isEmpty() || text(person).contains(words))
        && role.map(person.roles()::contains).orElse(true)
        && switch (state) {
          case "closed" -> person.isClosed();
          case "waiting" -> !person.isClosed() && !person.isInvented() && !person.hasWayIn();
          default -> !person.isClosed();
        };
  }

  Address address() {
    return new Address(
        "/administration/people",
        Map.of(
            "q", List.of(words),
            "role", List.of(role.map(Role::name).orElse("")),
            "state", List.of(state.equals("open") ? "" : state)));
  }

  private static String text(PersonRow person) {
    return (person.name() + " " + person.jobTitle() + " " + person.email()).toLowerCase(Locale.UK);
  }
}
