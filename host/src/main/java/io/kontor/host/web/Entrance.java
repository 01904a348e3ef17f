package io.kontor.host.web;

import io.kontor.host.people.AccountStore;
import io.kontor.host.people.Audit;
import io.kontor.host.people.CommandToken;
import io.kontor.host.people.Sessions;
import io.kontor.host.people.SetUp;
import io.kontor.host.people.SignIn;

/**
 * All that stands at the door.
 *
 * @param accounts who may come in
 * @param signIn looks at passwords
 * @param setUp the one-time link
 * @param sessions who is in
 * @param token opens for commands
 * @param audit keeps what people did
 */
public record Entrance(
    AccountStore accounts,
    SignIn signIn,
    SetUp setUp,
    Sessions sessions,
    CommandToken token,
    Audit audit) {}
