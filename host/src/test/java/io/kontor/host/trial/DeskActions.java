package io.kontor.host.trial;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Repeatability;
import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import io.kontor.api.mail.Mail;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.api.shop.Shops;
import io.kontor.api.template.RenderedMail;
import io.kontor.host.task.run.Actions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mail and a folder, as a plug-in would prepare them. Doing them is an error. */
record DeskActions(Shops shops) implements Actions {

  enum Trouble implements ErrorCode {
    NO_FOLDER;

    @Override
    public String code() {
      return "DESK-1";
    }

    @Override
    public ErrorKind kind() {
      return ErrorKind.CONFIG;
    }
  }

  record Letter(List<String> to, String template) {}

  record Filing(String folder) {}

  @Override
  public Optional<Action<?>> find(String id) {
    return switch (id) {
      case "mail" -> Optional.of(new Prepares<>(id, Letter.class, this::letter));
      case "move-to-folder" -> Optional.of(new Prepares<>(id, Filing.class, this::filing));
      default -> Optional.empty();
    };
  }

  private Preview letter(ActionRequest<Letter> request) {
    RenderedMail mail =
        request
            .templates()
            .mail(
                request.parameters().template(),
                request.subject(),
                Map.of("level", request.task().level()));
    return new Preview(
        Message.of("letter"),
        List.of(
            new Mail(
                "",
                List.of("anna@example.org"),
                Optional.empty(),
                mail.subject(),
                mail.html(),
                mail.text(),
                mail.language(),
                List.of())),
        List.of());
  }

  private Preview filing(ActionRequest<Filing> request) {
    String wanted = request.parameters().folder();
    ShopValue folder =
        shops.shop(request.subject().ref().source()).values().stream()
            .filter(value -> value.dimension() == Dimension.FOLDER && value.name().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new KontorException(Trouble.NO_FOLDER, Map.of("folder", wanted)));
    var change = new Preview.Change(request.subject().title(), "", folder.id());
    return new Preview(Message.of("filing"), List.of(), List.of(change));
  }

  private record Prepares<P extends Record>(
      String id, Class<P> parameterType, Function<ActionRequest<P>, Preview> preparing)
      implements Action<P> {

    @Override
    public Text title() {
      return Text.same(id);
    }

    @Override
    public Repeatability repeatability() {
      return Repeatability.ONCE;
    }

    @Override
    public Prepared prepare(ActionRequest<P> request) {
      Preview preview = preparing.apply(request);
      return new Prepared() {
        @Override
        public Preview preview() {
          return preview;
        }

        @Override
        public Outcome perform(Effect effect) {
          throw new AssertionError("a trial does nothing");
        }
      };
    }
  }
}
