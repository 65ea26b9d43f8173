using System.Globalization;
using System.Text;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids;

public sealed class ExternalForecastsTests : IDisposable
{
    private const string Header = "zone,kind,issue_index,lead_hour,utc_hour,actual,forecast\n";
    private static readonly DateTimeOffset Start = new(2021, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void An_issue_is_told_by_its_index_though_its_clock_is_a_day_slow()
    {
        ExternalForecasts forecasts = Load(Rows(wrongClockAt: 1));
        IReadOnlyList<IReadOnlyList<double>> issues = forecasts.Of("DE", History(0));
        Assert.Equal(2, issues.Count);
        Assert.Equal(1000 + 24 + 5, issues[1][5]);
    }

    [Fact]
    public void A_history_of_other_hours_is_refused() =>
        Assert.Contains(
            "the history does not have",
            Assert.Throws<TableException>(() => Load(Rows()).Of("DE", History(1))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_missing_hour_and_a_missing_zone_are_named()
    {
        ExternalForecasts forecasts = Load(Rows().Where((_, i) => i != 7));
        Assert.Contains(
            "issue 0: an hour is missing",
            Assert.Throws<TableException>(() => forecasts.Of("DE", History(0))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no lifecycle forecast of FR",
            Assert.Throws<TableException>(() => forecasts.Of("FR", History(0))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_without_the_first_hour_says_so() =>
        Assert.Contains(
            "the first hour of issue 0",
            Assert.Throws<TableException>(() => Load(Rows().Skip(1)).Of("DE", History(0))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("zone,kind\n", ":1: the header")]
    [InlineData(Header + "DE,lifecycle,0,0\n", ":2: 4 fields")]
    [InlineData(Header + "DE,lifecycle,0,96,2021-07-01T00,1,1\n", ":2: no issue")]
    [InlineData(Header + "DE,lifecycle,-1,0,2021-07-01T00,1,1\n", ":2: no issue")]
    [InlineData(Header + "DE,lifecycle,0,0,July,1,1\n", ":2: 'July' is no hour")]
    [InlineData(Header + "DE,lifecycle,0,1,2021-07-01T01,1,\n", ":2: '' is no intensity")]
    public void What_cannot_be_read_names_the_line(string text, string error)
    {
        string path = _scratch.Write("bad.csv", text);
        Assert.Contains(
            path + error,
            Assert.Throws<TableException>(() => ExternalForecasts.Load(path)).Message,
            StringComparison.Ordinal
        );
    }

    private ExternalForecasts Load(IEnumerable<string> rows)
    {
        // Forecasts of another kind are not looked at.
        string text = Header + "DE,direct,0,0,nonsense,x,y\n" + string.Concat(rows);
        return ExternalForecasts.Load(_scratch.Write("forecasts.csv", text));
    }

    private static IEnumerable<string> Rows(int wrongClockAt = -1)
    {
        for (int issue = 0; issue < 2; issue++)
        {
            for (int lead = 0; lead < Forecaster.Hours; lead++)
            {
                int hour = (issue * 24) + lead;
                DateTimeOffset clock = Start.AddHours(hour - (issue == wrongClockAt ? 24 : 0));
                yield return new StringBuilder()
                    .Append(
                        CultureInfo.InvariantCulture,
                        $"DE,lifecycle,{issue},{lead},{clock:yyyy-MM-dd'T'HH},{100 + hour},{1000 + hour}\n"
                    )
                    .ToString();
            }
        }
    }

    private static HourlyHistory History(int off) =>
        new(
            Tonsure.Grid.HourIndex.Of(Start.ToUnixTimeMilliseconds()),
            [
                .. Enumerable
                    .Range(0, 24 + Forecaster.Hours)
                    .Select(hour => CarbonIntensity.FromGramsPerKilowattHour(100 + hour + off)),
            ]
        );
}
