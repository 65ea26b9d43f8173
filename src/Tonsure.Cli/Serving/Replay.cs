using System.Net;
using Tonsure.Cli.Forecasting;
using Tonsure.Grid;
using Tonsure.Web;
using Tonsure.Web.Api.Replay;

namespace Tonsure.Cli.Serving;

/// <summary>Runs <c>tonsure grid replay</c>.</summary>
internal static class Replay
{
    // What a forecast needs to look back on.
    private const int WarmUpHours = 28 * 24;

    public static Task<int> RunAsync(
        CommandContext cli,
        ReplayRequest request,
        CancellationToken cancellationToken
    )
    {
        ReplayHistory history = ReplayData.Load(cli, request.Folder);
        GridTables tables = cli.World.Tables;
        string[] unforecast =
        [
            .. history
                .Lifecycle.Keys.Where(zone => !tables.Knows(zone))
                .Select(zone => zone.ToString())
                .Order(StringComparer.Ordinal),
        ];
        if (unforecast.Length > 0)
        {
            cli.Say(cli.Texts.ReplayUnforecast(string.Join(", ", unforecast)));
        }

        long start = request.AtMs ?? (history.FirstHour + WarmUpHours) * HourIndex.Milliseconds;
        string at = ForecastView.Hour(HourIndex.Of(start));
        string from = ForecastView.Hour(history.FirstHour);
        string until = ForecastView.Hour(history.EndHour);
        if (HourIndex.Of(start) <= history.FirstHour || HourIndex.Of(start) > history.EndHour)
        {
            cli.Warn(cli.Texts.ReplayOutside(at, from, until));
        }

        return Server.RunAsync(
            cli,
            ServerOptions.Loopback(new IPEndPoint(IPAddress.Loopback, request.Port)),
            [
                new ReplayApi(
                    history,
                    cli.World.Forecaster,
                    tables,
                    new ReplayOptions(
                        start,
                        request.Speed,
                        request.Token,
                        request.FailEvery,
                        request.Latency
                    ),
                    cli.World.Time
                ),
            ],
            address => cli.Texts.Replaying(address, history.Lifecycle.Count, from, until, at),
            cancellationToken
        );
    }
}
