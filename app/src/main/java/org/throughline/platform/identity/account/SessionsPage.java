// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import java.time.Instant;
import java.util.List;
import org.throughline.platform.identity.sessions.SessionRow;
import org.throughline.platform.web.Dates;

/// Where a person is signed in.
///
/// @param current the session that asks; empty when it is not among them
public record SessionsPage(List<SessionRow> sessions, String current) {

  public SessionsPage {
    sessions = List.copyOf(sessions);
  }

  /// The answer as a sentence.
  public String sentence() {
    return sessions.size() == 1
        ? "You are signed in in one browser."
        : "You are signed in in " + sessions.size() + " browsers.";
  }

  public boolean isCurrent(SessionRow session) {
    return session.handle().equals(current);
  }

  public String moment(Instant at) {
    return Dates.moment(at);
  }
}
