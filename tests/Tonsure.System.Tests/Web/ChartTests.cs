using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Tonsure.Quantities;
using Tonsure.Web.Charts;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Pictures drawn on the server.</summary>
public sealed class ChartTests
{
    private const long Hour = 3_600_000;
    private static readonly ChartText Text = new("id", "<Title> & \"more\"", "what is <seen>");

    private static readonly Gen<BandPoint[]> Points = Gen.Select(
            Gen.Long[0, 1_000_000],
            Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 300], Gen.Double[0, 300], Gen.Bool).Array[
                1,
                120
            ]
        )
        .Select(
            (first, figures) =>
                figures
                    .Select(
                        (figure, i) =>
                            new BandPoint(
                                (first + i) * Hour,
                                (first + i + 1) * Hour,
                                figure.Item1,
                                Math.Max(0, figure.Item1 - figure.Item2),
                                figure.Item1 + figure.Item3,
                                figure.Item4
                            )
                    )
                    .ToArray()
        );

    [Fact]
    public void A_picture_is_well_formed_says_what_it_shows_and_stays_inside_its_frame() =>
        Points.Sample(points =>
        {
            XElement svg = Parse(
                BandChart.Draw(
                    Text,
                    points,
                    [.. points.Select(Cell)],
                    "g/kWh",
                    [(points[0].StartMs, points[0].EndMs, "<window>")],
                    (points[0].StartMs, "now")
                )
            );
            AssertFramed(svg);
            AssertFramed(
                Parse(WorkChart.Draw(Text, points, [.. points.Select(Cell)], "g", _ => "<b>"))
            );
        });

    [Fact]
    public void What_is_foreseen_is_drawn_apart_from_what_was_seen()
    {
        BandPoint[] points =
        [
            new(0, Hour, 10, 8, 12, false),
            new(Hour, 2 * Hour, 20, 15, 25, true),
        ];
        XElement svg = Parse(BandChart.Draw(Text, points, [], "g", [], null));
        Assert.Equal(
            ["band", "line", "band ahead", "line ahead"],
            svg.Elements().Where(e => e.Name.LocalName == "path").Select(Class)
        );
    }

    [Fact]
    public void An_hour_that_is_not_known_has_no_colour()
    {
        Svg svg = new(Text);
        Ribbon.Draw(
            svg,
            new TimeScale(0, 3 * Hour, 0, 300),
            0,
            10,
            [
                new RibbonCell(0, Hour, 0, false),
                new RibbonCell(Hour, 2 * Hour, null, false),
                new RibbonCell(2 * Hour, 3 * Hour, 0, true),
            ]
        );
        XElement[] cells =
        [
            .. Parse(svg.Draw(300, 10)).Elements().Where(e => e.Name.LocalName == "rect"),
        ];
        Assert.Equal(["cell", "unknown", "cell ahead"], cells.Select(Class));
        Assert.NotNull(cells[0].Attribute("fill"));
        Assert.Null(cells[1].Attribute("fill"));
    }

    [Fact]
    public void A_figure_has_one_colour_and_dirtier_ones_are_brighter() =>
        Gen.Select(Gen.Double[0, IntensityScale.Dirtiest], Gen.Double[0, IntensityScale.Dirtiest])
            .Sample(
                (first, second) =>
                {
                    if (first > second)
                    {
                        (first, second) = (second, first);
                    }

                    Assert.True(
                        Luminance(IntensityScale.Of(first)) <= Luminance(IntensityScale.Of(second))
                    );
                }
            );

    [Fact]
    public void Shares_by_evidence_fill_the_bar_and_each_has_its_name()
    {
        Dictionary<EvidenceGrade, int> shares = new()
        {
            [EvidenceGrade.Measured] = 500,
            [EvidenceGrade.Modelled] = 333,
            [EvidenceGrade.Uncovered] = 167,
        };
        XElement svg = Parse(EvidenceBar.Draw(Text, shares, grade => grade.Word()));
        XElement[] bars =
        [
            .. svg.Elements()
                .Where(e =>
                    e.Attribute("class")?.Value.StartsWith("share ", StringComparison.Ordinal)
                    == true
                ),
        ];
        Assert.Equal(3, bars.Length);
        Assert.Equal(938, bars.Sum(bar => Number(bar, "width")), 0.3);
        Assert.Contains("measured 50 %", svg.Value, StringComparison.Ordinal);
        Assert.Contains("uncovered 16.7 %", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_draws_each_job_at_its_site_and_says_how_many_are_left_out()
    {
        static GanttLane Lane(int i) => new($"job-{i}", "because", [(i * Hour, (i + 2) * Hour)]);
        GanttSite[] sites =
        [
            new("a-site-with-quite-a-long-name", [], [.. Enumerable.Range(0, 5).Select(Lane)]),
            new("b", [new RibbonCell(0, 9 * Hour, 100, true)], []),
        ];
        XElement svg = Parse(GanttChart.Draw(Text, (0, 9 * Hour), sites, 3, n => $"{n} more"));
        AssertFramed(svg);
        Assert.Equal(3, svg.Elements().Count(e => Class(e) == "bar"));
        Assert.Contains("2 more", svg.Value, StringComparison.Ordinal);
    }

    private static RibbonCell Cell(BandPoint point) =>
        new(point.StartMs, point.EndMs, point.Value > 900 ? null : point.Value, point.IsAhead);

    private static void AssertFramed(XElement svg)
    {
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("id-title id-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal(Text.Title, svg.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Equal(Text.Description, svg.Elements().First(e => e.Name.LocalName == "desc").Value);
        double[] frame =
        [
            .. svg.Attribute("viewBox")!
                .Value.Split(' ')
                .Select(part => double.Parse(part, CultureInfo.InvariantCulture)),
        ];
        foreach (XElement rectangle in svg.Elements().Where(e => e.Name.LocalName == "rect"))
        {
            Assert.InRange(Number(rectangle, "x"), 0, frame[2]);
            Assert.InRange(Number(rectangle, "x") + Number(rectangle, "width"), 0, frame[2]);
            Assert.InRange(Number(rectangle, "y"), 0, frame[3]);
            Assert.InRange(Number(rectangle, "y") + Number(rectangle, "height"), 0, frame[3]);
            Assert.True(Number(rectangle, "height") >= 0);
        }

        Assert.DoesNotContain(svg.Descendants(), e => e.Attribute("style") is not null);
    }

    private static XElement Parse(string svg) => XDocument.Parse(svg).Root!;

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double Luminance(string colour)
    {
        int rgb = int.Parse(colour[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (0.2126 * Linear(rgb >> 16))
            + (0.7152 * Linear((rgb >> 8) & 255))
            + (0.0722 * Linear(rgb & 255));
    }

    private static double Linear(int channel) => Math.Pow(channel / 255.0, 2.2);
}
