// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.platform.jobs.RecurringJob;

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

  @Bean
  RecurringJob setOldImportsAside(ImportDesk desk) {
    return RecurringJob.daily(
        "set-old-child-imports-aside",
        "Forgets files of pupils that nobody took over within the days of the retention rule.",
        LocalTime.of(3, 40),
        desk::setOldAside);
  }
}
