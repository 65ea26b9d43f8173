using System.Globalization;
using System.Text;
using System.Text.Json;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class ReplayOnForecastsTests : IDisposable
{
    private static readonly DateTimeOffset Week = new(2022, 1, 3, 0, 0, 0, TimeSpan.Zero);
    private readonly TheProgram _program = new();

    public ReplayOnForecastsTests() => WriteWeek();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Policies_plan_anew_on_forecasts_as_they_were_issued()
    {
        // What came, forecast without error, keeps all that is possible; the days turned over keep less.
        double right = Captured("right.csv", "issued+learnt", Issued(hour => Came(hour)));
        double wrong = Captured("wrong.csv", "issued+learnt", Issued(hour => 600 - Came(hour)));
        Assert.InRange(right, 99, 100.001);
        Assert.True(wrong < right - 5, $"{wrong}");
    }

    [Fact]
    public void A_zone_without_an_issued_forecast_is_said_and_runs_all_the_same()
    {
        Write("other.csv", Issued(Came).Replace("\nDE,", "\nFR,", StringComparison.Ordinal));
        Answer answer = Replay("--forecast", "other.csv");
        Assert.Equal(0, answer.Code);
        Assert.Contains("no forecast of DE", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, Replay("--forecast", "other.csv", "--perfect-forecasts").Code);
        Assert.Equal(3, Replay("--forecast", "jobs.csv").Code);
    }

    [Fact]
    public async Task Forecasts_that_were_kept_when_a_source_was_asked_can_be_replayed_on()
    {
        ParquetIntensityStore store = new(Path.Combine(_program.Home, "grid"), TimeProvider.System);
        for (int day = 0; day < 5; day++)
        {
            DateTimeOffset issued = Week.AddDays(day);
            await store.AppendAsync(
                new SourcedSeries(
                    ZoneId.Parse("DE"),
                    "somebody",
                    new Signal(SignalKind.Lifecycle, SignalBasis.Average, "somebody", "", "CC0"),
                    issued.ToUnixTimeMilliseconds(),
                    [
                        .. Enumerable
                            .Range(0, 48)
                            .Select(h => new IntensityPoint(
                                Interval.Between(issued.AddHours(h), issued.AddHours(h + 1)),
                                CarbonIntensity.FromGramsPerKilowattHour(Came((24 * day) + h)),
                                PointQuality.Forecast
                            )),
                    ]
                ),
                TestContext.Current.CancellationToken
            );
        }

        Assert.InRange(Captured(null, "issued+learnt", ""), 99, 100.001);
    }

    /// <summary>Grams that no day has as the day before.</summary>
    private static double Came(int hour) => 300 + (100 * (((hour / 6) * 7 % 5) - 2)) + (hour % 6);

    private void WriteWeek()
    {
        Write(
            "week.csv",
            "utc_hour,DE\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 7 * 24)
                        .Select(h =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{Week.AddHours(h):yyyy-MM-dd'T'HH},{Came(h)}\n"
                            )
                        )
                )
        );
        Write("one.yaml", "- {id: berlin, zone: DE, pue: 1}\n");
        Write(
            "week-jobs.csv",
            "id,submitted,work_h,slack_h,power_w,interruptible\n"
                + "a,2022-01-03T00:00:00Z,6,24,1000,true\n"
                + "b,2022-01-04T03:00:00Z,5,20,1000,true\n"
                + "c,2022-01-05T07:00:00Z,8,30,1000,true\n"
        );
    }

    private static string Issued(Func<int, double> told)
    {
        StringBuilder text = new("zone,kind,issue_index,lead_hour,utc_hour,actual,forecast\n");
        for (int issue = 0; issue < 4; issue++)
        {
            for (int lead = 0; lead < 96; lead++)
            {
                int hour = (24 * issue) + lead;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"DE,lifecycle,{issue},{lead},{Week.AddHours(hour):yyyy-MM-dd'T'HH},{Came(hour)},{told(hour)}\n"
                );
            }
        }

        return text.ToString();
    }

    private double Captured(string? file, string forecasts, string text)
    {
        if (file is not null)
        {
            Write(file, text);
        }

        Answer answer = Replay(file is null ? ["--forecast"] : ["--forecast", file]);
        Assert.True(answer.Code == 0, answer.Error);
        Assert.Equal("", answer.Error);
        using JsonDocument result = JsonDocument.Parse(answer.Out);
        Assert.Equal(forecasts, result.RootElement.GetProperty("forecasts").GetString());
        JsonElement policy = Assert.Single(
            result.RootElement.GetProperty("policies").EnumerateArray()
        );
        return policy.GetProperty("capture_percent").GetDouble();
    }

    private Answer Replay(params string[] words) =>
        _program.Run([
            "replay",
            "--jobs",
            "week-jobs.csv",
            "--sites",
            "one.yaml",
            "--history",
            "week.csv",
            "--policies",
            "mpc",
            "--format",
            "json",
            .. words,
        ]);

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(_program.Folder, name), text);
}
