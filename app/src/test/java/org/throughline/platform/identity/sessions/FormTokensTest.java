// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.platform.identity.AccountId;

class FormTokensTest {

  private final FormTokens tokens = new FormTokens();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void aStrangersIsACookieThatScriptCannotRead() {
    tokens.saveToken(tokens.generateToken(request), request, response);

    Cookie cookie = response.getCookie("throughline-form");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSecure()).isFalse();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void theCookieIsSecureOverHttps() {
    request.setSecure(true);
    tokens.saveToken(tokens.generateToken(request), request, response);

    assertThat(response.getCookie("throughline-form").getSecure()).isTrue();
  }

  @Test
  void aSignedInPersonsIsInTheirSessionAndACookieIsNotBelieved() {
    SignedInSession.facts(new AccountId(1), "A device", "A place", Instant.EPOCH)
        .forEach(request.getSession()::setAttribute);
    request.setCookies(new Cookie("throughline-form", "chosen-by-somebody-else"));

    assertThat(tokens.loadToken(request)).isNull();
    tokens.saveToken(tokens.generateToken(request), request, response);

    assertThat(response.getCookies()).isEmpty();
    assertThat(tokens.loadToken(request).getToken()).isNotEqualTo("chosen-by-somebody-else");
  }
}
