using Microsoft.AspNetCore.Routing;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary>
/// Stored history as if it were that time: the carbon intensity paths of Electricity Maps v3 and of the GB Carbon Intensity API, and a
/// clock of its own at <c>/replay/clock</c>. Nothing that comes later than its time is in any answer.
/// </summary>
/// <param name="history">What is replayed.</param>
/// <param name="forecaster">Makes the forecasts.</param>
/// <param name="tables">The zones' names, and which of them can be forecast.</param>
/// <param name="options">How it behaves.</param>
/// <param name="time">The real time.</param>
public sealed class ReplayApi(
    ReplayHistory history,
    Forecaster forecaster,
    GridTables tables,
    ReplayOptions options,
    TimeProvider time
) : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        ReplayClock clock = new(time, options.StartMs, options.Speed);
        KnownHours known = new(history, forecaster, tables);
        BadDays badDays = new(options, time);
        new ClockPaths(clock, history).Map(routes);
        new ElectricityMapsPaths(known, tables, clock, badDays, options.Token).Map(routes);
        new GbPaths(known, tables, clock, badDays).Map(routes);
    }
}
