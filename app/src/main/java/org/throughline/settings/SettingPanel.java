// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.platform.identity.Account;

/// What another module knows of a setting, shown on the setting's own page: its pupils, visits,
/// money, measures. A module above declares each of its panels as a bean; this one never learns
/// what stands in it.
public interface SettingPanel {

  /// Its place on the page; smaller stands higher.
  int order();

  /// What `viewer` may see of it; absent when that is nothing at all.
  Optional<Panel> show(Setting setting, Account viewer, LocalDate today);

  /// A panel that is to be shown.
  ///
  /// @param title as a heading
  /// @param template the file below `src/main/jte` without its ending; it takes only `page`
  /// @param page what the template reads
  record Panel(String title, String template, Object page) {}
}
