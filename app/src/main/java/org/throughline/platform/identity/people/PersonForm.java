// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.identity.Role;

/// What an administrator typed about a person.
///
/// @param roles names of roles; nonsense counts as none
/// @param version the version that the form was made from; 0 for a new person
public record PersonForm(
    @Nullable String name,
    @Nullable String jobTitle,
    @Nullable String email,
    @Nullable List<String> roles,
    @Nullable Long version) {

  static final PersonForm EMPTY = new PersonForm("", "", "", List.of(), 0L);

  static PersonForm of(PersonRow person) {
    return new PersonForm(
        person.name(),
        person.jobTitle(),
        person.email(),
        person.roles().stream().map(Role::name).toList(),
        person.version());
  }

  /// The same words, on top of the version that is saved now.
  PersonForm onTopOf(long savedVersion) {
    return new PersonForm(name, jobTitle, email, roles, savedVersion);
  }

  public PersonDetails details() {
    return new PersonDetails(text(name), text(jobTitle), text(email));
  }

  public List<String> roleNames() {
    return roles == null ? List.of() : roles;
  }

  public long seenVersion() {
    return version == null ? 0 : version;
  }

  Set<Role> chosen() {
    return EnumSet.allOf(Role.class).stream()
        .filter(role -> roleNames().contains(role.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
