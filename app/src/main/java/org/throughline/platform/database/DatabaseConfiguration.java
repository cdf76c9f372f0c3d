// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// One PostgreSQL, two ways in: the owner of the schemas migrates, the application's own role
/// runs.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// Closed after everything that uses it; holds no server when an outside database is
  /// configured.
  record Server(DatabaseAddress address, Optional<EmbeddedDatabase> embedded)
      implements AutoCloseable {
    @Override
    public void close() {
      embedded.ifPresent(EmbeddedDatabase::close);
    }
  }

  @Bean(destroyMethod = "close")
  Server databaseServer(DatabaseSettings settings, ObjectProvider<DatabaseStart> begun) {
    return settings
        .outside()
        .map(address -> new Server(address, Optional.empty()))
        .orElseGet(
            () -> {
              EmbeddedDatabase embedded =
                  begun.getIfAvailable(() -> DatabaseStart.claim(settings)).await().orElseThrow();
              return new Server(embedded.address(), Optional.of(embedded));
            });
  }

  @Bean
  @FlywayDataSource
  DataSource ownerDataSource(Server server) {
    DatabaseAddress address = server.address();
    return new SimpleDriverDataSource(
        new org.postgresql.Driver(), address.url(), address.user(), address.password());
  }

  @Bean(destroyMethod = "close")
  @Primary
  HikariDataSource dataSource(Server server) {
    DatabaseAddress address = server.address();
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setPoolName("throughline");
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(10_000);
    pool.setInitializationFailTimeout(-1);
    // Nearly every page that is asked for lies in memory or on a disk without an arm: to think it
    // four times as dear as the next one makes a case's few events be sought among all of a type.
    pool.setConnectionInitSql("set role throughline_app; set random_page_cost = 1.1");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "throughline");
    // The detail of an error repeats the row that was refused, and rows hold people.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }
}
