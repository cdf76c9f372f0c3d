// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

  @Bean
  VirusScanner virusScanner(DocumentSettings settings) {
    return settings
        .scanner()
        .<VirusScanner>map(ClamdScanner::new)
        .orElse(spool -> VirusScanner.Verdict.NOT_SCANNED);
  }
}
