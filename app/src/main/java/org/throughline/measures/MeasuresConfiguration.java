// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.measures.disclosure.SmallNumberRule;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.catalogue.Definitions;
import org.throughline.measures.internal.figures.Refresh;
import org.throughline.measures.internal.figures.StatisticsLoading;
import org.throughline.measures.internal.judging.Targets;
import org.throughline.measures.internal.publishing.DisclosureSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MeasuresConfiguration.Settings.class, DisclosureSettings.class})
class MeasuresConfiguration {

  /// @param measureFiles a folder of the council's own measures; none unless given
  @ConfigurationProperties("throughline")
  record Settings(@DefaultValue("") String measureFiles) {

    Optional<Path> folder() {
      return Optional.of(measureFiles.strip()).filter(each -> !each.isEmpty()).map(Path::of);
    }
  }

  @Bean
  Catalogue catalogue(Settings settings) {
    return Catalogue.read(settings.folder());
  }

  @Bean
  Measures measures(Catalogue catalogue, JdbcClient jdbc) {
    return new Measures(catalogue, jdbc);
  }

  @Bean
  Definitions definitions(Catalogue catalogue, JdbcClient jdbc) {
    return new Definitions(catalogue, jdbc);
  }

  @Bean
  MeasureReadings measureReadings(
      Measures measures, Definitions definitions, Targets targets, JdbcClient jdbc) {
    return new MeasureReadings(measures, definitions, targets, jdbc);
  }

  @Bean
  SmallNumberRule smallNumberRule(DisclosureSettings settings) {
    return settings.rule();
  }

  @Bean
  Refresh refresh(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new Refresh(jdbc, transactions, clock);
  }

  @Bean
  StatisticsLoading statisticsLoading(
      DataSource data, PlatformTransactionManager transactions, Clock clock) {
    return new StatisticsLoading(data, transactions, clock);
  }
}
