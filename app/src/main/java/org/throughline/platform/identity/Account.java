// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A person who may sign in.
///
/// @param name as colleagues write it
/// @param initials as they stand in papers and narrow columns
/// @param jobTitle the post; empty when not given
/// @param roles what the post lets them do
public record Account(
    AccountId id, String name, String initials, String jobTitle, String email, Set<Role> roles) {

  public Account {
    roles =
        Collections.unmodifiableSet(
            roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
  }

  /// Whether any of `wanted` is held.
  public boolean holdsAny(Collection<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  /// Whether `role` is held.
  public boolean holds(Role role) {
    return roles.contains(role);
  }

  /// Whether the account opens children's records.
  public boolean doesCasework() {
    return holdsAny(Role.CASEWORK);
  }
}
