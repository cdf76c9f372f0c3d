// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.people.AccountRegister;
import org.throughline.platform.identity.sessions.SignIns;

/// A person whom a configured service has signed in becomes the account with the same email
/// address, as long as the service has verified it. Nobody gets an account this way.
@Component
public class OutsideSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final AccountRegister register;
  private final SignIns signIns;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  OutsideSignIn(
      AccountRegister register, SignIns signIns, AuditLog audit, TransactionTemplate transactions) {
    this.register = register;
    this.signIns = signIns;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication outside)
      throws IOException {
    Optional<AccountId> account = verifiedEmail(outside).flatMap(register::findByEmail);
    if (account.isPresent()) {
      signIns.begin(request, response, account.get(), "outside service");
      response.sendRedirect("/");
    } else {
      refuse(request, response, "no account");
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    refuse(request, response, "not signed in outside");
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    SecurityContextHolder.clearContext();
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    transactions.executeWithoutResult(
        status ->
            audit.record(
                Optional.empty(),
                "sign-in-refused",
                "account",
                "unknown",
                Map.of("step", "outside service", "why", why)));
    response.sendRedirect("/sign-in/no-account");
  }

  private static Optional<String> verifiedEmail(Authentication outside) {
    return outside.getPrincipal() instanceof OidcUser user
            && Boolean.TRUE.equals(user.getEmailVerified())
        ? Optional.ofNullable(user.getEmail())
        : Optional.empty();
  }
}
