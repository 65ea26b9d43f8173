using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters;
using Tonsure.Cli;
using Tonsure.Cli.Grids;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Serving;
using Tonsure.Grid;
using Tonsure.Quantities;
using Tonsure.System.Tests.Rules;
using Tonsure.Web.Asking;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Answers are of this hour and of this start of the server.</summary>
public sealed class ServedWorldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tonsure-hour-").FullName;

    // Each look at the clock takes two seconds, so that no answer is a quick one.
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 11, 24, 22, 30, 0, TimeSpan.Zero)
    )
    {
        AutoAdvanceAmount = TimeSpan.FromSeconds(2),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task After_a_quiet_night_the_first_who_asks_gets_this_hour_and_not_yesterdays()
    {
        CommandContext cli = World();
        GridAnswers grid = new(cli, GridAsking.Chain(cli, offline: true), Token);
        ZoneId zone = ZoneId.Parse("DE");
        GridOutlook evening = await grid.OutlookAsync(zone, Token);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Same(evening, await grid.OutlookAsync(zone, Token));
        _time.Advance(TimeSpan.FromHours(9));
        GridOutlook morning = await grid.OutlookAsync(zone, Token);
        Assert.Equal(
            HourIndex.Of(
                new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
            ),
            morning.Ahead.Hours[0].Hour
        );
    }

    [Fact]
    public async Task What_was_kept_by_whoever_asked_an_earlier_start_of_the_server_is_asked_for_anew()
    {
        LedgerVersion version = new(World());
        string first = await version.NowAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first, await version.NowAsync(Token));
        Assert.NotEqual(first, await new LedgerVersion(World()).NowAsync(Token));
    }

    private CommandContext World() =>
        new(
            new Composition(
                name => name == "TONSURE_HOME" ? Path.Combine(_folder, "home") : null,
                Path.Combine(Product.Root, "data"),
                _folder,
                _time
            ),
            new English(),
            TextWriter.Null,
            TextWriter.Null,
            false,
            []
        );
}
