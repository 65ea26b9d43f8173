namespace Tonsure.Adapters.Grids.Sources;

/// <summary>What every source over the network stands on.</summary>
/// <param name="Http">Sends one request and follows nothing: see <see cref="SourceHttp.Handler"/>.</param>
/// <param name="Time">The clock.</param>
/// <param name="Jitter">A random number from 0 to 1, for the waits between tries.</param>
/// <param name="Cache">What was answered before.</param>
/// <param name="Keys">Finds keys.</param>
/// <param name="Policy">How long and how often is tried.</param>
/// <param name="BaseAddress">An address in place of a source's own, by the source's name; null for none.</param>
public sealed record SourceWorld(
    HttpMessageInvoker Http,
    TimeProvider Time,
    Func<double> Jitter,
    IReplyCache Cache,
    SourceKeys Keys,
    HttpPolicy Policy,
    Func<string, Uri?> BaseAddress
);
