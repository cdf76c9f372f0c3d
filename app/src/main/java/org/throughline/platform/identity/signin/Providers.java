// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// Services outside that may sign people in (OpenID Connect); none unless configured.
@Component
public class Providers {

  /// Where sign-in with a provider begins, followed by the provider's name.
  public static final String PATH = "/sign-in/with";

  private final Optional<ClientRegistrationRepository> registrations;

  Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
    this.registrations = registrations.stream().findFirst();
  }

  /// Whether there is one.
  public boolean isConfigured() {
    return registrations.isPresent();
  }

  List<SignInPage.Provider> all() {
    return registrations
        .filter(Iterable.class::isInstance)
        .map(known -> (Iterable<?>) known)
        .map(Providers::named)
        .orElse(List.of());
  }

  private static List<SignInPage.Provider> named(Iterable<?> registrations) {
    return StreamSupport.stream(registrations.spliterator(), false)
        .map(ClientRegistration.class::cast)
        .map(
            known ->
                new SignInPage.Provider(
                    known.getClientName(), PATH + "/" + known.getRegistrationId()))
        .toList();
  }
}
