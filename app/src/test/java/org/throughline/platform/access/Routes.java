// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.ProducesRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the application, read from the application itself.
final class Routes {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /// One address by one method.
  record Route(
      HttpMethod method,
      String pattern,
      HandlerMethod handler,
      Optional<MediaType> sends,
      Optional<MediaType> wants) {

    /// The address with each variable set to a number that no record has.
    String path() {
      return pattern.replaceAll("\\{\\*[^}]+}", "/0").replaceAll("\\{[^}]+}", "0");
    }

    boolean writes() {
      return !READING.contains(method);
    }

    Rule rule() {
      return Rule.of(handler)
          .orElseThrow(() -> new AssertionError(this + " carries no rule, or several"));
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private Routes() {}

  static List<Route> all(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Route::pattern).thenComparing(route -> route.method().name()))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                methods(info)
                    .map(method -> new Route(method, pattern, handler, sends(info), wants(info))));
  }

  private static Stream<HttpMethod> methods(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().isEmpty()
        ? Stream.of(HttpMethod.GET, HttpMethod.POST)
        : info.getMethodsCondition().getMethods().stream()
            .map(method -> HttpMethod.valueOf(method.name()));
  }

  private static Optional<MediaType> sends(RequestMappingInfo info) {
    return info.getConsumesCondition().getConsumableMediaTypes().stream().findFirst();
  }

  private static Optional<MediaType> wants(RequestMappingInfo info) {
    ProducesRequestCondition produces = info.getProducesCondition();
    return produces.getProducibleMediaTypes().stream().findFirst();
  }
}
