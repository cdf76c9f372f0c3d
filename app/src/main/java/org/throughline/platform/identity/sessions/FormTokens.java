// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The token that proves a form came from our own page: kept in the session of a person who is
/// signed in, and in a cookie for a stranger, who has no session.
@Component
public class FormTokens implements CsrfTokenRepository {

  private final HttpSessionCsrfTokenRepository signedIn = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository stranger = new CookieCsrfTokenRepository();

  FormTokens() {
    signedIn.setSessionAttributeName("form");
    stranger.setCookieName("throughline-form");
    stranger.setHeaderName("X-CSRF-TOKEN");
    stranger.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return SignedInSession.of(request).isPresent() ? signedIn : stranger;
  }
}
