package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Drawing.Box;
import dev.crivo.drawing.Drawing.Kind;
import dev.crivo.drawing.Outline.Twig;
import java.util.Locale;

/**
 * A page that holds the whole graph as lists to fold and unfold, in one file that needs nothing
 * else: no network, and no script but for opening all at once and for printing.
 */
public final class HtmlPage {

  private final Drawing drawing;
  private final Outline outline;
  private final Xml page = new Xml();

  private HtmlPage(Drawing drawing) {
    this.drawing = drawing;
    this.outline = new Outline(drawing);
  }

  /** Well-formed as XML, too; ends with a line feed. */
  public static String of(Drawing drawing) {
    return "<!DOCTYPE html>\n" + new HtmlPage(drawing).written();
  }

  private String written() {
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", drawing.language());
    head();
    page.open("body");
    header();
    page.open("main");
    root(outline.root());
    page.close();
    ends();
    page.resource("script", "page.js").close().close();
    return page.toString();
  }

  private void head() {
    page.open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .element("title", drawing.title())
        .resource("style", "/dev/crivo/page/look.css")
        .resource("style", "page.css")
        .close();
  }

  private void header() {
    page.open("header").element("h1", drawing.title());
    drawing.about().forEach(line -> page.element("p", line));
    page.open("p", "class", "tools", "hidden", "hidden")
        .element("button", drawing.words().expand(), "type", "button", "id", "expand")
        .element("button", drawing.words().collapse(), "type", "button", "id", "collapse")
        .close()
        .close();
  }

  private void root(Twig root) {
    page.open("div", "class", "row root", "id", root.isQuestion() ? id(root.box()) : "start");
    box(root.box());
    page.close();
    below(root);
  }

  private void below(Twig twig) {
    if (!twig.below().isEmpty()) {
      page.open("ul");
      twig.below().forEach(this::item);
      page.close();
    }
  }

  private void item(Twig twig) {
    page.open("li");
    if (twig.isQuestion() && !twig.reference()) {
      page.open("details").open("summary", "id", id(twig.box()));
      row(twig);
      page.close();
      below(twig);
      page.close();
    } else {
      page.open("div", "class", "row");
      row(twig);
      page.close();
    }
    page.close();
  }

  /** The answers and where they lead. */
  private void row(Twig twig) {
    twig.by().ifPresent(this::answers);
    if (twig.reference()) {
      var place = drawing.words().goesOn() + " " + outline.ordinal(twig.box()) + ": ";
      page.element("a", place + twig.box().text(), "class", "to", "href", "#" + id(twig.box()));
    } else {
      box(twig.box());
    }
  }

  private void answers(Arrow arrow) {
    page.open("span", "class", "line").open("span", "class", "answers");
    for (var answer : arrow.answers()) {
      page.open("span", "class", "answer").text(answer.text());
      code(answer.code());
      page.close();
    }
    page.close();
    count(arrow.count());
    page.close();
  }

  private void box(Box box) {
    page.open("span", "class", "box " + box.kind().name().toLowerCase(Locale.ROOT));
    if (box.kind() == Kind.QUESTION) {
      page.element("span", outline.ordinal(box) + ".", "class", "ordinal");
    }
    page.element("span", box.signed(), "class", "text");
    code(box.code());
    page.close();
  }

  private void code(String code) {
    if (!code.isEmpty()) {
      page.element("code", code);
    }
  }

  private void count(String count) {
    if (!count.isEmpty()) {
      page.element("span", count, "class", "count");
    }
  }

  /** Every end once, with all cases that arrive there. */
  private void ends() {
    page.open("section").element("h2", drawing.words().ends()).open("ul", "class", "ends");
    drawing.boxes().stream()
        .filter(box -> box.kind() != Kind.QUESTION)
        .forEach(
            end -> {
              page.open("li").open("div", "class", "line");
              box(end);
              count(end.count());
              page.close().close();
            });
    page.close().close();
  }

  private String id(Box question) {
    return "q" + outline.ordinal(question);
  }
}
