// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.Account;
import org.throughline.testing.People;

/// The pages of the index as an officer uses them; and a module that keeps open cases.
@TestComponent
public class ChildrenWeb implements MergeGuard {

  private final Set<ChildId> withOpenCase = ConcurrentHashMap.newKeySet();
  private final List<Object> told = new CopyOnWriteArrayList<>();

  private final MockMvcTester web;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ChildrenWeb(MockMvcTester web, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.web = web;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Optional<String> objection(ChildId survivor, ChildId absorbed) {
    return withOpenCase.containsAll(Set.of(survivor, absorbed))
        ? Optional.of("Each record has an open case. Close one of the cases first.")
        : Optional.empty();
  }

  /// From now on this child has an open case.
  public void opensCase(ChildId child) {
    withOpenCase.add(child);
  }

  @EventListener
  void hear(ChildrenMerged merged) {
    told.add(merged);
  }

  @EventListener
  void hear(MergeUndone undone) {
    told.add(undone);
  }

  /// What modules were told.
  public List<Object> told() {
    return told;
  }

  public MvcTestResult open(Account account, String path) {
    return web.perform(get(path).with(People.as(account)));
  }

  public MvcTestResult send(Account account, String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(path).with(People.as(account)).with(csrf());
    Map<String, String> all = new HashMap<>(fields);
    all.putIfAbsent("once", UUID.randomUUID().toString());
    all.forEach(request::param);
    return web.perform(request);
  }

  /// A form with a file in the field `file`.
  public MvcTestResult sendFile(
      Account account, String path, Map<String, String> fields, String fileName, byte[] content) {
    var request =
        multipart(path)
            .file(new MockMultipartFile("file", fileName, null, content))
            .with(People.as(account))
            .with(csrf());
    fields.forEach(request::param);
    request.param("once", fields.getOrDefault("once", UUID.randomUUID().toString()));
    return web.perform(request);
  }

  /// A form with ticked rows.
  public MvcTestResult sendRows(
      Account account, String path, Map<String, String> fields, List<String> rows) {
    MockHttpServletRequestBuilder request = post(path).with(People.as(account)).with(csrf());
    fields.forEach(request::param);
    request.param("once", UUID.randomUUID().toString());
    request.param("row", rows.toArray(String[]::new));
    return web.perform(request);
  }

  /// The page of what is found for these words.
  public String find(Account account, String words) {
    return text(open(account, to(send(account, "/children/search", Map.of("words", words)))));
  }

  /// Where an answer sends to.
  public static String to(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  public static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString().replace("&#39;", "'").replace("&amp;", "&");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What the database keeps of a child, as the loader's right sees it.
  ///
  /// @param query gives one text a row and takes the child's number
  public List<String> keptOf(ChildId child, String query) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.children_right', 'load', true)")
              .query(String.class)
              .single();
          return jdbc.sql(query).param(child.value()).query(String.class).list();
        });
  }

  /// The number of an import by its path.
  public long importId(String path) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.children_right', 'import', true)")
              .query(String.class)
              .single();
          return jdbc.sql("select import_id from children.import where public_id = ?::uuid")
              .param(path.substring(path.lastIndexOf('/') + 1))
              .query(Long.class)
              .single();
        });
  }

  /// The path of a child's page, as the loader's right sees it.
  public String path(ChildId child) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.children_right', 'load', true)")
              .query(String.class)
              .single();
          return "/children/"
              + jdbc.sql("select public_id from children.child where child_id = ?")
                  .param(child.value())
                  .query(UUID.class)
                  .single();
        });
  }
}
