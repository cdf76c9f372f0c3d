// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

/// Somebody who does not exist. Surnames are birds (or trees, in the plan of 2007) so that no
/// reader takes one for a real officer.
///
/// @param id stable and readable, such as `amina-goldfinch`
/// @param name full name
/// @param title the post held
/// @param division the part of the council the post sits in
/// @param role what the person may do in the system
/// @param email an address in a domain that can never exist
public record InventedPerson(
    String id, String name, String title, String division, Role role, String email) {

  /// The roles of the system that an invented person can be given.
  public enum Role {
    STRATEGY_OWNER,
    RESPONSIBLE_OFFICER,
    ANALYST,
    BOARD_MEMBER,
    READER
  }
}
