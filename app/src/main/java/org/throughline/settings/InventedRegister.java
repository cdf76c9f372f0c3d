// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.internal.map.Wards;
import org.throughline.settings.internal.provision.InventedProvision;
import org.throughline.settings.internal.register.SettingLinks;
import org.throughline.settings.internal.terms.InventedTerms;

/// The register of the demonstration authority: real schools of Leicester as published facts
/// restate them, with invented nurseries, places, people and terms.
@Component
public class InventedRegister {

  private static final String FOLDER = "demonstration/";

  private static final List<Fact> COLUMNS =
      List.of(
          Fact.NAME,
          Fact.TYPE,
          Fact.PHASE,
          Fact.STATUS,
          Fact.OPENED_ON,
          Fact.CLOSED_ON,
          Fact.ESTABLISHMENT_NUMBER,
          Fact.LOW_AGE,
          Fact.HIGH_AGE,
          Fact.GENDER,
          Fact.RELIGIOUS_CHARACTER,
          Fact.CAPACITY,
          Fact.ROLL,
          Fact.STREET,
          Fact.TOWN,
          Fact.POSTCODE,
          Fact.EASTING,
          Fact.NORTHING,
          Fact.WARD_NAME,
          Fact.LSOA,
          Fact.OFSTED_GRADE,
          Fact.INSPECTED_ON);

  private static final String STANDING =
      """
      select exists (select from settings.setting where is_invented)
      """;

  private final SettingLoading loading;
  private final SettingLinks links;
  private final Wards wards;
  private final InventedProvision provision;
  private final InventedTerms terms;
  private final Settings settings;
  private final JdbcClient jdbc;

  InventedRegister(
      SettingLoading loading,
      SettingLinks links,
      Wards wards,
      InventedProvision provision,
      InventedTerms terms,
      Settings settings,
      JdbcClient jdbc) {
    this.loading = loading;
    this.links = links;
    this.wards = wards;
    this.provision = provision;
    this.terms = terms;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  public boolean isStanding() {
    return jdbc.sql(STANDING).query(Boolean.class).single();
  }

  /// Makes the register as it stands on `today`. Settings that a person keeps already are left
  /// alone.
  @Transactional
  public void make(LocalDate today) {
    if (wards.all().isEmpty()) {
      wards.replace(lines("wards.txt").stream().map(InventedRegister::ward).toList(), true);
    }
    if (settings.home().code().isEmpty()) {
      loading.home("856", "Leicester");
    }
    loading.load(unknown(invented()));
    links.put(lines("setting-links.txt").stream().map(InventedRegister::link).toList(), true);
    terms.make();
    provision.make(today);
  }

  /// Takes all of it out, because a real council moves in.
  @Transactional
  public void remove() {
    if (isStanding()) {
      loading.removeInvented();
      loading.home("", "");
    }
  }

  /// The settings of the demonstration, for programs that need schools at real places.
  public static List<NewSetting> published() {
    return lines("settings.txt").stream().map(InventedRegister::setting).toList();
  }

  private List<NewSetting> unknown(List<NewSetting> all) {
    Map<Urn, Setting> known =
        settings.find(all.stream().flatMap(each -> each.urn().stream()).toList());
    return all.stream()
        .filter(each -> each.urn().filter(known::containsKey).isEmpty())
        .map(this::placed)
        .toList();
  }

  private List<NewSetting> invented() {
    List<NewSetting> all = new ArrayList<>(published());
    all.addAll(lines("invented-settings.txt").stream().map(InventedRegister::setting).toList());
    return all;
  }

  private NewSetting placed(NewSetting setting) {
    SettingFacts facts = setting.facts();
    Optional<Wards.Ward> ward =
        facts.has(Fact.WARD_NAME) ? Optional.empty() : facts.place().flatMap(wards.all()::find);
    return ward.map(
            each ->
                new NewSetting(
                    setting.urn(), facts.with(Fact.WARD_NAME, each.name()), setting.isInvented()))
        .orElse(setting);
  }

  private static NewSetting setting(String line) {
    String[] cells = line.split("\\|", -1);
    SettingFacts facts =
        SettingFacts.NONE.with(Fact.LA_CODE, "856").with(Fact.LA_NAME, "Leicester");
    for (int at = 0; at < COLUMNS.size(); at++) {
      facts = facts.with(COLUMNS.get(at), cells[at + 1]);
    }
    return new NewSetting(Urn.parse(cells[0]), facts, true);
  }

  private static SettingLinks.Link link(String line) {
    String[] cells = line.split("\\|", -1);
    return new SettingLinks.Link(
        new Urn(cells[0]),
        new Urn(cells[1]),
        "",
        cells[2],
        cells[3],
        cells[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[4])));
  }

  private static Wards.Ward ward(String line) {
    String[] cells = line.split("\\|", -1);
    double[] numbers =
        Arrays.stream(cells[2].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    List<List<Double>> ring = new ArrayList<>();
    for (int at = 0; at < numbers.length; at += 2) {
      ring.add(List.of(numbers[at], numbers[at + 1]));
    }
    return new Wards.Ward(cells[0], cells[1], List.of(ring));
  }

  private static List<String> lines(String file) {
    try (InputStream in = new ClassPathResource(FOLDER + file).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException("Missing from the build: " + file, missing);
    }
  }
}
