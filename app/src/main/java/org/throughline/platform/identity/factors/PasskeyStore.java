// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys as Spring Security asks for them, in our own tables: a device knows a person by a
/// random handle, a handle belongs to one account.
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

  private static final String FIND =
      """
      select passkey.*, holder.handle
        from identity.passkey passkey
        join identity.passkey_holder holder using (account_id)
       where passkey.credential_id = :credential
      """;

  private static final String OF_HANDLE =
      """
      select passkey.*, holder.handle
        from identity.passkey passkey
        join identity.passkey_holder holder using (account_id)
       where holder.handle = :handle
       order by passkey.created_at
      """;

  private static final String ADD =
      """
      insert into identity.passkey
        (credential_id, account_id, label, public_key, signature_count, uv_initialized,
         backup_eligible, backup_state, transports, attestation, attestation_client_data,
         created_at, last_used_at)
      select :credential, account_id, :label, :publicKey, :count, :verified, :eligible, :state,
             :transports, :attestation, :clientData, :created, :used
        from identity.passkey_holder
       where handle = :handle
      on conflict (credential_id) do update
        set signature_count = excluded.signature_count,
            uv_initialized = excluded.uv_initialized,
            backup_state = excluded.backup_state,
            last_used_at = excluded.last_used_at
        where passkey.account_id = excluded.account_id
      """;

  private static final String REMOVE =
      """
      delete from identity.passkey where credential_id = :credential
      """;

  private static final String HOLDER =
      """
      select holder.handle, account.email, account.name
        from identity.passkey_holder holder
        join identity.account account using (account_id)
       where holder.handle = :handle
      """;

  private static final String HOLDER_BY_EMAIL =
      """
      select holder.handle, account.email, account.name
        from identity.passkey_holder holder
        join identity.account account using (account_id)
       where lower(account.email) = lower(:email)
         and account.closed_at is null
      """;

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(CredentialRecord passkey) {
    jdbc.sql(ADD)
        .param("credential", passkey.getCredentialId().getBytes())
        .param("label", passkey.getLabel())
        .param("publicKey", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("eligible", passkey.isBackupEligible())
        .param("state", passkey.isBackupState())
        .param("transports", transports(passkey))
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
        .param("created", Timestamp.from(passkey.getCreated()))
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .param("handle", passkey.getUserEntityUserId().getBytes())
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return jdbc.sql(FIND)
        .param("credential", credential.getBytes())
        .query(PasskeyStore::passkey)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(OF_HANDLE)
        .param("handle", handle.getBytes())
        .query(PasskeyStore::passkey)
        .list();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return jdbc.sql(HOLDER)
        .param("handle", handle.getBytes())
        .query(PasskeyStore::holder)
        .optional()
        .orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
    return jdbc.sql(HOLDER_BY_EMAIL)
        .param("email", email)
        .query(PasskeyStore::holder)
        .optional()
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity holder) {
    throw new UnsupportedOperationException("A handle is kept with its account, by Passkeys");
  }

  @Override
  public void delete(Bytes credential) {
    jdbc.sql(REMOVE).param("credential", credential.getBytes()).update();
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    String[] transports = (String[]) row.getArray("transports").getArray();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(new Bytes(row.getBytes("handle")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream(transports)
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet()))
        .attestationObject(optional(row.getBytes("attestation")))
        .attestationClientDataJSON(optional(row.getBytes("attestation_client_data")))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .label(row.getString("label"))
        .build();
  }

  private static PublicKeyCredentialUserEntity holder(ResultSet row, int number)
      throws SQLException {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(new Bytes(row.getBytes("handle")))
        .name(row.getString("email"))
        .displayName(row.getString("name"))
        .build();
  }

  private static String[] transports(CredentialRecord passkey) {
    return passkey.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .toArray(String[]::new);
  }

  private static byte @Nullable [] bytes(@Nullable Bytes given) {
    return given == null ? null : given.getBytes();
  }

  private static @Nullable Bytes optional(byte @Nullable [] given) {
    return given == null ? null : new Bytes(given);
  }
}
