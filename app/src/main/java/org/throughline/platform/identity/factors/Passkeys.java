// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys (WebAuthn). The device must check that it is the person, by finger, face or PIN, so a
/// passkey alone is two factors.
///
/// A passkey is made for one site: the configured address, or the one the browser shows.
@Component
public class Passkeys {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String HOLDER =
      """
      select holder.handle, account.email, account.name
        from identity.account account
        left join identity.passkey_holder holder using (account_id)
       where account.account_id = :account
      """;

  private static final String KEEP_HOLDER =
      """
      insert into identity.passkey_holder (account_id, handle)
      values (:account, :handle)
      on conflict (account_id) do nothing
      """;

  private static final String ACCOUNT =
      """
      select account_id from identity.passkey_holder where handle = :handle
      """;

  private static final String OF_ACCOUNT =
      """
      select credential_id, label, created_at, last_used_at
        from identity.passkey
       where account_id = :account
       order by created_at
      """;

  private static final String REMOVE =
      """
      delete from identity.passkey
       where account_id = :account
         and credential_id = :credential
      """;

  private static final String REMOVE_ALL =
      """
      delete from identity.passkey where account_id = :account
      """;

  private final PasskeyStore store;
  private final JdbcClient jdbc;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(PasskeyStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /// The account's passkeys, the oldest first.
  public List<Passkey> of(AccountId account) {
    return jdbc.sql(OF_ACCOUNT)
        .param("account", account.value())
        .query(
            (row, number) ->
                new Passkey(
                    new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                    row.getString("label"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("last_used_at").toInstant()))
        .list();
  }

  /// How devices know the account's person, or will.
  public PasskeyHolder holder(AccountId account) {
    return jdbc.sql(HOLDER)
        .param("account", account.value())
        .query(
            (row, number) -> {
              byte[] handle = row.getBytes("handle");
              return handle == null
                  ? PasskeyHolder.fresh(row.getString("email"), row.getString("name"))
                  : new PasskeyHolder(handle, row.getString("email"), row.getString("name"));
            })
        .single();
  }

  /// What to ask a browser for, to make a passkey.
  ///
  /// @param site where the browser is
  /// @param council what the device shows as the site's name
  public PublicKeyCredentialCreationOptions creation(
      URI site, String council, PasskeyHolder holder) {
    Bytes handle = new Bytes(holder.handle());
    return PublicKeyCredentialCreationOptions.builder()
        .rp(PublicKeyCredentialRpEntity.builder().id(site.getHost()).name(council).build())
        .user(
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(holder.email())
                .displayName(holder.name())
                .build())
        .challenge(Bytes.random())
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .timeout(PATIENCE)
        .excludeCredentials(store.findByUserId(handle).stream().map(Passkeys::descriptor).toList())
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  /// Checks what the browser made and keeps it for `account`.
  ///
  /// @return false when it does not answer what was asked
  public boolean register(
      URI site,
      PublicKeyCredentialCreationOptions asked,
      String answer,
      String label,
      AccountId account) {
    Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> credential =
        read(answer, new TypeReference<>() {});
    if (credential.isEmpty()) {
      return false;
    }
    jdbc.sql(KEEP_HOLDER)
        .param("account", account.value())
        .param("handle", asked.getUser().getId().getBytes())
        .update();
    try {
      operations(site)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  asked, new RelyingPartyPublicKey(credential.get(), label)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException wrong) {
      return false;
    }
  }

  /// What to ask a browser for, to prove who the person is.
  public PublicKeyCredentialRequestOptions request(URI site) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(site.getHost())
        .challenge(Bytes.random())
        .timeout(PATIENCE)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  /// Whose passkey answered what was asked; absent when none did.
  public Optional<AccountId> authenticate(
      URI site, PublicKeyCredentialRequestOptions asked, String answer) {
    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> credential =
        read(answer, new TypeReference<>() {});
    if (credential.isEmpty()) {
      return Optional.empty();
    }
    try {
      Bytes handle =
          operations(site)
              .authenticate(new RelyingPartyAuthenticationRequest(asked, credential.get()))
              .getId();
      return jdbc.sql(ACCOUNT)
          .param("handle", handle.getBytes())
          .query(Long.class)
          .optional()
          .map(AccountId::new);
    } catch (WebAuthnException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /// Forgets one passkey of the account.
  ///
  /// @return false when the account has none with this number
  public boolean remove(AccountId account, String id) {
    byte[] credential;
    try {
      credential = Base64.getUrlDecoder().decode(id);
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
    return jdbc.sql(REMOVE)
            .param("account", account.value())
            .param("credential", credential)
            .update()
        == 1;
  }

  /// Forgets all passkeys of the account.
  public void removeAll(AccountId account) {
    jdbc.sql(REMOVE_ALL).param("account", account.value()).update();
  }

  /// What a browser's script reads.
  public String json(Object options) {
    return json.writeValueAsString(options);
  }

  private Webauthn4JRelyingPartyOperations operations(URI site) {
    return new Webauthn4JRelyingPartyOperations(
        store,
        store,
        PublicKeyCredentialRpEntity.builder().id(site.getHost()).name(site.getHost()).build(),
        Set.of(site.toString()));
  }

  private <T> Optional<T> read(String answer, TypeReference<T> type) {
    try {
      return Optional.ofNullable(json.readValue(answer, type));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static PublicKeyCredentialDescriptor descriptor(CredentialRecord passkey) {
    return PublicKeyCredentialDescriptor.builder()
        .id(passkey.getCredentialId())
        .transports(passkey.getTransports())
        .build();
  }
}
