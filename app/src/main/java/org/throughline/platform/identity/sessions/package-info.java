// SPDX-License-Identifier: Apache-2.0
/// What a browser is remembered by once a person has signed in, for how long, and how it ends.
@org.jspecify.annotations.NullMarked
package org.throughline.platform.identity.sessions;
