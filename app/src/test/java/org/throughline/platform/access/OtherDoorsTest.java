// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

/// There is no way in beside the routes that carry rules.
@ThroughlineTest
class OtherDoorsTest {

  private final Map<String, HandlerMapping> mappings;
  private final ServletContext servlets;
  private final People people;
  private final int port;

  OtherDoorsTest(
      Map<String, HandlerMapping> mappings,
      ServletContext servlets,
      People people,
      @LocalServerPort int port) {
    this.mappings = mappings;
    this.servlets = servlets;
    this.people = people;
    this.port = port;
  }

  @Test
  void onlyHandlerMethodsAndTheManagementAddressesAnswer() {
    assertThat(mappings)
        .allSatisfy(
            (name, mapping) -> {
              switch (mapping) {
                case RouterFunctionMapping functions ->
                    assertThat(functions.getRouterFunction()).as(name).isNull();
                case AbstractUrlHandlerMapping files ->
                    assertThat(files.getHandlerMap()).as(name).isEmpty();
                case RequestMappingInfoHandlerMapping known ->
                    assertThat(name)
                        .isIn(
                            "requestMappingHandlerMapping",
                            "controllerEndpointHandlerMapping",
                            "webEndpointServletHandlerMapping",
                            "healthEndpointWebMvcHandlerMapping");
                default -> throw new AssertionError("A way in that carries no rule: " + name);
              }
            });
  }

  @Test
  void onlyTheDispatcherServes() {
    assertThat(servlets.getServletRegistrations()).containsOnlyKeys("dispatcherServlet");
  }

  @Test
  void anybodyIsToldWhetherTheSystemIsWellAndNoMore() {
    HttpResponse<String> health = new WebVisitor(port).get("/manage/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).doesNotContain("postgres", "PostgreSQL", "diskSpace", "path");
  }

  @Test
  void theRestOfTheManagementAddressesIsForAdministrators() {
    for (String path : new String[] {"/manage", "/manage/metrics", "/manage/env"}) {
      assertThat(new WebVisitor(port).get(path).statusCode()).as(path).isEqualTo(302);
      assertThat(as(Role.ANALYST).get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(as(Role.ADMINISTRATOR).get(path).statusCode()).as(path).isNotEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void anAddressWrittenAnotherWayIsNoWayRound(Role role) {
    for (String path :
        new String[] {
          "/administration/people/",
          "/.//administration/people",
          "/administration;x=1/people",
          "/%61dministration/people",
          "/administration/./people",
          "/x/../administration/people",
          "/ADMINISTRATION/people",
          "/manage/../manage/metrics",
          "/%6Danage/metrics"
        }) {
      int status = as(role).get(path).statusCode();
      if (role == Role.ADMINISTRATOR) {
        assertThat(status).as(path).isNotEqualTo(500);
      } else {
        assertThat(status).as("%s as %s", path, role).isGreaterThanOrEqualTo(400);
      }
    }
  }

  /// The body never arrives whole, so an answer shows that nobody waited for it.
  @Test
  void aStrangersUploadIsRefusedBeforeItsBodyIsRead() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /administration/council HTTP/1.1\r
          Host: localhost\r
          Content-Type: multipart/form-data; boundary=x\r
          Content-Length: 30000000\r
          \r
          --x\r
          """
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();

      byte[] answer = new byte[64];
      int read = socket.getInputStream().read(answer);
      String line =
          new String(
              new ByteArrayInputStream(answer, 0, read).readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(line).startsWith("HTTP/1.1 302");
    }
  }

  private WebVisitor as(Role role) {
    WebVisitor visitor = new WebVisitor(port);
    visitor.keep("throughline", people.sessionOf(people.holding(role)));
    return visitor;
  }
}
