// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail leaves. The mail server itself is configured by `spring.mail.host` and its
/// neighbours; without one, mail is written into the folder `outbox`.
///
/// @param from the sender's address
@ConfigurationProperties("throughline.mail")
record MailSettings(@DefaultValue("throughline@localhost") String from) {}
