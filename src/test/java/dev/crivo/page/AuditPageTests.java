package dev.crivo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of an audit in a real browser. */
class AuditPageTests {

  @TempDir static Path home;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"400, false", "400, true", "1400, false", "1400, true"})
  void keepsNobodyOutAndFitsTheWindow(int width, boolean dark) {
    show(Pages.page(12), width, dark);
    browser.value("document.querySelectorAll('summary').forEach(s => s.click())");

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.value("return document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("return document.documentElement.clientWidth"));
  }

  @Test
  void followsTheReadersChoiceOfLightOrDark() {
    var ground = "return getComputedStyle(document.body).backgroundColor";

    show(Pages.page(1), 1400, false);
    assertThat(browser.value(ground)).isEqualTo("rgb(255, 255, 255)");
    show(Pages.page(1), 1400, true);
    assertThat(browser.value(ground)).isEqualTo("rgb(13, 17, 23)");
  }

  @Test
  void drawsAPointWithItsIntervalForEveryMonthThatHasOne() {
    show(Pages.page(1), 1400, false);

    assertThat(browser.element("#chart").isDisplayed()).isTrue();
    assertThat(browser.element("#chart").getAttribute("aria-label")).contains("table");
    assertThat(browser.elements("#months tbody tr[data-value]")).hasSize(2);
    var inked =
        "var c = document.querySelector('#chart canvas'), d = c.getContext('2d')"
            + ".getImageData(0, 0, c.width, c.height).data, n = 0;"
            + "for (var i = 0; i < d.length; i += 4)"
            + " if (d[i] === 5 && d[i+1] === 80 && d[i+2] === 174 && d[i+3] === 255) n++;"
            + "return n";
    // Two points of 9 pixels across, and two intervals of 2 pixels with their caps.
    assertThat((Long) browser.value(inked)).isBetween(200L, 2000L);
  }

  @Test
  void findingsAreUnfoldedByKeyboard() {
    show(Pages.page(3), 1400, false);
    var first = browser.tabTo("#list li:first-child summary");

    assertThat(shows("#list li:first-child dl")).isFalse();
    first.sendKeys(Keys.ENTER);
    assertThat(shows("#list li:first-child dl")).isTrue();
    assertThat(browser.element("#list li:first-child dl").getText())
        .contains("Is the reader a member? Yes", "a book is late late", "First line\nsecond line");
    first.sendKeys(Keys.SPACE);
    assertThat(shows("#list li:first-child dl")).isFalse();
  }

  @Test
  void allThatAreShownAreUnfoldedAndFoldedAtOnce() {
    show(Pages.page(3), 1400, false);

    browser.tabTo("#unfold").sendKeys(Keys.ENTER);
    assertThat(browser.elements("details[open]")).hasSize(3);
    browser.tabTo("#fold").sendKeys(Keys.ENTER);
    assertThat(browser.elements("details[open]")).isEmpty();
  }

  @Test
  void findingsAreSearchedByAllTheWordsTyped() {
    show(Pages.page(12), 1400, false);
    var search = browser.tabTo("#search");

    search.sendKeys("RUI contoso-1");
    assertThat(shown()).containsExactly(Pages.id(1), Pages.id(10));
    assertThat(browser.element("#shown").getText()).isEqualTo("2 of 12 findings shown");
    search.sendKeys(" nowhere");
    assertThat(shown()).isEmpty();
    search.sendKeys(Keys.ENTER);
    assertThat(browser.element("#shown").getText()).isEqualTo("0 of 12 findings shown");
  }

  @Test
  void findingsAreChosenByVerdict() {
    show(Pages.page(4), 1400, false);

    browser.tabTo("#verdict-choice").sendKeys("Slip");
    assertThat(shown()).containsExactly(Pages.id(1), Pages.id(2));
  }

  @ParameterizedTest
  @CsvSource({
    "Worst first, 0 1 2 3 12",
    "Newest first, 3 2 1 12 0",
    "Oldest first, 0 12 1 2 3",
    "Person, 0 3 12 1 2"
  })
  void findingsAreSorted(String order, String expected) {
    show(Pages.page(13), 1400, false);

    var sort = browser.tabTo("#sort");
    sort.sendKeys(Keys.HOME);
    for (var i = 0; i < 6 && !chosenOrder().equals(order); i++) {
      sort.sendKeys(Keys.ARROW_DOWN);
    }
    assertThat(chosenOrder()).isEqualTo(order);
    var five = List.of(Pages.id(0), Pages.id(1), Pages.id(2), Pages.id(3), Pages.id(12));
    assertThat(shown().stream().filter(five::contains).toList())
        .isEqualTo(Stream.of(expected.split(" ")).map(n -> Pages.id(Integer.parseInt(n))).toList());
  }

  @Test
  void aRuleUnderSuspicionLeadsToAFindingEvenWhereItIsFilteredOut() {
    show(Pages.page(3), 1400, false);
    browser.tabTo("#search").sendKeys("nothing fits");

    browser.element("#suspects a").sendKeys(Keys.ENTER);
    browser.until("document.querySelector('#list li:first-child details').open");

    assertThat(shown()).hasSize(3);
    assertThat(shows("#list li:first-child dl")).isTrue();
  }

  @Test
  void whatTheRecordHoldsIsTextWhateverItLooksLike() {
    var nasty =
        "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
            + "\"' onmouseover=document.title='owned' x='</style></title></textarea>{{title}}"
            + "<svg onload=document.title='owned'><a href=\"javascript:alert(1)\">&lt;";
    show(Pages.page(2, nasty), 1400, false);
    browser.value("document.querySelectorAll('summary').forEach(s => s.click())");
    browser.elements("td, th, p, dd").stream().limit(200).forEach(WebElement::isDisplayed);

    assertThat(browser.value("return document.title")).isEqualTo("Audit of past decisions");
    assertThat(browser.elements("img, script:not(body > script), a[href^=javascript]")).isEmpty();
    assertThat(
            browser.value(
                "return Array.from(document.querySelectorAll('*')).filter(e =>"
                    + " Array.from(e.attributes).some(a => a.name.startsWith('on'))).length"))
        .isEqualTo(0L);
    assertThat(browser.element("#list li:first-child dl").getText()).contains(nasty);
    assertThat(browser.element("header").getText()).contains(nasty);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void noScriptRunsButItsOwn() {
    show(Pages.page(1), 1400, false);

    browser.value(
        "var s = document.createElement('script'); s.textContent = 'document.title = \"owned\"';"
            + "document.body.appendChild(s)");
    browser.value("var i = new Image(); i.src = 'https://example.org/x.png'");

    assertThat(browser.value("return document.title")).isEqualTo("Audit of past decisions");
    assertThat(browser.complaints())
        .anyMatch(line -> line.contains("script-src"))
        .anyMatch(line -> line.contains("default-src"));
  }

  @Test
  void printsOnSeveralPagesWithWhatIsUnfolded() {
    show(Pages.page(30), 1400, true);
    var folded = pages(browser.pdf());
    browser.element("#unfold").sendKeys(Keys.ENTER);

    assertThat(folded).isBetween(2, 8);
    assertThat(pages(browser.pdf())).isGreaterThan(folded);
  }

  @Test
  void thousandsOfFindingsAreSearchedInAMoment() {
    show(Pages.page(5_000), 1400, false);

    browser.tabTo("#search").sendKeys("contoso-4999");
    assertThat(shown()).containsExactly(Pages.id(4_999));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whatIsTooMuchToLayOutAtOnceIsShownOnAsking() {
    show(Pages.page(503), 1400, false);

    assertThat(shown()).hasSize(500).doesNotContain(Pages.id(500));
    assertThat(browser.element("#shown").getText()).isEqualTo("500 of 503 findings shown");
    assertThat(browser.element("#more").getText()).isEqualTo("Show 3 more");
    browser.element("#more").sendKeys(Keys.ENTER);
    assertThat(shown()).hasSize(503);
    assertThat(browser.element("#more").isDisplayed()).isFalse();
    assertThat(browser.value("return document.activeElement.closest('li').id"))
        .isEqualTo(Pages.id(500));
  }

  @Test
  void theFirstOfAllFindingsAreShownAfterSorting() {
    show(Pages.page(503), 1400, false);

    browser.tabTo("#sort").sendKeys("Newest first");

    assertThat(shown()).hasSize(500).startsWith(Pages.id(83)).doesNotContain(Pages.id(420));
  }

  private static String chosenOrder() {
    return browser.element("#sort option:checked").getText();
  }

  private static int pages(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type */Page\\b", -1).length - 1;
  }

  private static void show(AuditPage page, int width, boolean dark) {
    browser.show(Pages.write(page, home.resolve("audit.html")), width, dark);
    browser.value("window.focus()");
  }

  private static boolean shows(String css) {
    return browser.element(css).isDisplayed();
  }

  private static List<Object> shown() {
    @SuppressWarnings("unchecked")
    var ids =
        (List<Object>)
            browser.value(
                "return Array.from(document.querySelectorAll('#list > li'))"
                    + ".filter(li => !li.hidden).map(li => li.id)");
    return ids;
  }
}
