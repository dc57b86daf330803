package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testkit.TwoThreads;

class NegotiationTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String HTML = "text/html";

    private final Negotiation negotiation = new Negotiation();

    private String chosen(String accept, String... offers) {
        return negotiation.choose(Optional.of(accept), List.of(offers)).orElse("none");
    }

    @Test
    void withoutTheFieldItIsTheFavorite() {
        assertThat(negotiation.choose(Optional.empty(), List.of(CSV, JSON))).as("a client that says nothing takes all")
                .contains(CSV);
        for (String empty : new String[] {"", " ", ",", " , ,"}) {
            assertThat(chosen(empty, CSV, JSON)).as("a list without a range says nothing").isEqualTo(CSV);
        }
    }

    @Test
    void whatIsAcceptedIsChosen() {
        assertThat(chosen("application/json", CSV, JSON)).as("the only one that is accepted").isEqualTo(JSON);
        assertThat(chosen("image/png, text/csv", JSON, CSV)).as("one of the list").isEqualTo(CSV);
        assertThat(chosen("image/png", JSON, CSV)).as("none of them").isEqualTo("none");
        assertThat(chosen("application/js", JSON)).as("a part of a name is another name").isEqualTo("none");
        assertThat(chosen("application/jsonx", JSON)).as("a longer name is another name").isEqualTo("none");
    }

    @Test
    void theGreatestWeightIsChosen() {
        assertThat(chosen("text/csv;q=0.8, application/json;q=0.9", CSV, JSON)).as("0.9 is more than 0.8")
                .isEqualTo(JSON);
        assertThat(chosen("text/csv;q=0.8, application/json", CSV, JSON)).as("without q it is 1").isEqualTo(JSON);
        assertThat(chosen("text/csv;q=0.123, application/json;q=0.124", CSV, JSON)).as("three digits count")
                .isEqualTo(JSON);
        assertThat(chosen("text/csv;q=0.12, application/json;q=0.2", CSV, JSON)).as("0.2 is more than 0.12")
                .isEqualTo(JSON);
        assertThat(chosen("text/csv;q=0.999, application/json;q=1.000", CSV, JSON)).as("1.000 is the most")
                .isEqualTo(JSON);
    }

    @Test
    void theOrderOfTheClientDoesNotMatter() {
        assertThat(chosen("application/json, text/csv", CSV, JSON)).as("equal weights: the server's favorite")
                .isEqualTo(CSV);
        assertThat(chosen("application/json;q=0.5, */*;q=0.5", CSV, JSON)).as("equal weights: the server's favorite")
                .isEqualTo(CSV);
    }

    @Test
    void aWeightOfZeroMeansNo() {
        assertThat(chosen("text/csv;q=0", CSV)).as("q=0 is not acceptable").isEqualTo("none");
        for (String zero : new String[] {"0", "0.", "0.0", "0.000"}) {
            assertThat(chosen("*/*, text/csv;q=" + zero, CSV, JSON)).as("anything but CSV").isEqualTo(JSON);
        }
        assertThat(chosen("*/*;q=0, text/csv", JSON, CSV)).as("nothing but CSV").isEqualTo(CSV);
    }

    @Test
    void theMostSpecificRangeCounts() {
        assertThat(chosen("text/*;q=0.9, text/csv;q=0.1, */*;q=0.5", CSV, HTML, JSON))
                .as("CSV 0.1, HTML 0.9, JSON 0.5").isEqualTo(HTML);
        assertThat(chosen("text/csv;q=0.1, text/*;q=0.9", CSV, HTML)).as("in whichever order").isEqualTo(HTML);
        assertThat(chosen("*/*;q=0.9, text/*;q=0.1", CSV, JSON)).as("text/* comes before */*").isEqualTo(JSON);
        assertThat(chosen("text/*;q=0.1, */*;q=0.9", CSV, JSON)).as("in whichever order").isEqualTo(JSON);
    }

    @Test
    void parametersMakeARangeMoreSpecific() {
        String one = "text/plain;format=flowed";
        String two = "text/plain;format=flowed;delsp=yes";
        assertThat(chosen("text/plain;q=0.2, text/plain;format=flowed;q=0.9", "text/plain", one))
                .as("the range with a parameter is about the offer that has it").isEqualTo(one);
        assertThat(chosen("text/plain;format=flowed;q=0.1, text/plain;q=0.9", one, "text/plain"))
                .as("in whichever order").isEqualTo("text/plain");
        assertThat(chosen("text/plain;format=flowed;q=0.5, text/plain;delsp=yes;format=flowed;q=0.1", two, one))
                .as("two parameters come before one, in any order").isEqualTo(one);
        assertThat(chosen("text/plain;format=fixed", one)).as("another value").isEqualTo("none");
        assertThat(chosen("text/plain;format=flowed", "text/plain")).as("the offer does not have it")
                .isEqualTo("none");
        for (String range : new String[] {"text/*;format=flowed", "*/*;format=flowed"}) {
            assertThat(chosen(range, "text/plain", "text/plain;format=fixed")).as("with a star, too: %s", range)
                    .isEqualTo("none");
            assertThat(chosen(range, "text/plain", one)).as("with a star, too: %s", range).isEqualTo(one);
        }
        assertThat(chosen("text/plain", two)).as("the offer may have more than the range").isEqualTo(two);
        assertThat(chosen("text/plain;format=flowed;q=0.4, text/plain;delsp=yes;q=0.6, text/html;q=0.5", HTML, two))
                .as("of two with one parameter each it is the greater weight").isEqualTo(two);
        assertThat(chosen("text/csv;q=0.1, text/csv, text/html;q=0.5", HTML, CSV))
                .as("q makes no range more specific: of equals it is the greater weight").isEqualTo(CSV);
        assertThat(chosen("*/*;format=flowed;q=0.1, text/plain;q=0.2, text/html;q=0.15", HTML, one))
                .as("a subtype comes before parameters").isEqualTo(one);
        assertThat(chosen("text/*;format=flowed;delsp=yes;q=0.1, text/plain;q=0.9, text/html;q=0.5", HTML, two))
                .as("a subtype comes before any number of parameters").isEqualTo(two);
        assertThat(chosen("*/*;format=flowed;delsp=yes;q=0.1, text/*;q=0.9, application/*;q=0.5", JSON, two))
                .as("and so does a type").isEqualTo(two);
    }

    @Test
    void caseDoesNotMatterInNames() {
        assertThat(chosen("Application/JSON;Q=0.5, text/csv;q=0.4", CSV, JSON)).as("names in any case")
                .isEqualTo(JSON);
        assertThat(chosen("text/plain;FORMAT=flowed", "Text/Plain;Format=flowed"))
                .as("names in any case; the offer as it stands there").isEqualTo("Text/Plain;Format=flowed");
        assertThat(chosen("text/plain;format=FLOWED", "text/plain;format=flowed")).as("values are told apart by case")
                .isEqualTo("none");
    }

    @Test
    void whatIsInQuotationMarksIsOneValue() {
        String offer = "text/plain;title=\"a, b; q=0\"";
        assertThat(chosen("text/plain;title=\"a, b; q=0\";q=0.5, text/csv;q=0.4", CSV, offer))
                .as("commas and semicolons inside separate nothing").isEqualTo(offer);
        assertThat(chosen("text/plain;format=\"flowed\"", "text/plain;format=flowed"))
                .as("with quotation marks or without, it is the same value").isEqualTo("text/plain;format=flowed");
        assertThat(chosen("text/plain;title=\"a\\\"b\"", "text/plain;title=\"a\\\"\\b\""))
                .as("behind a backslash a character is itself").isEqualTo("text/plain;title=\"a\\\"\\b\"");
    }

    @Test
    void anythingMayStandInQuotationMarks() {
        for (String value : new String[] {"", " ", "\u00fc", "\u4eba", "\uD83D\uDE00", "/;=,", "\u0085",
            "n".repeat(100_000)}) {
            String offer = "text/plain;title=\"" + value + "\"";
            assertThat(chosen("text/plain;title=\"" + value + "\"", "text/plain", offer))
                    .as("a value of %d characters, such as '%.9s'", value.length(), value).isEqualTo(offer);
        }
        assertThat(chosen("text/plain;title=\"a\\\u0085\"", "text/plain", "text/plain;title=\"a\u0085\""))
                .as("any of them behind a backslash, too").isEqualTo("text/plain;title=\"a\u0085\"");
        assertThat(chosen("text/plain;title=\"\"", "text/plain;title=x")).as("no characters are a value, too")
                .isEqualTo("none");
    }

    @Test
    void aSemicolonWithoutAParameterCountsForNothing() {
        assertThat(chosen("text/csv; ;, application/json;;q=0.5;", JSON, CSV)).as("semicolons by themselves")
                .isEqualTo(CSV);
        assertThat(chosen("text/csv;q=0.4, application/json;;q=0.5", CSV, "application/json;"))
                .as("and what stands behind them counts, in an offer too").isEqualTo("application/json;");
    }

    @Test
    void ofAParameterThatIsThereTwiceTheLastOneCounts() {
        assertThat(chosen("text/plain;a=1;A=2", "text/plain;a=1", "text/plain;a=2")).as("a is 2")
                .isEqualTo("text/plain;a=2");
        assertThat(chosen("text/csv;q=0.9;q=0.1, application/json;q=0.5", CSV, JSON)).as("the weight is 0.1")
                .isEqualTo(JSON);
        assertThat(chosen("text/*;a=1;a=1;q=0.1, text/*;b=1;q=0.9, text/html;q=0.5", HTML, "text/plain;a=1;b=1"))
                .as("it is one parameter all the same, as b is").isEqualTo("text/plain;a=1;b=1");
    }

    @Test
    void aWeightMayStandInQuotationMarks() {
        assertThat(chosen("text/csv;q=\"0.4\", application/json;q=0.5", CSV, JSON)).as("0.4 is less than 0.5")
                .isEqualTo(JSON);
        assertThatThrownBy(() -> chosen("text/csv;q=\"1.1\"", CSV), "a weight of 1.1 in quotation marks")
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void upperAndLowerCaseAreThoseOfHttpInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(chosen("TEXT/PLAIN;TITLE=x", "text/plain;title=x"))
                    .as("the default language is Turkish, whose small I has no dot").isEqualTo("text/plain;title=x");
            assertThat(chosen("image/gif;q=0.1, */*", "IMAGE/GIF", CSV)).as("and whose large i has one").isEqualTo(CSV);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void spacesAndEmptyMembersDoNotMatter() {
        assertThat(chosen(" ,\ttext/csv ; q=0.1\t,, application/json\t;q=0.2 , ", CSV, JSON))
                .as("spaces, tabs and empty members").isEqualTo(JSON);
        assertThat(chosen("application/json;version=1 ; q=0.9,text/csv;q=0.8", CSV, "application/json; version=1"))
                .as("spaces in an offer, too").isEqualTo("application/json; version=1");
    }

    @Test
    void whatBrowsersSendCanBeRead() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        assertThat(chosen(browser, JSON, HTML)).as("a browser prefers HTML").isEqualTo(HTML);
        assertThat(chosen(browser, JSON, CSV)).as("and takes anything").isEqualTo(JSON);
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        for (String wrong : new String[] {"json", "application/", "/json", "*/json", "a/b;q", "a/b;q=", "a/b;q=2",
            "a/b;q=-1", "a/b;q=0.1234", "a/b;q=1.1", "a/b;q=.5", "a/b;q=1.001", "a/b; q = 1", "a/b c/d",
            "a/b;x=\"y", "a/b;x=\"y\\\"", "a/b,c", "a b/c", "a/b;;c", "\u00e4/b", "a/b;q=\u0661", "a/b;q=NaN",
            "a/b;q=1e-1", "a/b;q=1d", "a/b;q=+1", "a/b;q=00.5"}) {
            assertThatThrownBy(() -> chosen(wrong, JSON), "no list of ranges: %s", wrong)
                    .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                        assertThat(thrown.problem().status()).as("the client's mistake: %s", wrong).isEqualTo(400);
                        assertThat(thrown.problem().detail().orElse("")).as("the detail has the value")
                                .contains(wrong);
                    });
        }
    }

    @Test
    void anOfferIsWrittenAsAFieldWithOneRange() {
        for (String offer : new String[] {"application/json,", " , application/json ,,"}) {
            assertThat(chosen("application/json, text/csv;q=0.5", CSV, offer)).as("commas count for nothing: '%s'",
                    offer).isEqualTo(offer);
        }
        for (String offer : new String[] {"application/json;q=0", "application/json; Q=\"0.1\""}) {
            assertThat(chosen("application/json, text/csv;q=0.5", CSV, offer)).as("the weight is the client's: %s",
                    offer).isEqualTo(offer);
        }
    }

    @Test
    void anOfferThatIsNoMediaTypeIsTheServersMistake() {
        assertThat(chosen("*/*", CSV)).as("a media type").isEqualTo(CSV);
        for (String wrong : new String[] {"json", "text/*", "*/*", "", "text/csv, text/html", "text/csv;x", " "}) {
            for (Optional<String> accept : List.of(Optional.<String>empty(), Optional.of("text/csv"))) {
                assertThatThrownBy(() -> negotiation.choose(accept, List.of(CSV, wrong)), "no media type: '%s'", wrong)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(wrong);
            }
        }
    }

    @Test
    void twoThreadsMayUseOneNegotiation() throws Exception {
        // Long enough that even one core turns to the other thread in the middle of a field.
        String others = "image/png;q=0.3;a=\"b\", ".repeat(500);
        List<List<String>> chosen = TwoThreads.calling(() -> chosen(others + JSON, CSV, JSON, HTML),
                () -> chosen(others + HTML, CSV, JSON, HTML), 40);
        assertThat(chosen).as("what is immutable serves two threads as it serves one").isEqualTo(
                List.of(Collections.nCopies(40, JSON), Collections.nCopies(40, HTML)));
    }

    @Test
    void theOffersAreTheCallers() {
        List<String> offers = new ArrayList<>(List.of(JSON));
        negotiation.choose(Optional.of("*/*"), offers);
        assertThat(offers).as("the list is read and not changed").containsExactly(JSON);
        assertThatThrownBy(() -> negotiation.choose(Optional.empty(), List.of()), "no offer")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> negotiation.choose(null, List.of(JSON)), "no Optional")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> negotiation.choose(Optional.empty(), null), "no list")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> negotiation.choose(Optional.empty(), Arrays.asList(JSON, null)), "a null offer")
                .isInstanceOf(NullPointerException.class);
    }
}
