// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.throughline.platform.identity.sessions.SessionLimits;
import org.throughline.platform.identity.sessions.SessionRow;
import org.throughline.platform.web.Dates;

/// Where a person is signed in.
///
/// @param current the session that asks; empty when it is not among them
public record SessionsPage(List<SessionRow> sessions, String current, SessionLimits limits) {

  public SessionsPage {
    sessions = List.copyOf(sessions);
  }

  /// The answer as a sentence.
  public String sentence() {
    return sessions.size() == 1
        ? "You are signed in with one browser."
        : "You are signed in with " + sessions.size() + " browsers.";
  }

  /// When a browser is signed out by itself.
  public String end() {
    return "A browser is signed out by itself after %s without use, and %s after sign-in."
        .formatted(hours(limits.idle()), hours(limits.longest()));
  }

  private static String hours(Duration span) {
    return span.toHours() == 1 ? "an hour" : span.toHours() + " hours";
  }

  public boolean isCurrent(SessionRow session) {
    return session.handle().equals(current);
  }

  public String moment(Instant at) {
    return Dates.moment(at);
  }
}
