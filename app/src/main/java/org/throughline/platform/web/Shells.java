// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.sessions.SignedInSession;

/// Makes the surroundings of a page from the request.
@Component
class Shells {

  /// With these a form is shown again.
  private static final Set<Integer> REFUSED =
      Set.of(
          HttpStatus.CONFLICT.value(),
          HttpStatus.UNPROCESSABLE_CONTENT.value(),
          HttpStatus.TOO_MANY_REQUESTS.value());

  private final Councils councils;
  private final CurrentAccount currentAccount;
  private final List<NavigationItem> navigation;
  private final Assets assets;
  private final List<AdministratorWarning> warnings;

  Shells(
      Councils councils,
      CurrentAccount currentAccount,
      List<NavigationItem> navigation,
      Assets assets,
      List<AdministratorWarning> warnings) {
    this.councils = councils;
    this.currentAccount = currentAccount;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    this.assets = assets;
    this.warnings = List.copyOf(warnings);
  }

  Shell of(HttpServletRequest request, HttpServletResponse response) {
    Optional<Account> account = currentAccount.of(request);
    Council council = councils.current();
    return new Shell(
        council,
        account,
        SignedInSession.of(request).flatMap(SignedInSession::seat).isPresent(),
        account.map(this::navigation).orElse(List.of()),
        request.getRequestURI(),
        PageTabs.shownOn(request),
        csrf(request),
        notice(request),
        REFUSED.contains(response.getStatus()),
        account
            .filter(known -> known.holds(Role.ADMINISTRATOR))
            .map(_ -> warnings())
            .orElse(List.of()),
        assets.styles(council),
        assets.script());
  }

  private List<NavigationItem> navigation(Account account) {
    return navigation.stream().filter(item -> item.isFor(account)).toList();
  }

  private List<String> warnings() {
    return warnings.stream().map(AdministratorWarning::sentence).flatMap(Optional::stream).toList();
  }

  /// The token is made when a form asks for it, so that a page without one sets no cookie.
  private static Shell.Csrf csrf(HttpServletRequest request) {
    return new Shell.Csrf(
        "_csrf",
        () ->
            request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "");
  }

  private static Optional<String> notice(HttpServletRequest request) {
    return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
        .map(flash -> flash.get(Notice.KEY))
        .map(Object::toString);
  }
}
