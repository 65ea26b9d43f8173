using Tonsure.Adapters.Grids.Sources;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>A local server, a clock that runs fast, a folder for kept replies, and the world that sources see of them.</summary>
internal sealed class SourceRig : IAsyncDisposable
{
    /// <summary>Long enough that only a server that never answers is given up.</summary>
    public static readonly HttpPolicy Patient = HttpPolicy.Default with
    {
        FirstDelay = TimeSpan.FromSeconds(1),
        TryTimeout = TimeSpan.FromHours(2),
        Budget = TimeSpan.FromHours(3),
        MaxBytes = 1_000_000,
        Rest = TimeSpan.FromHours(8),
        FailureWindow = TimeSpan.FromHours(20),
    };

    private readonly HttpMessageInvoker _http = new(SourceHttp.Handler());
    private readonly Dictionary<string, string> _environment;

    private SourceRig(LocalApi api, DateTimeOffset now, Dictionary<string, string> environment)
    {
        Api = api;
        Clock = new FastClock(now);
        _environment = environment;
    }

    public LocalApi Api { get; }

    public FastClock Clock { get; }

    public Scratch Home { get; } = new();

    public HttpPolicy Policy { get; init; } = Patient;

    public string CacheFolder => Home["grid/http"];

    public static async Task<SourceRig> StartAsync(
        DateTimeOffset now,
        Dictionary<string, string> environment
    ) => new(await LocalApi.StartAsync(), now, environment);

    public SourceWorld World(HttpPolicy? policy = null) =>
        new(
            _http,
            Clock,
            () => 0.5,
            new FolderReplyCache(CacheFolder),
            new SourceKeys(_environment.GetValueOrDefault, Home["keys"]),
            policy ?? Policy,
            _ => Api.Address
        );

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        _http.Dispose();
        Home.Dispose();
    }
}
