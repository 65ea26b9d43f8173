using System.Globalization;
using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Asks one source: a few tries with growing waits inside a budget, no oftener than the source allows, and not at all while it
/// fails. Whatever happens is an answer; only cancellation throws.
/// </summary>
public sealed class SourceHttp
{
    private readonly SourceWorld _world;
    private readonly Uri _base;
    private readonly SingleTry _try;
    private readonly ResiliencePipeline<TryOutcome> _pipeline;

    /// <summary>The way to a source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="standard">Where it is when nothing else is configured.</param>
    /// <param name="limit">How often it may be asked.</param>
    /// <exception cref="ArgumentException">The address is neither https nor on this machine, or holds a name or a query.</exception>
    public SourceHttp(SourceWorld world, string source, Uri standard, RateLimit limit)
    {
        _world = world;
        Source = source;
        _base = world.BaseAddress(source) ?? standard;
        if (Fault(_base) is { } fault)
        {
            throw new ArgumentException($"the address of {source} {fault}", nameof(world));
        }

        _try = new SingleTry(world, source, _base, new RequestGate(limit, world.Time));
        _pipeline = SourcePipeline.Build(world);
    }

    /// <summary>The source's name.</summary>
    public string Source { get; }

    /// <summary>The clock's time, in milliseconds since 1970.</summary>
    public long NowMs => _world.Time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>What is wrong with a base address; null for nothing. Keys only travel encrypted or inside this machine.</summary>
    public static string? Fault(Uri address) =>
        !address.IsAbsoluteUri ? "is not absolute"
        : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
            ? "has a name or a query in it"
        : address.Scheme == Uri.UriSchemeHttps ? null
        : address.Scheme == Uri.UriSchemeHttp && address.IsLoopback ? null
        : "is neither https nor on this machine";

    /// <summary>Connections that follow no redirect and keep no cookie.</summary>
    public static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

    /// <summary>Asks.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<SourceReply> AskAsync(
        SourceRequest request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        string asked = request.Describe(_base);
        bool mayKeep = request is { IsPrivate: false, PostedJson: null };
        KeptReply? kept = mayKeep
            ? await _world.Cache.FindAsync(Source, asked, cancellationToken)
            : null;
        if (kept is not null && NowMs < kept.FreshUntilMs && kept.RetrievedMs <= NowMs)
        {
            return new SourceReply.Content(kept.Body, HttpStatusCode.OK, kept.RetrievedMs, asked);
        }

        TryOutcome outcome = await TryAsync(request, asked, kept, cancellationToken);
        if (mayKeep && outcome.ToKeep is { } fresh)
        {
            await _world.Cache.KeepAsync(Source, asked, fresh, cancellationToken);
        }

        return outcome.Reply;
    }

    private async Task<TryOutcome> TryAsync(
        SourceRequest request,
        string asked,
        KeptReply? kept,
        CancellationToken cancellationToken
    )
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(
            SourcePipeline.Deadline,
            _world.Time.GetUtcNow() + _world.Policy.Budget
        );
        try
        {
            return await _pipeline.ExecuteAsync(
                async (c, state) =>
                    await state.Try.SendAsync(state.Request, state.Asked, state.Kept, c),
                context,
                (Try: _try, Request: request, Asked: asked, Kept: kept)
            );
        }
        catch (TimeoutRejectedException)
        {
            return TryOutcome.Fail(
                SourceFailure.Unreachable,
                $"{asked}: no answer within {Seconds(_world.Policy.TryTimeout)} s a try and {Seconds(_world.Policy.Budget)} s in all",
                null
            );
        }
        catch (BrokenCircuitException e)
        {
            return TryOutcome.Fail(
                SourceFailure.Resting,
                $"{Source} could not be reached lately and is left alone for a while",
                e.RetryAfter
            );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static string Seconds(TimeSpan span) =>
        span.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
