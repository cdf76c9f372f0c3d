// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

class ProvidersTest {

  @Test
  void nothingIsShownUnlessConfigured() {
    Providers providers =
        new Providers(
            new StaticListableBeanFactory().getBeanProvider(ClientRegistrationRepository.class));

    assertThat(providers.isConfigured()).isFalse();
    assertThat(providers.all()).isEmpty();
  }
}
