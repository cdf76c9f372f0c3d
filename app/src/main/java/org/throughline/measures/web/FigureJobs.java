// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.platform.jobs.RecurringJob;
import org.throughline.platform.web.AdministrationItem;
import org.throughline.platform.web.AdministratorWarning;

/// What measures do by themselves, and what an administrator is told of them.
@Configuration(proxyBeanMethods = false)
class FigureJobs {

  @Bean
  RecurringJob refreshMeasures(FigureRefresh refresh) {
    return RecurringJob.every(
        "refresh-measures",
        "Asks the measures for their figures anew",
        Duration.ofHours(1),
        refresh::all);
  }

  @Bean
  AdministratorWarning wrongMeasures(FigureRefresh refresh) {
    return () -> {
      int wrong = refresh.problems().size();
      return wrong == 0
          ? Optional.empty()
          : Optional.of(
              "The files of some measures are wrong and show no new figures. “Load figures” names"
                  + " each with its line.");
    };
  }

  @Bean
  AdministrationItem loadItem() {
    return new AdministrationItem(
        60,
        "Load figures",
        "Load published statistics, and see what is loaded and which measures’ files are wrong.",
        "/measures/load");
  }

  @Bean
  AdministrationItem homeItem() {
    return new AdministrationItem(
        61, "The council’s area", "Say whose figures are your own.", "/measures/home");
  }
}
