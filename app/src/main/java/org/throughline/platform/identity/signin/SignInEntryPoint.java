// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/// Sends a stranger to sign in and remembers the page in the address, not in a session.
@Component
public class SignInEntryPoint implements AuthenticationEntryPoint {

  SignInEntryPoint() {}

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    LocalPath to = HttpMethod.GET.matches(request.getMethod()) ? asked(request) : LocalPath.FRONT;
    response.sendRedirect("/sign-in" + (to.equals(LocalPath.FRONT) ? "" : "?to=" + to.encoded()));
  }

  private static LocalPath asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }
}
