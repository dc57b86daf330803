package benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {

    /** Coordinates are written with one decimal. */
    private static final double TENTH = 0.101;

    @Test
    void aBarIsAsLongAsItsValue() throws Exception {
        BarChart chart = new BarChart("Bars", "in <units> & more", 100, List.of(new BarChart.Group("group", List.of(
                new BarChart.Bar("half", 50, 0), new BarChart.Bar("all", 100, 1)), Double.NaN, "")));
        List<Element> bars = elements(chart.svg(), "rect").stream()
                .filter(bar -> bar.getAttribute("class").matches("c\\d")).toList();
        assertThat(bars).as("two bars").hasSize(2);
        assertThat(number(bars.get(1), "width")).as("twice the value, twice the length")
                .isEqualTo(2 * number(bars.get(0), "width"));
    }

    @Test
    void aLogarithmicScaleGivesEachPowerOfTenTheSameHeight() throws Exception {
        LineChart chart = chart(LineChart.Scale.LOGARITHMIC, List.of(1.0, 10.0, 100.0));
        List<Double> heights = heights(chart);
        assertThat(heights.get(0) - heights.get(1)).as("from 1 to 10 as far as from 10 to 100").isPositive()
                .isCloseTo(heights.get(1) - heights.get(2), within(TENTH));
    }

    @Test
    void aLinearScaleBeginsAtZero() throws Exception {
        List<Double> heights = heights(chart(LineChart.Scale.LINEAR, List.of(0.0, 7.0, 14.0)));
        assertThat(heights.get(0) - heights.get(1)).as("from 0 to 7 as far as from 7 to 14").isPositive()
                .isCloseTo(heights.get(1) - heights.get(2), within(TENTH));
    }

    @Test
    void namesOfLinesDoNotOverlap() throws Exception {
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add(new LineChart.Line("line" + i, List.of(1.0, 5.0), i));
        }
        String svg = new LineChart("Lines", "", List.of("a", "b"), "axis", LineChart.Scale.LINEAR, lines).svg();
        List<Double> places = elements(svg, "text").stream().filter(text -> text.getTextContent().startsWith("line"))
                .map(text -> number(text, "y")).sorted().toList();
        assertThat(places).as("eight names").hasSize(8);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).as("from one name to the next").isGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void aLineHasAValueForEveryStep() {
        assertThatThrownBy(() -> chart(LineChart.Scale.LINEAR, List.of(1.0))).as("one value for three steps")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("line");
    }

    private static LineChart chart(LineChart.Scale scale, List<Double> values) {
        return new LineChart("Title", "", List.of("a", "b", "c"), "axis", scale,
                List.of(new LineChart.Line("line", values, 0)));
    }

    private static List<Double> heights(LineChart chart) throws Exception {
        return elements(chart.svg(), "circle").stream().map(dot -> number(dot, "cy")).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Parsing also proves that the file is well-formed. */
    private static List<Element> elements(String svg, String name) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
