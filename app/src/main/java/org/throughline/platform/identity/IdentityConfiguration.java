// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  @SuppressWarnings("SystemOut")
  StandardOutput standardOutput() {
    return System.out::println;
  }
}
