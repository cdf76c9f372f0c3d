// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.Arrays;
import java.util.List;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// Who has an account.
///
/// @param people those on this page of the list
/// @param waiting how many have no way in yet
public record PeoplePage(List<PersonRow> people, PeopleFilter filter, Paging paging, int waiting) {

  public PeoplePage {
    people = List.copyOf(people);
  }

  /// The answer as a sentence.
  public String sentence() {
    String found =
        switch (paging.total()) {
          case 0 -> "Nobody is found";
          case 1 -> "1 person is found";
          default -> "%,d people are found".formatted(paging.total());
        };
    return switch (waiting) {
      case 0 -> found + ".";
      case 1 -> found + "; 1 has not chosen how they sign in yet.";
      default -> found + "; %,d have not chosen how they sign in yet.".formatted(waiting);
    };
  }

  public List<Option> roles() {
    return roleOptions();
  }

  public List<Option> states() {
    return List.of(
        new Option("open", "Open accounts"),
        new Option("waiting", "Have no way in yet"),
        new Option("closed", "Closed accounts"));
  }

  public String role() {
    return filter.role().map(Role::name).orElse("");
  }

  static List<Option> roleOptions() {
    return Arrays.stream(Role.values()).map(role -> new Option(role.name(), role.label())).toList();
  }
}
