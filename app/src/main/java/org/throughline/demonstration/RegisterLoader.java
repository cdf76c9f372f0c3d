// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.web.CouncilConfigured;
import org.throughline.platform.web.Councils;
import org.throughline.settings.InventedRegister;

/// Loads the schools of the demonstration behind the first pages, and takes them out when a real
/// council moves in.
@Component
class RegisterLoader {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterLoader.class);

  private final DemonstrationSettings settings;
  private final Councils councils;
  private final InventedRegister register;
  private final Clock clock;

  RegisterLoader(
      DemonstrationSettings settings, Councils councils, InventedRegister register, Clock clock) {
    this.settings = settings;
    this.councils = councils;
    this.register = register;
    this.clock = clock;
  }

  @EventListener
  void load(ApplicationReadyEvent event) {
    if (settings.isOn() && councils.current().isInvented() && !register.isStanding()) {
      Thread.ofPlatform().name("demonstration-settings").daemon().start(this::make);
    }
  }

  private void make() {
    register.make(LocalDate.now(clock));
    LOG.info("The schools of the demonstration are there");
  }

  @Transactional
  @EventListener
  void makeRoom(CouncilConfigured event) {
    register.remove();
  }
}
