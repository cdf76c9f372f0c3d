// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.AdministrationItem;

@Configuration(proxyBeanMethods = false)
class LawConfiguration {

  @Bean
  AdministrationItem lawAdministration() {
    return new AdministrationItem(
        65,
        "The law",
        "Every duty with its limit and source; the council’s own numbers; the days of reforms.",
        "/law");
  }
}
