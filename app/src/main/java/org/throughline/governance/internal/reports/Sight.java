// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.Set;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// What of the private things of boards one person may read: an administrator all, everybody else
/// those of the bodies that they sit on and of the reports that they wrote or sign.
///
/// @param bodies that the person sits on
/// @param reports that name the person
public record Sight(Account account, Set<Long> bodies, Set<Long> reports) {

  public Sight {
    bodies = Set.copyOf(bodies);
    reports = Set.copyOf(reports);
  }

  /// Whether a private report that was published for `body` is for this person.
  public boolean readsPrivate(long report, long body) {
    return account.holds(Role.ADMINISTRATOR) || bodies.contains(body) || reports.contains(report);
  }
}
