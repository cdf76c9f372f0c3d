// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import java.util.Map;
import org.throughline.platform.identity.Account;

/// A relation between a person and the record that a route's address names, such as "is the
/// action's responsible officer". A module declares each of its relations as a bean.
public interface Relation {

  /// The name that [Access#relation] uses, such as `responsible-officer-of-action`.
  String name();

  /// Whether the relation holds.
  ///
  /// @param path the variables in the address, as they were sent; may hold nonsense, which never
  ///     relates to anybody
  boolean holds(Account account, Map<String, String> path);
}
