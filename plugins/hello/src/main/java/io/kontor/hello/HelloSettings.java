package io.kontor.hello;

import io.kontor.api.settings.Setting;

/** What the operator sets. */
public record HelloSettings(
    @Setting(de = "Gruß", en = "Greeting", it = "Saluto", byDefault = "Hello") String greeting) {}
