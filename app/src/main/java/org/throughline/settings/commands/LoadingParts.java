// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.commands;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.throughline.platform.audit.AuditLog;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.loading.Applying;
import org.throughline.settings.internal.loading.RegisterFiles;
import org.throughline.settings.internal.loading.RegisterReading;
import org.throughline.settings.internal.loading.RowComparing;
import org.throughline.settings.internal.loading.StagedRows;
import org.throughline.settings.internal.map.Wards;
import org.throughline.settings.internal.register.Corrections;
import org.throughline.settings.internal.register.PublishedValues;
import org.throughline.settings.internal.register.SettingChanges;
import org.throughline.settings.internal.register.SettingLinks;
import org.throughline.settings.internal.register.SettingRows;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The few parts of the application that loading needs, put together without the rest of it.
final class LoadingParts {

  private LoadingParts() {}

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({
    AuditLog.class,
    Settings.class,
    SettingRows.class,
    SettingChanges.class,
    SettingLinks.class,
    PublishedValues.class,
    Corrections.class,
    Wards.class,
    RegisterFiles.class,
    StagedRows.class,
    RowComparing.class,
    RegisterReading.class,
    Applying.class
  })
  static class Parts {}

  static AnnotationConfigApplicationContext of(DataSource data, Clock clock) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> data);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(data));
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(data));
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(data));
    context.registerBean(ObjectMapper.class, () -> JsonMapper.builder().build());
    context.register(Parts.class);
    context.refresh();
    return context;
  }
}
