// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Whether a person has proved who they are lately enough to change how they sign in.
@Component
public class Proof {

  private final Clock clock;
  private final SessionLimits limits;

  Proof(Clock clock, SessionLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /// Whose account this request may change; absent when the person must prove themselves again,
  /// or sees the demonstration as somebody else.
  public Optional<AccountId> fresh(HttpServletRequest request) {
    return SignedInSession.of(request)
        .filter(session -> session.seat().isEmpty())
        .filter(session -> session.wasProvedWithin(limits.proof(), clock.instant()))
        .map(SignedInSession::account);
  }

  /// The person has just proved who they are.
  public void renew(HttpServletRequest request) {
    SignedInSession.of(request).ifPresent(session -> session.prove(clock.instant()));
  }
}
