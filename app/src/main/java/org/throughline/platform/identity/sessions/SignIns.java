// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Begins and ends what a browser is remembered by.
@Component
public class SignIns {

  private final AuditLog audit;
  private final Clock clock;
  private final SessionLimits limits;
  private final FormTokens formTokens;
  private final XorCsrfTokenRequestAttributeHandler formTokenHandler =
      new XorCsrfTokenRequestAttributeHandler();

  SignIns(AuditLog audit, Clock clock, SessionLimits limits, FormTokens formTokens) {
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
    this.formTokens = formTokens;
  }

  /// Signs a person in, in a session that nobody can have known before.
  ///
  /// @param way how they proved who they are, such as `passkey`
  @Transactional
  public void begin(
      HttpServletRequest request, HttpServletResponse response, AccountId account, String way) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) limits.idle().toSeconds());
    String device = Device.name(request.getHeader("User-Agent"));
    String place = Place.of(request.getRemoteAddr());
    SignedInSession.facts(account, device, place, clock.instant()).forEach(session::setAttribute);
    SecurityContextHolder.setContext(SessionContexts.context(account));
    renewFormToken(request, response);
    audit.record(
        Optional.of(account),
        "signed-in",
        "account",
        Long.toString(account.value()),
        Map.of("way", way));
  }

  /// Signs the person out of this browser.
  @Transactional
  public void end(HttpServletRequest request) {
    SignedInSession.of(request)
        .ifPresent(
            session -> {
              AccountId account = session.account();
              session.end();
              audit.record(
                  Optional.of(account),
                  "signed-out",
                  "account",
                  Long.toString(account.value()),
                  Map.of());
            });
    SecurityContextHolder.clearContext();
  }

  /// A page that is shown in the same breath carries the new session's token.
  private void renewFormToken(HttpServletRequest request, HttpServletResponse response) {
    CsrfToken token = formTokens.generateToken(request);
    formTokens.saveToken(token, request, response);
    formTokenHandler.handle(request, response, () -> token);
  }
}
