// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.SettingLoading;

/// What people say about the council itself: its number and its wards.
@Component
public class WardWriting {

  private final Wards wards;
  private final WardPostcodes postcodes;
  private final SettingLoading loading;
  private final AuditLog audit;

  WardWriting(Wards wards, WardPostcodes postcodes, SettingLoading loading, AuditLog audit) {
    this.wards = wards;
    this.postcodes = postcodes;
    this.loading = loading;
    this.audit = audit;
  }

  @Transactional
  public void replace(List<Wards.Ward> outlines, AccountId by) {
    wards.replace(outlines, false);
    audit.record(
        Optional.of(by),
        "wards-loaded",
        "wards",
        "council",
        Map.of("wards", Integer.toString(outlines.size())));
  }

  /// Keeps in which ward each postcode is.
  ///
  /// @param read the code of the ward by postcode
  @Transactional
  public void locate(Map<String, String> read, AccountId by) {
    postcodes.replace(read);
    audit.record(
        Optional.of(by),
        "ward-postcodes-loaded",
        "wards",
        "council",
        Map.of("postcodes", Integer.toString(read.size())));
  }

  /// @return the name
  @Transactional
  public Outcome<String> home(String code, String name, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    if (!code.matches("[0-9]{3}")) {
      problems.add(
          new Problem("SET-302", "homeCode", "Enter the authority's three digits, such as 856."));
    }
    if (name.length() < 2 || name.length() > 120) {
      problems.add(new Problem("SET-303", "homeName", "Enter the authority's name."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    loading.home(code, name);
    audit.record(Optional.of(by), "home-authority-set", "wards", code, Map.of());
    return new Outcome.Done<>(name);
  }
}
