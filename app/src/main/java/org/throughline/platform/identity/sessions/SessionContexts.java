// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.SignedIn;

/// Tells Spring Security who is asking, from the numbers in the session. Only [SignIns] writes
/// them, so what a filter tries to save here is left alone.
@Component
public class SessionContexts implements SecurityContextRepository {

  private final Clock clock;
  private final SessionLimits limits;

  SessionContexts(Clock clock, SessionLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
      HttpServletRequest request) {
    return new LazyContext(() -> context(request));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Only a sign-in writes the session.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SignedInSession.of(request).isPresent();
  }

  static SecurityContext context(AccountId shown) {
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(shown), null, List.of()));
  }

  private SecurityContext context(HttpServletRequest request) {
    Optional<SignedInSession> session = SignedInSession.of(request);
    if (session.isEmpty()) {
      return new SecurityContextImpl();
    }
    if (session.get().begunAt().plus(limits.longest()).isBefore(clock.instant())) {
      session.get().end();
      return new SecurityContextImpl();
    }
    return context(session.get().seat().orElse(session.get().account()));
  }
}
