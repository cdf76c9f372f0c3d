// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.identity.CurrentAccount;

/// Refuses before anything is read: it stands before the filter that looks for a form's token,
/// which would take in a whole upload to find it.
public final class RefusalFilter extends OncePerRequestFilter {

  private final RouteAccess routes;
  private final CurrentAccount currentAccount;
  private final AuthenticationEntryPoint entryPoint;
  private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

  /// @param entryPoint where a stranger is sent
  public RefusalFilter(
      RouteAccess routes, CurrentAccount currentAccount, AuthenticationEntryPoint entryPoint) {
    this.routes = routes;
    this.currentAccount = currentAccount;
    this.entryPoint = entryPoint;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (routes.permits(request)) {
      chain.doFilter(request, response);
    } else if (currentAccount.of(request).isPresent()) {
      refusal.handle(request, response, new AccessDeniedException("No rule lets this person in"));
    } else {
      entryPoint.commence(
          request, response, new InsufficientAuthenticationException("Nobody is signed in"));
    }
  }
}
