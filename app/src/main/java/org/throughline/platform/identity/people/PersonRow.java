// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;

/// A person as administrators see them.
///
/// @param version what a change must name, so that nobody overwrites another's
/// @param changedBy who saved last, by name; absent when nobody has
/// @param isInvented whether they belong to the demonstration and cannot sign in
/// @param hasWayIn whether they have chosen how they sign in
/// @param linkUntil until when a sign-in link of theirs works; absent when none does
/// @param closedAt since when the account is closed; absent while it is open
public record PersonRow(
    AccountId id,
    String name,
    String jobTitle,
    String email,
    Set<Role> roles,
    long version,
    Optional<String> changedBy,
    boolean isInvented,
    boolean hasWayIn,
    Optional<Instant> linkUntil,
    Optional<Instant> closedAt) {

  public PersonRow {
    roles = Set.copyOf(roles);
  }

  public boolean isClosed() {
    return closedAt.isPresent();
  }

  /// The roles as officers say them, in their order.
  public List<String> roleLabels() {
    return roles.stream().sorted().map(Role::label).toList();
  }

  /// Whether they can sign in, as a word or two.
  public String state() {
    if (isClosed()) {
      return "Closed";
    }
    if (isInvented) {
      return "Invented";
    }
    if (hasWayIn) {
      return "Can sign in";
    }
    return linkUntil.isPresent() ? "Invited" : "Needs a link";
  }
}
