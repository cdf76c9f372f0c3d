// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.jobs.OneTimeJob;

@Configuration(proxyBeanMethods = false)
class ImportJobs {

  @Bean
  OneTimeJob<Long> readImport(ImportWork work) {
    return new OneTimeJob<>(
        "read-child-import",
        "Reads a file of pupils and compares it with the index.",
        Long.class,
        (name, id) -> work.read(id));
  }

  @Bean
  OneTimeJob<Long> adoptImport(ImportWork work) {
    return new OneTimeJob<>(
        "adopt-child-import",
        "Takes a file of pupils over into the index, from where it was left.",
        Long.class,
        (name, id) -> work.adopt(id));
  }

  @Bean
  OneTimeJob<Long> undoImport(ImportWork work) {
    return new OneTimeJob<>(
        "undo-child-import",
        "Takes an import of pupils back.",
        Long.class,
        (name, id) -> work.undo(id));
  }
}
