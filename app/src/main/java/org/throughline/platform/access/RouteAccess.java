// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;

/// Decides each request by the rule that its handler method carries. No rule, no entry.
@Component
public class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String DECISION = RouteAccess.class.getName();
  private static final Rule NOBODY = new Rule.Roles(Set.of(), Set.of(), "");

  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final CurrentAccount currentAccount;
  private final ManagementAccess management;
  private final Map<String, Relation> relations;

  RouteAccess(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes,
      CurrentAccount currentAccount,
      ManagementAccess management,
      List<Relation> relations) {
    this.routes = routes;
    this.currentAccount = currentAccount;
    this.management = management;
    this.relations =
        relations.stream().collect(Collectors.toMap(Relation::name, Function.identity()));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(permits(context.getRequest()));
  }

  /// Whether whoever is asking may have this request answered. Decided once a request, from its
  /// address and method alone: nothing of its body is read.
  public boolean permits(HttpServletRequest request) {
    if (request.getAttribute(DECISION) instanceof Boolean decided) {
      return decided;
    }
    boolean permitted =
        management.isOne(request) ? management.permits(request) : permitsRoute(request);
    request.setAttribute(DECISION, permitted);
    return permitted;
  }

  private boolean permitsRoute(HttpServletRequest request) {
    Optional<HandlerMethod> handler = handler(request);
    if (handler.isEmpty()) {
      // No such page: anybody signed in is told so; a stranger is asked to sign in first.
      return currentAccount.of(request).isPresent();
    }
    return switch (Rule.of(handler.get()).orElse(NOBODY)) {
      case Rule.Open() -> true;
      case Rule.AnyAccount() -> currentAccount.of(request).isPresent();
      case Rule.Roles roles ->
          currentAccount.of(request).filter(who -> permits(who, roles, request)).isPresent();
    };
  }

  private boolean permits(Account account, Rule.Roles rule, HttpServletRequest request) {
    return account.holdsAny(rule.always())
        || (account.holdsAny(rule.related())
            && relation(rule.relation()).holds(account, pathVariables(request)));
  }

  private Relation relation(String name) {
    Relation relation = relations.get(name);
    if (relation == null) {
      throw new IllegalStateException("No relation is named " + name);
    }
    return relation;
  }

  private Optional<HandlerMethod> handler(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      HandlerExecutionChain chain = routes.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method
          ? Optional.of(method)
          : Optional.empty();
    } catch (ServletException unreadable) {
      // A method or media type that no route takes: the dispatcher answers 405, 406 or 415 itself.
      return Optional.empty();
    } catch (Exception failure) {
      throw new IllegalStateException("The routes could not be read", failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> pathVariables(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? (Map<String, String>) variables
        : Map.of();
  }
}
