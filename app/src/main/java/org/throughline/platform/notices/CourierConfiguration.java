// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.throughline.platform.database.DatabaseSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class CourierConfiguration {

  @Bean
  FolderCourier folderCourier(DatabaseSettings settings) {
    return new FolderCourier(settings.data());
  }

  @Bean
  Delivery.Way mailWay(ObjectProvider<JavaMailSender> server, FolderCourier folder) {
    JavaMailSender configured = server.getIfAvailable();
    return new Delivery.Way(configured == null ? folder : new ServerCourier(configured));
  }
}
