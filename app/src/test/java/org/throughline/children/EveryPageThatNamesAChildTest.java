// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.ehc.PlantedChild;
import org.throughline.ehc.Planting;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whatever page names a child, that somebody looks is on record before it is sent; and where that
/// cannot be written it is not sent.
@ThroughlineTest
class EveryPageThatNamesAChildTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");

  private final Planting planting;
  private final ChildrenWeb web;
  private final MockMvcTester mvc;
  private final ImportWork work;
  private final RequestMappingHandlerMapping mapping;
  private final JdbcClient owner;
  private final Account officer;
  private final LocalDate today;

  EveryPageThatNamesAChildTest(
      Planting planting,
      ChildrenWeb web,
      MockMvcTester mvc,
      ImportWork work,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Qualifier("ownerDataSource") DataSource owner,
      People people,
      Clock clock) {
    this.planting = planting;
    this.web = web;
    this.mvc = mvc;
    this.work = work;
    this.mapping = mapping;
    this.owner = JdbcClient.create(owner);
    this.officer = people.holding(Role.CASE_OFFICER, Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void everyPageThatNamesAChildLeavesAnEntryBeforeItIsSent() {
    PlantedChild child = planted();
    Map<String, String> lists = lists(child);
    List<String> naming = new ArrayList<>();
    List<String> silent = new ArrayList<>();

    for (String path : paths(child, lists)) {
      long before = entries();
      if (ChildrenWeb.text(web.open(officer, path)).contains(child.marker())) {
        naming.add(path);
        if (entries() == before) {
          silent.add(path);
        }
      }
    }

    Map<String, String> certain = new TreeMap<>(lists);
    certain.remove("duplicates");
    assertThat(naming).containsAll(certain.values()).hasSizeGreaterThan(15);
    assertThat(silent).isEmpty();
  }

  /// Whose pairs stand on its first page depends on what other tests left.
  @Test
  void aPageOfDuplicatesLeavesAnEntryWhoeverStandsOnIt() {
    planted();
    long before = entries();

    assertThat(web.open(officer, "/children/duplicates")).hasStatusOk();

    assertThat(entries()).isGreaterThan(before);
  }

  @Test
  void aListThatNamesAChildIsNotSentWhenTheLookCannotBeWritten() {
    PlantedChild child = planted();
    Map<String, String> lists = lists(child);
    owner
        .sql(
            "create function audit.list_fault() returns trigger language plpgsql as $$ begin"
                + " raise exception 'the disk is full'; end $$")
        .update();
    owner
        .sql(
            "create trigger list_fault before insert on audit.entry for each row"
                + " when (new.account_id = %d) execute function audit.list_fault()"
                    .formatted(officer.id().value()))
        .update();
    try {
      assertThat(lists.values())
          .allSatisfy(path -> assertThat(web.open(officer, path)).as(path).hasFailed());
    } finally {
      owner.sql("drop trigger list_fault on audit.entry").update();
      owner.sql("drop function audit.list_fault()").update();
    }
    assertThat(lists.values())
        .allSatisfy(path -> assertThat(web.open(officer, path)).as(path).hasStatusOk());
  }

  private PlantedChild planted() {
    PlantedChild child = planting.plant(today.minusYears(32), officer);
    owner
        .sql("delete from children.not_same where one = :child or other = :child")
        .param("child", child.id().value())
        .update();
    return child;
  }

  /// The lists that name the child, by what they are.
  private Map<String, String> lists(PlantedChild child) {
    String file =
        PupilFiles.HEADING
            + ",Ola,%s,14/03/2015,F,190101,01/09/2020,6,LE1 1AA\n".formatted(child.marker());
    String search =
        ChildrenWeb.to(web.send(officer, "/children/search", Map.of("words", child.marker())));
    Map<String, String> lists = new TreeMap<>();
    lists.put("setting", "/children?setting=" + child.words().get("children.enrolment"));
    lists.put("search", search);
    lists.put("retention", "/children/retention");
    lists.put("duplicates", "/children/duplicates");
    lists.put("file", new PupilFiles(web, mvc, work, officer).read(file));
    return lists;
  }

  private List<String> paths(PlantedChild child, Map<String, String> lists) {
    Map<String, String> values = new TreeMap<>();
    values.put("child", last(child.path()));
    values.put("one", last(child.path()));
    values.put("other", last(child.path()));
    values.put("search", last(lists.get("search")));
    values.put("file", last(lists.get("file")));
    List<String> paths = new ArrayList<>(lists.values());
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            route -> {
              if (route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues().forEach(each -> paths.add(filled(each, child, values)));
              }
            });
    return paths.stream().filter(path -> !path.startsWith("/assets")).distinct().toList();
  }

  private static String filled(String pattern, PlantedChild child, Map<String, String> values) {
    String address = pattern.startsWith("/cases") ? child.caseAddress() : last(child.path());
    return VARIABLE
        .matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals("address")
                        ? address
                        : values.getOrDefault(found.group(1), "1")));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private long entries() {
    return owner
        .sql("select count(*) from audit.entry where account_id = ?")
        .param(officer.id().value())
        .query(Long.class)
        .single();
  }
}
