// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class SettingsTest {

  private final Settings settings;
  private final SettingLoading loading;
  private final JdbcClient jdbc;

  SettingsTest(Settings settings, SettingLoading loading, JdbcClient jdbc) {
    this.settings = settings;
    this.loading = loading;
    this.jdbc = jdbc;
  }

  @Test
  void everyFactIsAColumnAndComesBackAsItWent() {
    SettingFacts facts = InventedSettings.full();

    Map<Urn, SettingId> numbers =
        loading.load(List.of(new NewSetting(Optional.of(new Urn("900001")), facts, false)));

    assertThat(facts.values()).hasSize(Fact.values().length);
    Setting found = settings.find(new Urn("900001")).orElseThrow();
    assertThat(found.facts().values()).isEqualTo(facts.values());
    assertThat(found.id()).isEqualTo(numbers.get(new Urn("900001")));
    assertThat(found.laestab()).isEqualTo("8567001");
    assertThat(settings.findByLaestab("8567001")).contains(found);
    assertThat(settings.findByCode("900001")).contains(found);
    assertThat(settings.find(List.of(new Urn("900001"), new Urn("900002"))))
        .containsOnlyKeys(new Urn("900001"));
  }

  @Test
  void theSameSettingAgainTakesOnItsNewFacts() {
    Urn urn = new Urn("900003");
    SettingFacts first = InventedSettings.primary("Old Oak Primary School");
    loading.load(List.of(new NewSetting(Optional.of(urn), first, false)));

    loading.load(List.of(new NewSetting(Optional.of(urn), first.with(Fact.ROLL, 211), false)));

    Setting now = settings.find(urn).orElseThrow();
    assertThat(now.facts().number(Fact.ROLL)).contains(211);
    assertThat(now.version()).isEqualTo(2);
  }

  @Test
  void aProviderWithoutAUrnIsFoundByItsOwnNumber() {
    loading.load(
        List.of(
            new NewSetting(
                Optional.empty(),
                SettingFacts.NONE
                    .with(Fact.NAME, "Quince Lane Training")
                    .with(Fact.TYPE, SettingType.TRAINING_PROVIDER),
                false)));

    Setting found = settings.search("quince lane", 5).getFirst();

    assertThat(found.code()).startsWith("P");
    assertThat(settings.findByCode(found.code())).contains(found);
    assertThat(found.kind()).isEqualTo(SettingKind.POST_16);
    assertThat(settings.findByCode("P0")).isEmpty();
    assertThat(settings.findByCode("'; drop")).isEmpty();
  }

  @Test
  void searchForgivesTypingMistakesAndKnowsNumbersAndPostcodes() {
    loading.load(
        List.of(
            new NewSetting(
                Optional.of(new Urn("900004")),
                InventedSettings.primary("Willowherb Meadow Primary School")
                    .with(Fact.POSTCODE, "zz9 9zw"),
                false)));

    for (String typed :
        List.of("willowherb", "WILOWHERB MEDOW", "wilow herb", "900004", "ZZ99ZW", "zz9 9zw")) {
      assertThat(settings.search(typed, 3))
          .as(typed)
          .extracting(each -> each.urn().map(Urn::value).orElse(""))
          .contains("900004");
    }
    assertThat(settings.search("  ", 3)).isEmpty();
    assertThat(settings.search("%", 3)).noneMatch(each -> each.code().equals("900004"));
  }

  @Test
  void theStatusOfADayFollowsTheDaysOfOpeningAndClosing() {
    Setting closed =
        setting(
            SettingFacts.NONE
                .with(Fact.NAME, "A school")
                .with(Fact.STATUS, SettingStatus.CLOSED)
                .with(Fact.OPENED_ON, LocalDate.of(1990, 9, 1))
                .with(Fact.CLOSED_ON, LocalDate.of(2012, 8, 31)));

    assertThat(closed.statusOn(LocalDate.of(1990, 8, 31))).isEqualTo(SettingStatus.PROPOSED);
    assertThat(closed.statusOn(LocalDate.of(2012, 8, 30))).isEqualTo(SettingStatus.OPEN);
    assertThat(closed.statusOn(LocalDate.of(2012, 8, 31))).isEqualTo(SettingStatus.CLOSED);
    Setting undated =
        setting(
            SettingFacts.NONE.with(Fact.NAME, "A school").with(Fact.STATUS, SettingStatus.CLOSED));
    assertThat(undated.statusOn(LocalDate.of(1990, 8, 31))).isEqualTo(SettingStatus.CLOSED);
  }

  @Test
  void inventedSettingsLeaveTogetherAndOthersStay() {
    SettingFacts facts = InventedSettings.primary("Meadowsweet Primary School");
    loading.load(
        List.of(
            new NewSetting(Optional.of(new Urn("900005")), facts, true),
            new NewSetting(Optional.of(new Urn("900006")), facts, false)));

    assertThat(loading.removeInvented()).isPositive();

    assertThat(settings.find(new Urn("900005"))).isEmpty();
    assertThat(settings.find(new Urn("900006"))).isPresent();
  }

  @Test
  void aThousandAtOnceAreQuick() {
    List<NewSetting> many =
        java.util.stream.IntStream.range(0, 1500)
            .mapToObj(
                at ->
                    new NewSetting(
                        Optional.of(new Urn(Integer.toString(950_000 + at))),
                        InventedSettings.full().with(Fact.NAME, "Sedge School " + at),
                        true))
            .toList();

    assertThat(loading.load(many)).hasSize(1500);
    assertThat(
            jdbc.sql("select count(*) from settings.published_setting where name like 'Sedge%'")
                .query(Integer.class)
                .single())
        .isEqualTo(1500);
    loading.removeInvented();
  }

  private static Setting setting(SettingFacts facts) {
    return new Setting(new SettingId(1), Optional.empty(), facts, 1, false);
  }
}
