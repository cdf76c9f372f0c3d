// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final CurrentAccount currentAccount;
  private final Map<String, Relation> relations;

  RouteAccess(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes,
      CurrentAccount currentAccount,
      List<Relation> relations) {
    this.routes = routes;
    this.currentAccount = currentAccount;
    this.relations =
        relations.stream().collect(Collectors.toMap(Relation::name, Function.identity()));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(permits(context.getRequest()));
  }

  private boolean permits(HttpServletRequest request) {
    Optional<HandlerMethod> handler = handler(request);
    if (handler.isEmpty()) {
      // No such page: anybody signed in is told so; a stranger is asked to sign in first.
      return currentAccount.of(request).isPresent();
    }
    HandlerMethod method = handler.get();
    if (method.hasMethodAnnotation(OpenToAll.class)) {
      return true;
    }
    Optional<Account> account = currentAccount.of(request);
    return account.isPresent() && permits(account.get(), method, request);
  }

  private boolean permits(Account account, HandlerMethod method, HttpServletRequest request) {
    if (method.hasMethodAnnotation(SignedInOnly.class)) {
      return true;
    }
    Access access = method.getMethodAnnotation(Access.class);
    if (access == null) {
      return false;
    }
    return account.holdsAny(List.of(access.value()))
        || (account.holdsAny(List.of(access.related()))
            && relation(access.relation()).holds(account, pathVariables(request)));
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
